import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { SMALL } from "../definition/small-problem.ts";
import { writeFiles, writeSmallBank } from "../small-bank.ts";
import { type Course, course, SET } from "./course.ts";
import { saddlepoint } from "./saddlepoint.ts";

const RIGHT = "export const twice = (x: number) => 2 * x;";
const PROBLEM = "problems/u1-test/twice.yaml";

function edit(made: Course, ...changes: readonly (readonly [string, string])[]): void {
  const file = join(made.bank, PROBLEM);
  const before = readFileSync(file, "utf8");
  writeFileSync(
    file,
    changes.reduce((text, [from, to]) => text.replace(from, to), before),
  );
}

function handout(made: Course, ...more: string[]) {
  const at = (name: string) => join(made.folder, name);
  return saddlepoint([
    ...["handout", "--bank", made.bank, "--set", at("set.yaml"), "--roster", at("roster.csv")],
    ...["--key-file", at("key"), ...more],
  ]);
}

/** Everything below a folder as one digest. */
function digestOf(folder: string): string {
  const hash = createHash("sha256");
  for (const path of (readdirSync(folder, { recursive: true, encoding: "utf8" }) as string[]).sort()) {
    hash.update(path);
    try {
      hash.update(readFileSync(join(folder, path)));
    } catch {
      // A folder.
    }
  }
  return hash.digest("hex");
}

