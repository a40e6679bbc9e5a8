import type { PublicCase, Siblings, SiblingsFile } from "../../handout/public-cases.ts";
import type { ResultLine } from "../../report/report.ts";
import { decodeValue, encode } from "../../values/codec.ts";
import type { Value } from "../../values/value.ts";
import { byLearner } from "../by-learner.ts";
import type { Format } from "../format.ts";

/** `reports/<learner>.siblings.json`: cases that fail as hidden ones did, for the learner's handout to run. */
export const siblingsJson: Format = {
  name: "siblings-json",
  *files(results) {
    for (const own of byLearner(results)) {
      const lines = own.filter((line) => line.siblings !== undefined);
      if (lines.length === 0) continue;
      const file: SiblingsFile = {
        format: 1,
        problems: Object.fromEntries(lines.map((line) => [line.problem.split("/")[1]!, siblingsOf(line)])),
      };
      yield [`reports/${own[0]!.learner}.siblings.json`, [`${encode(file as unknown as Value)}\n`]];
    }
  },
};

function siblingsOf({ seed, siblings = [] }: ResultLine): Siblings {
  return { seed, cases: siblings.map(({ data }) => decodeValue(data) as unknown as PublicCase) };
}
