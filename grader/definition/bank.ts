import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { compareDiagnostics, type Diagnostic } from "../values/diagnostic.ts";
import { nearestName, quotedList } from "../values/suggest.ts";
import {
  CURRICULUM_FILES,
  type Curriculum,
  type CurriculumFile,
  checkCurriculum,
  parseCurriculum,
  placeIn,
} from "./curriculum.ts";
import { learningOrder } from "./learning-order.ts";
import { parseProblem } from "./parse.ts";
import type { Problem } from "./problem.ts";
import { SLUG } from "./schema.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the files under `solutions/<id>/<folder>/` must get; the folder's name is the assertion. */
export const VERDICT_FOLDERS = [
  "accepted",
  "wrong-answer",
  "runtime-error",
  "time-limit",
  "memory-limit",
  "compile-error",
] as const;

export type VerdictFolder = (typeof VERDICT_FOLDERS)[number];

/** One of the bank's own solutions: TypeScript text with its name, e.g. `one-over`, and path relative to the bank. */
export interface SolutionFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** What stands under `solutions/<id>/`. */
export interface Solutions {
  readonly reference: SolutionFile;
  readonly oracle: SolutionFile;
  readonly byVerdict: Readonly<Record<VerdictFolder, readonly SolutionFile[]>>;
}

/** A folder with `problems/` and `solutions/`. */
export interface Bank {
  readonly root: string;
  /** In learning order, see `learningOrder`. */
  readonly problems: ReadonlyMap<string, Problem>;
  readonly solutions: ReadonlyMap<string, Solutions>;
  readonly curriculum: Curriculum;
  /** Everything that is wrong with it; problems with a diagnostic of their own are left out above. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file that a diagnostic points to, for the code frame. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A bank cannot be used at all; the message is for whoever gave its path. */
export class BankError extends Error {
  override readonly name = "BankError";
}

/**
 * Reads a bank: every problem with its solutions. Mistakes are collected.
 *
 * @param only Ids of the problems that are needed; of the others no more is looked at than their names.
 * Only files inside the bank are read: a link that leads out of it is a diagnostic.
 * @param parse Reads one problem; whoever opens a bank again and again need not read again what has not changed.
 *
 * @throws BankError when the folder is no bank.
 */
export function openBank(
  root: string,
  vocabulary: Vocabulary,
  only?: readonly string[],
  parse: typeof parseProblem = parseProblem,
): Bank {
  if (!existsSync(join(root, "problems")) || !statSync(join(root, "problems")).isDirectory()) {
    throw noBankAt(root);
  }
  const files = new BankFiles(root);
  const problems = new Map<string, Problem>();
  const solutions = new Map<string, Solutions>();
  const refused = new Set<string>();
  const places = new Map<string, string>();
  for (const unit of files.folders("problems")) {
    for (const name of files.list(`problems/${unit}`)) {
      const path = `problems/${unit}/${name}`;
      if (name === "README.md") continue;
      const slug = name.replace(/\.yaml$/, "");
      if (!name.endsWith(".yaml") || !new RegExp(SLUG).test(slug)) {
        files.report(
          path,
          "unexpected-file",
          `Cannot use "${name}" as a problem: files here are named <slug>.yaml, in lower case with hyphens`,
        );
        continue;
      }
      const id = `${unit}/${slug}`;
      if (only !== undefined && !only.includes(id)) {
        places.set(slug, path);
        refused.add(id);
        continue;
      }
      const text = files.read(path);
      if (text === undefined) continue;
      const earlier = places.get(slug);
      if (earlier !== undefined)
        files.report(
          path,
          "duplicate-slug",
          `Cannot use the slug "${slug}" twice in a bank: it stands at ${earlier} already`,
        );
      places.set(slug, path);
      const result = parse(path, id, text, vocabulary);
      if (result.kind === "problem") problems.set(id, result.problem);
      else {
        files.diagnostics.push(...result.diagnostics);
        refused.add(id);
      }
    }
  }
  for (const problem of problems.values()) {
    const found = readSolutions(problem, files);
    if (found !== undefined) solutions.set(problem.id, found);
  }
  checkPrerequisites(problems, places, files);
  checkStrays(problems, refused, files);
  // A few problems alone are compared with nothing: reading what the bank says as a whole would only cost time.
  const curriculum =
    only === undefined ? readCurriculum(problems, refused.size === 0, files) : parseCurriculum(new Map()).curriculum;
  const usable = new Map(
    learningOrder(problems.values()).flatMap((problem) => (solutions.has(problem.id) ? [[problem.id, problem]] : [])),
  );
  return {
    root,
    problems: usable,
    solutions,
    curriculum,
    diagnostics: files.diagnostics.sort(compareDiagnostics),
    sources: files.texts,
  };
}

const noBankAt = (root: string) =>
  new BankError(`Cannot open the bank at "${root}": it has no folder "problems"; "saddlepoint init" makes a bank`);

/** The ids of all problems of a bank, by the names of their files alone. @throws BankError when the folder is no bank. */
export function problemIds(root: string): string[] {
  if (!existsSync(join(root, "problems"))) throw noBankAt(root);
  const files = new BankFiles(root);
  return files
    .folders("problems")
    .flatMap((unit) =>
      files
        .list(`problems/${unit}`)
        .flatMap((name) => (name.endsWith(".yaml") ? [`${unit}/${name.slice(0, -5)}`] : [])),
    );
}

/** Reads files of one bank, never beyond it, and keeps what was read for the code frames. */
class BankFiles {
  readonly texts = new Map<string, string>();
  readonly diagnostics: Diagnostic[] = [];
  private readonly root: string;
  private readonly real: string;