describe("handout", () => {
  test("makes zips with the same bytes on any number of threads, and records what was handed out", () => {
    const roster = `id,name\n${Array.from({ length: 6 }, (_, i) => `l${i},L${i}\n`).join("")}`;
    const made = course({}, { roster });
    const [one, two, folders] = ["one", "two", "folders"].map((name) => join(made.folder, name)) as [
      string,
      string,
      string,
    ];
    const first = handout(made, "--zip", "--out", one, "--jobs", "1");
    expect(first).toMatchObject({
      code: 0,
      err: expect.stringMatching(/6 handouts of 1 problems in .*set\.lock\.json/),
    });
    expect(first.out).toMatch(/u1-test\/twice +1 +●○○○○ +5 different ones for 6 \(1 met by chance\)/);
    expect(first.out).toMatch(/No two learners share all their numbers\./);
    const lock = readFileSync(join(made.folder, "set.lock.json"), "utf8");
    handout(made, "--zip", "--out", two, "--jobs", "3");
    expect(digestOf(two)).toBe(digestOf(one));
    expect(readFileSync(join(made.folder, "set.lock.json"), "utf8")).toBe(lock);
    handout(made, "--out", folders, "--jobs", "2");
    const zip = unzipSync(readFileSync(join(one, "l3.zip")));
    expect(Buffer.from(zip["week/src/twice.ts"]!).toString()).toBe(
      readFileSync(join(folders, "l3/src/twice.ts"), "utf8"),
    );
    expect(Object.keys(zip).length).toBe(
      readdirSync(join(folders, "l3"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
        .length,
    );
    // Nothing but the handouts is left.
    expect(readdirSync(one).sort()).toEqual(["l0.zip", "l1.zip", "l2.zip", "l3.zip", "l4.zip", "l5.zip"]);
  });

  test("says where the domain is too small for everybody to have numbers of their own", () => {
    const roster = `id,name\n${Array.from({ length: 9 }, (_, i) => `l${i},L${i}\n`).join("")}`;
    const set = `${SET.replace("points: 4 }", "points: 4, parameters: { own: { integer: { min: 1, max: 2 } } } }")}`;
    const made = course({}, { roster, set });
    const { out } = handout(made, "--out", join(made.folder, "out"));
    expect(out).toMatch(/1 as overridden +●○○○○ +2 different ones for 9 \(about [1-4](\.\d)? can be drawn\)/);
    // Their hidden cases differ all the same.
    expect(out).toMatch(/No two learners share all their numbers/);
    const numbers = (learner: string) =>
      readFileSync(join(made.folder, "out", learner, "problems/twice.md"), "utf8").match(/yours is (\d+)/)![1];
    expect(new Set(Array.from({ length: 9 }, (_, i) => numbers(`l${i}`)))).toEqual(new Set(["1", "2"]));
  });

  test("leaves nothing behind when a variant cannot be made, and names its place in the set", () => {
    const bank = writeSmallBank(SMALL.replace("functions:", "where: [own < 500]\nfunctions:"));
    const set = SET.replace("points: 4 }", "points: 4, parameters: { own: 700 } }");
    const made = course({}, { bank, set });
    const { code, err } = handout(made, "--out", join(made.folder, "out"));
    expect(code).toBe(2);
    expect(err).toMatch(
      /Cannot make the handout of ada\n.*set\.yaml:4:\d+: Cannot draw parameters .*own < 500.*\n4 \| .*own: 700/,
    );
    expect(readdirSync(join(made.folder, "out"))).toEqual([]);
    expect(existsSync(join(made.folder, "set.lock.json"))).toBe(false);
  });
});

describe("the lock file", () => {
  test("holds grading to what was handed out: other inputs are refused, other answers are not", () => {
    const made = course({ "ada/twice.ts": RIGHT, "bo/twice.ts": RIGHT });
    expect(handout(made, "--out", join(made.folder, "out")).code).toBe(0);

    // New version, same numbers: learners keep the variants of version 1.
    edit(made, ["version: 1", "version: 2"], ["weight: 1", "weight: 2"]);
    expect(made.grade().code).toBe(0);
    expect(made.results().map(({ version, verdict }) => `${version} ${verdict}`)).toEqual(["1 accepted", "1 accepted"]);

    // Other numbers.
    edit(made, ["max: 999", "max: 998"]);
    const before = made.read("results.jsonl");
    const refused = made.grade();
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(
      /no longer makes what was handed out \(.*set\.lock\.json\):\n {2}u1-test\/twice, handed out at version 1, in the bank at version 2: 2 learners: ada, bo\nHint: grade with the key file and the bank of that time/,
    );
    expect(made.read("results.jsonl")).toBe(before);
    expect(handout(made, "--out", join(made.folder, "again")).err).toMatch(
      /Cannot hand out "week" again[\s\S]*Hint: .*attempt: 2/,
    );

    // A void problem needs no variant.
    writeFileSync(
      join(made.folder, "set.yaml"),
      `${SET}adjustments:\n  void: [{ problem: u1-test/twice, reason: The bank was lost }]\n`,
    );
    expect(made.grade().code).toBe(0);
    expect(made.results().map(({ points, max }) => [points, max])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test("is refused when it is another set's, or no lock file", () => {
    const made = course({ "ada/twice.ts": RIGHT });
    writeFiles(made.folder, { "set.lock.json": '{"format":1,"set":"other","handouts":[]}' });
    expect(made.grade()).toMatchObject({ code: 2, err: expect.stringMatching(/it is the record of "other"/) });
    writeFiles(made.folder, { "set.lock.json": "{" });
    expect(made.grade()).toMatchObject({ code: 2, err: expect.stringMatching(/restore it from a backup/) });
  });
});

describe("attempts", () => {
  test("a set that allows two grades no third submission, and the second stands", () => {
    const made = course({}, { set: `attempts: 2\n${SET}` });
    const handIn = (text: string) => {
      writeFiles(made.folder, { "submissions/ada/twice.ts": text });
      const { err } = made.grade("--only", "ada");
      return `${made.results()[0]!.verdict} ${/Not graded.*ada, u1-test\/twice/.test(err)}`;
    };
    const [wrong, worse] = [
      "export const twice = (x: number) => x;",
      "export const twice = (x: number) => -x;",
    ] as const;
    expect(handIn(wrong)).toBe("wrong-answer false");
    expect(handIn(RIGHT)).toBe("accepted false");
    expect(handIn(worse)).toBe("accepted true");
    // Going back to what was graded before is no new attempt.
    expect(handIn(wrong)).toBe("wrong-answer false");
    rmSync(join(made.folder, "submissions/ada/twice.ts"));
  });
});
