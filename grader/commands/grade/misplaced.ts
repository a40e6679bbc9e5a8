import { type Dirent, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { type ProblemSet, slugsOf } from "../../definition/course.ts";
import { entryPaths } from "../../submission/submission.ts";
import { printable } from "../../values/printable.ts";
import { nearestName } from "../../values/suggest.ts";

/** What learners hand in by mistake instead of a folder or a file of theirs. */
const PACKED = /\.(?:zip|tgz|tar|gz|7z|rar)$/i;
const PROGRAM = /\.(?:[mc]?[jt]s|[jt]sx)$/i;

/** Deep enough for a handout that was packed with its own folder and the course's, little enough to be looked through. */
const DEPTH = 4;
const MAX_FILES = 500;

/** How many are named; the rest is counted. */
const SHOWN = 5;

/** Whose work is looked for, and where. */
interface Owner {
  readonly learner: string;
  readonly folder: string;
}

/**
 * Says what seems to be work but lies where nothing is looked for, one file a learner: left unsaid, it would be a zero.
 *
 * @param beside Files that lie beside the learners' folders.
 */
export function misplacedWork(owners: Iterable<Owner>, beside: readonly string[], set: ProblemSet): string | undefined {
  const slugs = slugsOf(set);
  const found = beside.filter((name) => PACKED.test(name) || PROGRAM.test(name));
  for (const { learner, folder } of owners) {
    const path = misplacedIn(folder, slugs);
    if (path !== undefined) found.push(`${learner}/${path}`);
  }
  if (found.length === 0) return undefined;
  const more = found.length > SHOWN ? `, and ${found.length - SHOWN} more` : "";
  return `Not graded, as it lies where nothing is looked for: ${found.slice(0, SHOWN).map(named).join(", ")}${more}
Hint: work lies at <learner>/<slug>.ts, <learner>/src/<slug>.ts or <learner>/<slug>/index.ts, unpacked`;
}

/** A name that a learner chose, as it may be printed on a line. */
const named = (path: string): string => printable(path).replaceAll(/\s/g, " ");

/** The file that is most likely meant for a problem that nothing was found for. */
function misplacedIn(folder: string, slugs: readonly string[]): string | undefined {
  const files = filesIn(folder);
  const missing = slugs.filter((slug) => !entryPaths(slug).some((path) => files.includes(path)));
  if (missing.length === 0) return undefined;
  const taken = new Set(slugs.filter((slug) => !missing.includes(slug)));
  const others = files.filter((path) => !path.split("/").some((part) => taken.has(nameOf(part))));
  const meant = others.find((path) => isMeantFor(path, missing));
  // Where nothing at all was found, anything may be it; else it may be a file that another one imports.
  return meant ?? (taken.size === 0 ? others[0] : undefined);
}

/** `Condition_Rate (1).ts` is what a browser and a hurried hand make of `condition-rate.ts`. */
function isMeantFor(path: string, slugs: readonly string[]): boolean {
  const name = nameOf(basename(path))
    .toLowerCase()
    .replace(/\s*\(\d+\)$/, "")
    .replaceAll(/[\s_]+/g, "-");
  return PROGRAM.test(path) && nearestName(name, slugs) !== undefined;
}

const nameOf = (file: string): string => file.replace(/\.[^.]*$/, "");

/** Programs and packed files below a folder, relative to it: those higher up first. */
function filesIn(root: string): string[] {
  const found: string[] = [];
  let level = [""];
  for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
    const below: string[] = [];
    for (const parent of level)
      for (const entry of entriesOf(join(root, parent))) {
        if (found.length >= MAX_FILES) return found;
        const path = parent === "" ? entry.name : `${parent}/${entry.name}`;
        if (entry.isDirectory()) below.push(path);
        else if (PROGRAM.test(path) || PACKED.test(path)) found.push(path);
      }
    level = below.slice(0, MAX_FILES);
  }
  return found;
}

/** Nothing where there is no such folder, or one that cannot be read: grading says so in its own words. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
