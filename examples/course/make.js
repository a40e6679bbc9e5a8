import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { OWN_BANK, programsOf, readBank, readKey, readRoster, readSet } from "../../dist/commands/files.js";
import { isMine } from "../../dist/definition/problem.js";
import { learnerVariant } from "../../dist/pipeline.js";
import { showValue } from "../../dist/values/show.js";

// Writes the sample course's submissions anew: `npm run course`, after a problem of it got a new version. Every named
// misconception of its problems is handed in by somebody, right solutions in several styles, and what else happens in a
// course. `expected.json` says what each submission must get; it follows from the plan below, not from grading.

/**
 * @typedef {object} Planned
 * @property {string | undefined} text The text of the submission; nothing is handed in without one.
 * @property {string} verdict
 * @property {string} [misconception]
 */

const course = import.meta.dirname;
const bank = readBank(OWN_BANK);
const setFile = join(course, "set.yaml");
const set = readSet(setFile, OWN_BANK);
const learners = readRoster(join(course, "roster.csv"));
const key = readKey(join(course, "sample.key"));
const open = programsOf(bank);

/**
 * What goes wrong in every course, whatever the problem.
 *
 * @returns {Planned[]}
 */
function accidents(problem, accepted) {
  const [first] = problem.functions;
  const body = (statements) =>
    `export function ${first.name}(...args: unknown[]): unknown {\n${statements}\n}\n${problem.functions
      .slice(1)
      .map((spec) => `\nexport function ${spec.name}(): unknown {\n  return null;\n}\n`)
      .join("")}`;
  return [
    { text: accepted.replace(/\}\s*$/, ""), verdict: "compile-error" },
    { text: accepted.replaceAll(first.name, `${first.name}Draft`), verdict: "compile-error" },
    { text: body("  let t = 0;\n  while (true) t += args.length;"), verdict: "time-limit" },
    {
      text: body("  const iterates: Float64Array[] = [];\n  for (;;) iterates.push(new Float64Array(1_000_000));"),
      verdict: "memory-limit",
    },
    { text: body('  throw new Error("I ran out of time");'), verdict: "runtime-error" },
    { text: undefined, verdict: "not-run" },
  ];
}

/** The bank's file as a learner would hand it in: with the learner's own numbers instead of a parameter. */
function asSubmission(text, problem, parameters) {
  const own = problem.functions.filter(isMine);
  return own.reduce((source, { name }) => {
    const renamed = source.replace(new RegExp(`\\b${name}\\b`, "g"), `${name}Of`);
    return `${renamed}\n// My own numbers, from the handout.\nexport const ${name} = () => ${name}Of(${showValue(parameters)});\n`;
  }, text);
}

rmSync(join(course, "submissions"), { recursive: true, force: true });
const expected = {};
for (const [p, { id }] of set.problems.entries()) {
  const problem = bank.problems.get(id);
  const solutions = bank.solutions.get(id);
  const wrong = solutions.byVerdict["wrong-answer"].map(({ name, text }) => ({
    text,
    verdict: "wrong-answer",
    misconception: name,
  }));
  const right = [solutions.oracle, ...solutions.byVerdict.accepted].map(({ text }) => ({ text, verdict: "accepted" }));
  // Two accidents a problem, other ones each time; the rest of the class is right, in one style or another.
  const accident = accidents(problem, solutions.byVerdict.accepted[0].text);
  const some = [accident[(2 * p) % accident.length], accident[(2 * p + 1) % accident.length]];
  const plan = [...wrong, ...some, ...learners.map((_, i) => right[i % right.length])].slice(0, learners.length);
  for (const [i, planned] of plan.entries()) {
    // Turned by the problem, so that nobody is wrong everywhere.
    const learner = learners[(i + 5 * p) % learners.length].id;
    const { text, ...outcome } = planned;
    expected[learner] ??= {};
    expected[learner][problem.slug] = outcome;
    if (text === undefined) continue;
    const { variant } = await learnerVariant(set, learner, id, key, open);
    // Some keep the handout's folder, some hand in single files.
    const path = join(course, "submissions", learner, i % 2 === 0 ? `src/${problem.slug}.ts` : `${problem.slug}.ts`);
    mkdirSync(dirname(path), { recursive: true });
    const isWhole =
      planned.verdict === "accepted" || planned.verdict === "wrong-answer" || planned.verdict === "compile-error";
    writeFileSync(path, isWhole ? asSubmission(text, problem, variant.parameters) : text);
  }
}
const ordered = Object.fromEntries(learners.map(({ id }) => [id, expected[id]]));
writeFileSync(join(course, "expected.json"), `${JSON.stringify(ordered, null, 2)}\n`);
process.stdout.write(
  `${readFileSync(setFile, "utf8").split("\n")[0]}: submissions of ${learners.length} learners written\n`,
);
