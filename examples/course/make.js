import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { OWN_BANK, programsOf, readBank, readKey, readRoster, readSet } from "../../dist/commands/files.js";
import { isMine } from "../../dist/definition/problem.js";
import { learnerVariant } from "../../dist/pipeline.js";
import { showValue } from "../../dist/values/show.js";
import { pointsOf, shareOf } from "../../dist/variant/score.js";

// Writes the sample course's submissions anew: `npm run course`, after a problem of it got a new version. Every named
// misconception of its problems is handed in by somebody, right solutions in several styles, and what else happens in a
// course. `expected.json` says what each submission must get; it follows from the plan below, not from grading.
//
//   npm run course -- --learners 200 --out folder    a whole class in known proportions, into a new folder

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
const { values: asked } = parseArgs({ options: { learners: { type: "string" }, out: { type: "string" } } });
/** How large a class is asked for; the sample course itself otherwise. */
const size = asked.learners === undefined ? undefined : Number(asked.learners);
if (size !== undefined && !(Number.isInteger(size) && size > 0 && asked.out !== undefined && !existsSync(asked.out))) {
  process.stderr.write("Cannot make a class: write --learners <n> --out <a folder that does not exist yet>\n");
  process.exit(2);
}
const folder = size === undefined ? course : asked.out;
const learners =
  size === undefined
    ? readRoster(join(course, "roster.csv"))
    : Array.from({ length: size }, (_, i) => ({ id: `s${1001 + i}`, name: `Learner ${i + 1}` }));
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

/**
 * Who hands in what of a problem in the sample course: everything wrong once, two accidents, and the rest right.
 *
 * @returns {Planned[]} In the order of the learners.
 */
function samplePlan(p, wrong, right, accident) {
  // Other accidents each time; the rest of the class is right, in one style or another.
  const some = [accident[(2 * p) % accident.length], accident[(2 * p + 1) % accident.length]];
  const plan = [...wrong, ...some, ...learners.map((_, i) => right[i % right.length])].slice(0, learners.length);
  // Turned by the problem, so that nobody is wrong everywhere.
  return learners.map((_, i) => plan[(i - 5 * p + 5 * p * learners.length) % learners.length]);
}

/** Of a class, problem by problem: more and more fail; the first misconceptions are the most frequent. */
const RIGHT_SHARES = [0.7, 0.6, 0.55, 0.5, 0.4];
const ACCIDENT_SHARE = 0.05;
const ABSENT_SHARE = 0.05;

/**
 * Who hands in what of a problem in a large class, in known proportions. Who is able in one problem is likelier to be so
 * in the next, so that problems discriminate.
 *
 * @returns {Planned[]} In the order of the learners.
 */
function classPlan(p, wrong, right, accident) {
  const count = (share) => Math.round(share * learners.length);
  const rights = Array.from(
    { length: count(RIGHT_SHARES[p % RIGHT_SHARES.length]) },
    (_, i) => right[i % right.length],
  );
  // Those that earn nothing whatever the problem: a function that is not found may leave another's points.
  const accidents = accident.filter(({ text, verdict }) => text !== undefined && verdict !== "compile-error");
  accidents.push({ text: `${right[0].text}\nexport const = ;\n`, verdict: "compile-error" });
  const mishaps = Array.from({ length: count(ACCIDENT_SHARE) }, (_, i) => accidents[i % accidents.length]);
  const absent = Array.from({ length: count(ABSENT_SHARE) }, () => ({ text: undefined, verdict: "not-run" }));
  const left = learners.length - rights.length - mishaps.length - absent.length;
  // Of m misconceptions the first gets m shares, the last one.
  const weights = wrong.flatMap((one, i) => Array.from({ length: wrong.length - i }, () => one));
  const wrongs = Array.from({ length: left }, (_, i) => weights[Math.floor((i * weights.length) / left)]);
  const luck = (i) => createHash("sha256").update(`${i} ${p}`).digest().readUInt32BE() / 2 ** 32;
  const byAbility = learners.map((_, i) => [i, i / learners.length + luck(i)]).sort(([, a], [, b]) => b - a);
  const plan = [];
  [...rights, ...wrongs, ...mishaps, ...absent].forEach((planned, rank) => {
    plan[byAbility[rank][0]] = planned;
  });
  return plan;
}

/** What a planned submission earns, as the certificate of the variant has it: no grading is asked. */
function truthOf({ verdict, misconception }, { variant, certificate }, max) {
  if (verdict !== "accepted" && verdict !== "wrong-answer") return 0;
  const killedBy = misconception === undefined ? [] : certificate.misconceptions.get(misconception).killedBy;
  return pointsOf(
    shareOf(variant.problem, variant.cases, (id) => !killedBy.includes(id)),
    max,
  );
}

if (size === undefined) rmSync(join(course, "submissions"), { recursive: true, force: true });
const expected = {};
for (const [p, { id, points }] of set.problems.entries()) {
  const problem = bank.problems.get(id);
  const solutions = bank.solutions.get(id);
  const wrong = solutions.byVerdict["wrong-answer"].map(({ name, text }) => ({
    text,
    verdict: "wrong-answer",
    misconception: name,
  }));
  const right = [solutions.oracle, ...solutions.byVerdict.accepted].map(({ text }) => ({ text, verdict: "accepted" }));
  const accident = accidents(problem, solutions.byVerdict.accepted[0].text);
  const plan = (size === undefined ? samplePlan : classPlan)(p, wrong, right, accident);
  for (const [i, { id: learner }] of learners.entries()) {
    const { text, ...outcome } = plan[i];
    const certified = await learnerVariant(set, learner, id, key, open);
    expected[learner] ??= {};
    expected[learner][problem.slug] =
      size === undefined ? outcome : { ...outcome, points: truthOf(outcome, certified, points) };
    if (text === undefined) continue;
    // Some keep the handout's folder, some hand in single files.
    const place = (i + (size === undefined ? 5 * p : 0)) % 2 === 0 ? `src/${problem.slug}.ts` : `${problem.slug}.ts`;
    const path = join(folder, "submissions", learner, place);
    mkdirSync(dirname(path), { recursive: true });
    const isWhole =
      outcome.verdict === "accepted" || outcome.verdict === "wrong-answer" || outcome.verdict === "compile-error";
    writeFileSync(path, isWhole ? asSubmission(text, problem, certified.variant.parameters) : text);
  }
}
const ordered = Object.fromEntries(learners.map(({ id }) => [id, expected[id]]));
writeFileSync(join(folder, "expected.json"), `${JSON.stringify(ordered, null, 2)}\n`);
if (size !== undefined) {
  for (const name of ["set.yaml", "sample.key"]) copyFileSync(join(course, name), join(folder, name));
  writeFileSync(join(folder, "roster.csv"), `id,name\n${learners.map(({ id, name }) => `${id},${name}\n`).join("")}`);
}
process.stdout.write(
  `${readFileSync(setFile, "utf8").split("\n")[0]}: submissions of ${learners.length} learners written\n`,
);
