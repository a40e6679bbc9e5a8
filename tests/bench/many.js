import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes a course of one problem in which so many learners hand in the same right program, each for a variant of their
 * own. Answers the arguments that name it.
 */
export function writeCourse(folder, problem, source, count) {
  const at = (name) => join(folder, name);
  for (let i = 0; i < count; i++) {
    const learner = join(folder, "submissions", `l${String(i).padStart(6, "0")}`);
    mkdirSync(learner, { recursive: true });
    // Its own numbers are not known here: that group is lost, which costs nobody any time.
    writeFileSync(join(learner, `${problem.split("/")[1]}.ts`), `// ${i}\n${source}`);
  }
  writeFileSync(
    at("set.yaml"),
    `id: bench\ntitle: { en: Bench, zh: 测速 }\nproblems:\n  - { id: ${problem}, points: 1 }\n`,
  );
  writeFileSync(at("key"), "0123456789abcdef0123456789abcdef\n");
  return [at("submissions"), "--set", at("set.yaml"), "--key-file", at("key")];
}
