import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Journal } from "../../grader/commands/grade/journal.ts";
import { temporaryFolder, writeFiles } from "../small-bank.ts";
import { ROOT } from "./saddlepoint.ts";

const hasTmpfs = spawnSync("bwrap", ["--dev-bind", "/", "/", "true"]).status === 0;
if (!hasTmpfs)
  process.stderr.write("SKIPPED, as bubblewrap is missing or not allowed: a disk that fills and gets room again\n");

test.skipIf(!hasTmpfs)("finds every result again after a disk was full for a while", () => {
  const folder = temporaryFolder();
  const disk = join(folder, "disk");
  writeFiles(folder, {
    "disk/.keep": "",
    "fill.mjs": `
      import { rmSync, writeFileSync } from "node:fs";
      import { Journal } from ${JSON.stringify(join(ROOT, "dist/commands/grade/journal.js"))};
      const disk = process.argv[2];
      const line = (learner) => ({ format: 1, learner, problem: "u/p", verdict: "accepted", points: 1, max: 1, cases: [], console: learner.repeat(500) });
      writeFileSync(disk + "/filler", Buffer.alloc(60_000));
      const journal = Journal.open(disk);
      const learners = Array.from({ length: 100 }, (_, i) => "learner" + i);
      for (const learner of learners.slice(0, 50)) journal.add("k", line(learner));
      const full = journal.trouble !== undefined;
      rmSync(disk + "/filler");
      for (const learner of learners.slice(50, 60)) journal.add("k", line(learner));
      const kept = (from) => learners.filter((learner) => from.keyOf(learner, "u/p") !== undefined && from.read(learner, "u/p").console === learner.repeat(500));
      const before = kept(journal);
      journal.close();
      const again = Journal.open(disk);
      console.log(JSON.stringify({ full, before, after: kept(again), known: learners.filter((one) => again.keyOf(one, "u/p") !== undefined) }));
      again.close();
    `,
  });
  const args = [
    "--dev-bind",
    "/",
    "/",
    "--size",
    "200000",
    "--tmpfs",
    disk,
    process.execPath,
    join(folder, "fill.mjs"),
    disk,
  ];
  const { stdout, stderr } = spawnSync("bwrap", args, { encoding: "utf8" });
  expect(stderr).toBe("");
  const { full, before, after, known } = JSON.parse(stdout) as Record<string, string[]> & { full: boolean };
  expect(full).toBe(true);
  expect(before).toContain("learner59");
  expect(before!.length).toBeLessThan(60);
  expect(after).toEqual(before);
  expect(known).toEqual(before);
});

const JOURNAL = JSON.stringify(join(ROOT, "dist/commands/grade/journal.js"));
const GONE = 999_999_999;
const CONTENDERS = 4;

test("belongs to one process at a time, however many find the lock of one that was killed", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "contend.mjs": `
      import { mkdirSync, rmdirSync, writeFileSync } from "node:fs";
      import { Journal } from ${JOURNAL};
      const [folder, from] = process.argv.slice(2);
      while (Date.now() < Number(from));
      let [held, together] = [0, 0];
      while (Date.now() < Number(from) + 1_500) {
        let journal;
        try { journal = Journal.open(folder + "/results"); } catch (error) { if (/is doing so/.test(error.message)) continue; throw error; }
        held++;
        try { mkdirSync(folder + "/inside"); rmdirSync(folder + "/inside"); } catch { together++; }
        journal.close();
        // As if the next one had been killed.
        try { writeFileSync(folder + "/results/journal.lock", "${GONE} 1", { flag: "wx" }); } catch {}
      }
      console.log(JSON.stringify({ held, together }));
    `,
  });
  const from = String(Date.now() + 1_000);
  const contenders = Array.from({ length: CONTENDERS }, () => {
    const child = spawn(process.execPath, [join(folder, "contend.mjs"), folder, from], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    return once(child, "close").then(() => JSON.parse(said) as { held: number; together: number });
  });
  const counts = await Promise.all(contenders);
  expect(counts.reduce((sum, { held }) => sum + held, 0)).toBeGreaterThan(CONTENDERS);
  expect(counts.map(({ together }) => together)).toEqual(counts.map(() => 0));
});

test.runIf(process.platform === "linux")("is not kept from others by a new process with the id of the old", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "journal.lock": `${process.pid} 1` });
  const open = `import { Journal } from ${JOURNAL}; Journal.open(${JSON.stringify(folder)}); process.kill(process.pid, "SIGKILL");`;
  const { stderr, signal } = spawnSync(process.execPath, ["--input-type=module", "-e", open], { encoding: "utf8" });
  expect({ stderr, signal }).toEqual({ stderr: "", signal: "SIGKILL" });
  expect(readFileSync(join(folder, "journal.lock"), "utf8")).not.toMatch(new RegExp(`^${process.pid} `));
});

test("of another version is not gone on with, and is free for others at once", () => {
  const folder = temporaryFolder();
  const rest = `k ${JSON.stringify({ format: 2, learner: "ada" })}`;
  const digest = createHash("sha256").update(rest).digest("hex").slice(0, 16);
  const record = `${digest} ${rest}\n`;
  writeFiles(folder, { "journal.jsonl": record });
  expect(() => Journal.open(folder)).toThrow(/written by another version of Saddlepoint; choose another folder/);
  expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
  expect(readFileSync(join(folder, "journal.jsonl"), "utf8")).toBe(record);
});
