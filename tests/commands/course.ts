import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ResultLine } from "../../grader/report/report.ts";
import { temporaryFolder, writeFiles, writeSmallBank } from "../small-bank.ts";
import { type Ended, ROOT, saddlepoint } from "./saddlepoint.ts";

export const SET = "id: week\ntitle: { en: Week, zh: 一周 }\nproblems:\n  - { id: u1-test/twice, points: 4 }\n";

export interface Course {
  readonly folder: string;
  readonly bank: string;
  handout(): Ended;
  grade(...more: string[]): Ended;
  /** The same without waiting for its end. */
  startGrading(...more: string[]): ChildProcess;
  rejudge(...more: string[]): Ended;
  /** The text of a file in the folder of results. */
  read(name: string): string;
  results(): ResultLine[];
}

/** A course of the small problem with the given submissions. */
export function course(
  submissions: Readonly<Record<string, string>>,
  { bank = writeSmallBank(), roster = "id,name\nada,Ada\nbo,Bo\n", set = SET } = {},
): Course {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "set.yaml": set,
    "roster.csv": roster,
    key: "0123456789abcdef0123456789abcdef\n",
    "submissions/.keep": "",
  });
  writeFiles(join(folder, "submissions"), submissions);
  const common = ["--bank", bank, "--set", join(folder, "set.yaml"), "--roster", join(folder, "roster.csv")];
  common.push("--key-file", join(folder, "key"));
  const out = join(folder, "results");
  const handedIn = join(folder, "submissions");
  const read = (name: string) => readFileSync(join(out, name), "utf8");
  return {
    folder,
    bank,
    handout: () => saddlepoint(["handout", ...common, "--out", join(folder, "handouts")]),
    grade: (...more) => saddlepoint(["grade", handedIn, ...common, "--out", out, ...more]),
    startGrading: (...more) =>
      spawn(process.execPath, [join(ROOT, "dist/main.js"), "grade", handedIn, ...common, "--out", out, ...more], {
        stdio: ["ignore", "ignore", "pipe"],
      }),
    rejudge: (...more) => saddlepoint(["rejudge", out, handedIn, ...common, ...more]),
    read,
    results: () =>
      read("results.jsonl")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as ResultLine),
  };
}