  constructor(root: string) {
    this.root = root;
    this.real = realpathSync(root);
  }

  report(file: string, code: string, message: string, hint?: string): void {
    this.diagnostics.push({
      place: { file, line: 1, column: 1 },
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
    });
  }

  /** The entries of a folder, sorted; none where there is no such folder. */
  list(path: string): string[] {
    const full = join(this.root, path);
    return existsSync(full) && statSync(full).isDirectory()
      ? readdirSync(full)
          .filter((name) => !name.startsWith("."))
          .sort()
      : [];
  }

  folders(path: string): string[] {
    return this.list(path).filter((name) => statSync(join(this.root, path, name)).isDirectory());
  }

  read(path: string): string | undefined {
    let real: string;
    try {
      real = realpathSync(join(this.root, path));
    } catch {
      this.report(path, "unreadable-file", `Cannot read "${path}": it is a link to nothing`);
      return undefined;
    }
    const inside = relative(this.real, real);
    if (inside.startsWith(`..${sep}`) || inside === "..") {
      this.report(
        path,
        "leaves-bank",
        `Cannot read "${path}": it is a link that leads out of the bank`,
        "copy the file into the bank",
      );
      return undefined;
    }
    if (!statSync(real).isFile()) {
      this.report(path, "unexpected-file", `Cannot read "${path}": it is no file`);
      return undefined;
    }
    const text = readFileSync(real, "utf8");
    this.texts.set(path, text);
    return text;
  }

