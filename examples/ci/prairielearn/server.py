# The variants of a question: one of the handouts that were made beforehand for the learners v000 to v199. The files of
# the handout are in the question's clientFilesQuestion/<learner>/.
VARIANTS = 200


def generate(data):
    data["params"]["learner"] = f"v{data['variant_seed'] % VARIANTS:03d}"
