import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { makeVariant } from "../../grader/certificate/make-variant.ts";
import { openPrograms } from "../../grader/certificate/programs.ts";
import { openBank } from "../../grader/definition/bank.ts";
import { moodleXml } from "../../grader/item/formats/moodle-xml.ts";
import { qti21 } from "../../grader/item/formats/qti21.ts";
import { qti30 } from "../../grader/item/formats/qti30.ts";
import { type Item, makeItem } from "../../grader/item/item.ts";
import type { ItemFiles, ItemFormat, ItemOutput } from "../../grader/item/item-format.ts";
import { LANGUAGES } from "../../grader/values/language.ts";
import { keylessSeeds } from "../../grader/variant/variant.ts";
import { vocabulary } from "../../grader/vocabulary.ts";
import { ROOT } from "../commands/saddlepoint.ts";
import { temporaryFolder } from "../small-bank.ts";
import { importMoodle } from "./moodle.ts";
import { importQti, unpack } from "./qti.ts";
import { expectQtiStructure } from "./qti-structure.ts";
import { expectFaithful } from "./system.ts";

const bank = openBank(ROOT, vocabulary);
const OUTPUT: ItemOutput = { language: "en", title: "Bank", code: "essay", keySheet: false };

/** Certifying a variant takes long: every second problem is tried, or all of them where this is set. */
const STEP = process.env.SADDLEPOINT_WHOLE_BANK === undefined ? 2 : 1;

/** Problems of the bank, in both languages by turns, each at a seed of its own. */
const items: Item[] = [];
beforeAll(async () => {
  let number = 0;
  for (const problem of bank.problems.values()) {
    number++;
    if (number % STEP !== 0) continue;
    const programs = await openPrograms(problem, bank.solutions.get(problem.id)!, "native");
    const certified = makeVariant(programs, keylessSeeds(String(number)));
    items.push(
      makeItem(certified, programs.canary, {
        language: LANGUAGES[(number / STEP) % 2 < 1 ? 0 : 1]!,
        ...(number % 3 === 0 ? { digits: 4 } : {}),
      }),
    );
  }
}, 120_000);

/** What a format makes of them, made once. */
const made = new Map<ItemFormat, ItemFiles>();
function filesOf(format: ItemFormat): ItemFiles {
  const files = made.get(format) ?? (format.write(items, OUTPUT) as ItemFiles);
  made.set(format, files);
  return files;
}

const asked = () => items.filter(({ answer }) => answer.kind === "blanks");

test("Nearly every problem can be asked without code; the others want any witness", () => {
  const code = items.filter(({ answer }) => answer.kind === "code");
  expect(asked().length).toBeGreaterThan(0.85 * items.length);
  for (const { problem } of code)
    expect(
      problem.functions.some(({ judge }) => judge.kind === "clauses"),
      problem.id,
    ).toBe(true);
});

describe.each([
  ["Moodle", moodleXml, importMoodle],
  ["QTI 2.1", qti21, importQti],
  ["QTI 3.0", qti30, importQti],
] as const)("%s", (_name, format, receive) => {
  test("grades items of the bank as they are meant: at its keys, at their tolerances, at every misconception", () => {
    const received = receive(filesOf(format));
    let tried = 0;
    for (const item of asked()) tried += expectFaithful(item, received.get(item.key));
    expect(tried).toBeGreaterThan(10 * items.length);
  }, 60_000);
});

test.each([
  ["2.1", qti21],
  ["3.0", qti30],
])("QTI %s is built as its schemas say, for the bank", (version, format) => {
  expectQtiStructure(unpack(filesOf(format)), version);
});

/** A folder with the published schemas, which we may not carry with us. Some import others beside them. */
const SCHEMAS = process.env.SADDLEPOINT_QTI_SCHEMAS;
if (SCHEMAS === undefined)
  process.stderr.write("SKIPPED: the published schemas of QTI, as SADDLEPOINT_QTI_SCHEMAS names no folder with them\n");

describe.skipIf(SCHEMAS === undefined)("By the published schemas", () => {
  const schema = (pattern: RegExp) =>
    join(SCHEMAS!, readdirSync(SCHEMAS!, { recursive: true, encoding: "utf8" }).find((name) => pattern.test(name))!);

  test.each([
    ["2.1", qti21, /imsqti_v2p1p1\.xsd$/, /imscp_v1p1\.xsd$/],
    ["3.0", qti30, /imsqti_asiv3p0.*\.xsd$/, /imsqtiv3p0_imscpv1p2_v1p0\.xsd$/],
  ])(
    "QTI %s is valid",
    (_version, format, ofItems, ofManifests) => {
      const folder = temporaryFolder();
      const files = unpack(filesOf(format));
      const paths = [...files.keys()].filter((path) => path.endsWith(".xml"));
      for (const path of paths) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), files.get(path)!);
      }
      const validate = (xsd: string, names: readonly string[]) =>
        execFileSync("xmllint", ["--nonet", "--noout", "--schema", xsd, ...names], { cwd: folder, stdio: "pipe" });
      validate(
        schema(ofItems),
        paths.filter((path) => path !== "imsmanifest.xml"),
      );
      validate(schema(ofManifests), ["imsmanifest.xml"]);
    },
    60_000,
  );
});