  readSolution(path: string): SolutionFile | undefined {
    const text = this.read(path);
    return text === undefined
      ? undefined
      : { name: path.slice(path.lastIndexOf("/") + 1).replace(/\.ts$/, ""), path, text };
  }
}

function readSolutions(problem: Problem, files: BankFiles): Solutions | undefined {
  const folder = `solutions/${problem.id}`;
  const names = files.list(folder);
  for (const required of ["reference.ts", "oracle.ts"]) {
    if (!names.includes(required)) {
      files.report(
        problem.file,
        "missing-solution",
        `Cannot certify "${problem.id}" as ${folder}/${required} is missing`,
        `"saddlepoint new" shows what it looks like`,
      );
    }
  }
  const byVerdict = Object.fromEntries(VERDICT_FOLDERS.map((verdict) => [verdict, [] as SolutionFile[]])) as Record<
    VerdictFolder,
    SolutionFile[]
  >;
  for (const name of names) {
    if (name === "reference.ts" || name === "oracle.ts") continue;
    if (!(VERDICT_FOLDERS as readonly string[]).includes(name)) {
      files.report(
        `${folder}/${name}`,
        "unexpected-file",
        `Cannot use "${name}": known are ${quotedList(["reference.ts", "oracle.ts", ...VERDICT_FOLDERS])}`,
      );
      continue;
    }
    for (const file of files.list(`${folder}/${name}`)) {
      if (!file.endsWith(".ts")) {
        files.report(`${folder}/${name}/${file}`, "unexpected-file", `Cannot use "${file}": solutions are .ts files`);
        continue;
      }
      const solution = files.readSolution(`${folder}/${name}/${file}`);
      if (solution !== undefined) byVerdict[name as VerdictFolder].push(solution);
    }
  }
  const wrong = byVerdict["wrong-answer"].map((file) => file.name);
  for (const { name, place } of problem.misconceptions) {
    if (wrong.includes(name)) continue;
    files.diagnostics.push({
      place,
      code: "missing-mutant",
      message: `Cannot certify the misconception "${name}" as ${folder}/wrong-answer/${name}.ts is missing`,
      hint: "write the wrong solution that this misconception leads to",
    });
  }
  const named = problem.misconceptions.map((misconception) => misconception.name);
  for (const file of byVerdict["wrong-answer"]) {
    if (named.includes(file.name)) continue;
    const near = nearestName(file.name, named);
    files.report(
      file.path,
      "unnamed-mutant",
      `Cannot use "${file.name}.ts" as the problem names no misconception "${file.name}"`,
      near === undefined ? `add it under "misconceptions:" with what it should teach` : `did you mean "${near}"?`,
    );
  }
  if (byVerdict.accepted.length === 0)
    files.report(
      problem.file,
      "missing-accepted",
      `Cannot certify "${problem.id}" as ${folder}/accepted/ holds no solution`,
      "add a right solution in another style than the reference",
    );
  const reference = names.includes("reference.ts") ? files.readSolution(`${folder}/reference.ts`) : undefined;
  const oracle = names.includes("oracle.ts") ? files.readSolution(`${folder}/oracle.ts`) : undefined;
  return reference === undefined || oracle === undefined ? undefined : { reference, oracle, byVerdict };
}

/** What the bank says of itself as a whole, compared with its problems. */
function readCurriculum(problems: ReadonlyMap<string, Problem>, complete: boolean, files: BankFiles): Curriculum {
  const there = files.list("problems");
  const texts = new Map<CurriculumFile, string>();
  for (const name of CURRICULUM_FILES) {
    const text = there.includes(name) ? files.read(`problems/${name}`) : undefined;
    if (text !== undefined) texts.set(name, text);
  }
  const { curriculum, diagnostics } = parseCurriculum(texts);
  files.diagnostics.push(...diagnostics, ...checkCurriculum(curriculum, problems, complete));
  return curriculum;
}

/** Prerequisites exist and come earlier in the order of learning, so that no chain of them can close. */
function checkPrerequisites(
  problems: ReadonlyMap<string, Problem>,
  places: ReadonlyMap<string, string>,
  files: BankFiles,
): void {
  const bySlug = new Map([...problems.values()].map((problem) => [problem.slug, problem]));
  const visiting = new Set<string>();
  const done = new Set<string>();
  const reach = (problem: Problem): void => {
    visiting.add(problem.slug);
    for (const slug of problem.prerequisites) {
      const before = bySlug.get(slug);
      if (before === undefined) {
        if (places.has(slug)) continue;
        const near = nearestName(slug, bySlug.keys());
        files.diagnostics.push({
          place: placeIn(problem, ["prerequisites", problem.prerequisites.indexOf(slug)]),
          code: "unknown-prerequisite",
          message: `Cannot find the prerequisite "${slug}" in this bank`,
          ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
        });
      } else if (before.unit > problem.unit) {
        files.diagnostics.push({
          place: placeIn(problem, ["prerequisites", problem.prerequisites.indexOf(slug)]),
          code: "later-prerequisite",
          message: `Cannot need "${slug}" here as it stands in a later unit, "${before.unit}"`,
          hint: "units are learnt in their order: move one of the two problems",
        });
      } else if (visiting.has(slug)) {
        files.report(
          problem.file,
          "circular-prerequisites",
          `Cannot order the problems as "${problem.slug}" and "${slug}" need each other`,
        );
      } else if (!done.has(slug)) {
        reach(before);
      }
    }
    visiting.delete(problem.slug);
    done.add(problem.slug);
  };
  for (const problem of problems.values()) if (!done.has(problem.slug)) reach(problem);
}

/** Solutions without a problem are left over from a rename. */
function checkStrays(problems: ReadonlyMap<string, Problem>, refused: ReadonlySet<string>, files: BankFiles): void {
  for (const unit of files.folders("solutions")) {
    for (const slug of files.list(`solutions/${unit}`)) {
      const id = `${unit}/${slug}`;
      if (problems.has(id) || refused.has(id) || slug === "README.md") continue;
      files.report(
        `solutions/${id}`,
        "unexpected-file",
        `Cannot use "solutions/${id}" as there is no problem of that name`,
        "rename or remove it",
      );
    }
  }
}
