import { existsSync } from "node:fs";
import { join } from "node:path";
import { makeHandout } from "../pipeline.ts";
import { programsOf, readKey, readSetWithBank, rosterFor, writeFolder } from "./files.ts";
import { note, Progress, UsageError } from "./terminal.ts";

export interface HandoutOptions {
  readonly bank: string;
  readonly set: string;
  readonly roster?: string;
  readonly keyFile: string;
  readonly out: string;
}

/** `saddlepoint handout`: a folder for everybody on the roster. Nothing that exists is written over. */
export async function handout(options: HandoutOptions): Promise<void> {
  const { set, bank } = readSetWithBank(options.set, options.bank);
  const roster = rosterFor(set, options.set, options.roster);
  if (roster === undefined) throw new UsageError("Cannot hand out without a roster: add --roster roster.csv");
  const key = readKey(options.keyFile);
  // Looked at for everybody first, so that a clash leaves no half a class behind.
  const taken = roster.filter((learner) => existsSync(join(options.out, learner.id)));
  if (taken.length > 0) {
    throw new UsageError(
      `Cannot write handouts into "${options.out}" as it already holds ${taken.length === 1 ? "a folder" : "folders"} for ${taken
        .slice(0, 5)
        .map(({ id }) => id)
        .join(", ")}${taken.length > 5 ? ", …" : ""}: choose another folder, or remove them`,
    );
  }
  const open = programsOf(bank);
  const progress = new Progress("handouts", roster.length);
  for (const learner of roster) {
    writeFolder(join(options.out, learner.id), await makeHandout(set, learner, key, open));
    progress.step();
  }
  progress.end();
  note(`${roster.length} handouts of ${set.problems.length} problems in ${options.out}`);
}
