import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { ROOT, saddlepoint } from "../commands/saddlepoint.ts";
import { temporaryFolder, writeFiles } from "../small-bank.ts";

/** A folder name that many tools have stumbled over. */
const AWKWARD = "练习 册 one";

/** A learner's handout of true problems, at a path with spaces and Chinese characters. Without packages to import. */
export function makeHandout(problems: readonly string[], language = "en"): string {
  const folder = join(temporaryFolder(), AWKWARD);
  const lines = problems.map((id) => `  - { id: ${id}, points: 10 }\n`);
  writeFiles(folder, {
    "set.yaml": `id: week\ntitle: { en: Week, zh: 一周 }\nlanguage: ${language}\nproblems:\n${lines.join("")}`,
    "roster.csv": "id,name\nada,Ada Lovelace\n",
    key: "a-key-that-must-never-be-handed-out-0123",
  });
  const at = (name: string) => join(folder, name);
  const set = ["--set", at("set.yaml"), "--roster", at("roster.csv"), "--key-file", at("key"), "--out", at("out")];
  const { code, err } = saddlepoint(["handout", ...set]);
  if (code !== 0) throw new Error(err);
  return at("out/ada");
}

/** Packages come from this repository instead of the network. */
export function linkPackages(handout: string): void {
  symlinkSync(join(ROOT, "node_modules"), join(handout, "node_modules"));
}

/** Runs a script of the handout as npm would, away from any terminal. */
export function script(handout: string, args: readonly string[], options: { node?: string; input?: string } = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, SADDLEPOINT_LANG: ___, ...env } = process.env;
  const { node = process.execPath, input = "" } = options;
  const done: SpawnSyncReturns<string> = spawnSync(node, ["saddlepoint/start.js", ...args], {
    cwd: handout,
    encoding: "utf8",
    input,
    env: { ...env, VITEST: "", LC_ALL: "C.UTF-8" },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** A file of the bank as a learner would write it: with the numbers of the stub in it, which the bank's is passed. */
export function asLearner(id: string, file: string, mine: string): string {
  const text = readFileSync(join(ROOT, "solutions", id, file), "utf8");
  return `${text.replace(/export (function|const) mine\b/, "$1 asked")}\nexport const mine = () => ${mine};\n`;
}
