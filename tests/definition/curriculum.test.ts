import { describe, expect, test } from "vitest";
import { openBank } from "../../grader/definition/bank.ts";
import { formatDiagnostic } from "../../grader/values/diagnostic.ts";
import { vocabulary } from "../../grader/vocabulary.ts";
import { writeFiles, writeSmallBank } from "../small-bank.ts";
import { SMALL } from "./small-problem.ts";

const UNITS = "u1-test: { en: Tests, zh: 测试 }\n";
const SOURCES = `texts:
  S0: { en: A book, zh: 一本书 }
rows:
  S0-double: { unit: u1-test, en: Twice is double., zh: 两倍就是翻倍。 }
`;
const ERRATA = `E01:
  severity: wrong
  rows: [S0-double]
  claim: { en: Twice is the square., zh: 两倍就是平方。 }
  truth: { en: For 2 only., zh: 只对 2 成立。 }
`;
const GLOSSARY = `- en: double
  zh: 两倍
  unit: u1-test
  means: { en: Two times., zh: 乘以二。 }
  never: { zh: [二倍], en: [twofold] }
`;

const TAUGHT = SMALL.replace("sources: []", "sources: [S0-double]").replace("errata: []", "errata: [E01]");

/** The small bank with all that a bank may say of itself; a test replaces what it is about. */
function write(problem = TAUGHT, files: Readonly<Record<string, string>> = {}): string {
  const root = writeSmallBank(problem);
  const all = {
    "units.yaml": UNITS,
    "sources.yaml": SOURCES,
    "errata.yaml": ERRATA,
    "glossary.yaml": GLOSSARY,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) if (text !== "") writeFiles(root, { [`problems/${name}`]: text });
  return root;
}

function diagnose(root: string): string {
  const { diagnostics, sources } = openBank(root, vocabulary);
  return diagnostics.map((one) => formatDiagnostic(one, sources.get(one.place.file))).join("\n\n");
}

test("openBank() reads what a bank says of itself as a whole", () => {
  const root = write();
  expect(diagnose(root)).toBe("");
  const { units, texts, rows, errata, terms } = openBank(root, vocabulary).curriculum;
  expect(units.get("u1-test")).toEqual({ en: "Tests", zh: "测试" });
  expect(texts.get("S0")!.en).toBe("A book");
  expect(rows.get("S0-double")).toMatchObject({ unit: "u1-test", says: { en: "Twice is double." } });
  expect(errata.get("E01")).toMatchObject({ severity: "wrong", truth: { en: "For 2 only." } });
  expect(terms).toMatchObject([{ name: { en: "double", zh: "两倍" }, also: { en: [], zh: [] }, erratum: null }]);
});

test("openBank() asks for none of it: rows and errata of an instructor's own bank are theirs to know", () => {
  expect(diagnose(writeSmallBank(TAUGHT.replace("[E01]", "[E02]")))).toBe("");
});

test("openBank() reports rows and errata that do not exist, at their place and with the nearest", () => {
  const problem = TAUGHT.replace("[S0-double]", "[S0-double, S0-duoble]").replace("[E01]", "[E01, E11]");
  expect(
    diagnose(write(problem)),
  ).toBe(`problems/u1-test/twice.yaml:7:22: Cannot find the row "S0-duoble" in problems/sources.yaml [unknown-row]
7 | sources: [S0-double, S0-duoble]
  |                      ^
Hint: did you mean "S0-double"?

problems/u1-test/twice.yaml:8:15: Cannot find the erratum "E11" in problems/errata.yaml [unknown-erratum]
8 | errata: [E01, E11]
  |               ^
Hint: did you mean "E01"?`);
});

test("openBank() reports a row and an erratum that no problem names", () => {
  expect(
    diagnose(write(SMALL)),
  ).toBe(`problems/errata.yaml:1:1: Cannot prove the coverage as no problem teaches the erratum "E01" [untaught-erratum]
1 | E01:
  | ^
Hint: name it under "errata:" of the problem that teaches it

problems/sources.yaml:4:3: Cannot prove the coverage as no problem tests the row "S0-double" [untested-row]
4 |   S0-double: { unit: u1-test, en: Twice is double., zh: 两倍就是翻倍。 }
  |   ^
Hint: name it under "sources:" of the problem that tests it`);
});

test("openBank() does not complain of missing coverage while a problem cannot be read", () => {
  expect(diagnose(write(SMALL.replace("difficulty: 1", "difficulty: 9")))).not.toContain("coverage");
});

describe.each<[string, string, Readonly<Record<string, string>>, string]>([
  [
    "a row in a unit where nothing tests it",
    TAUGHT,
    { "sources.yaml": SOURCES.replace("u1-test", "u2-test") },
    "misplaced-row problems/sources.yaml:4",
  ],
  [
    "an erratum about an unknown row",
    TAUGHT,
    { "errata.yaml": ERRATA.replace("S0-double", "S0-treble") },
    "unknown-row problems/errata.yaml:1",
  ],
  [
    "an erratum in a problem that tests none of its rows",
    TAUGHT.replace("[S0-double]", "[]"),
    { "sources.yaml": "" },
    "erratum-without-row problems/u1-test/twice.yaml:8",
  ],
  [
    "a unit without a title",
    TAUGHT,
    { "units.yaml": "u2-test: { en: Two, zh: 二 }\n" },
    "untitled-unit problems/units.yaml:1",
  ],
  [
    "a term of an unknown unit",
    TAUGHT,
    { "glossary.yaml": GLOSSARY.replace("u1-test", "u1-tset") },
    "unknown-unit problems/glossary.yaml:1",
  ],
  [
    "an unknown severity",
    TAUGHT,
    { "errata.yaml": ERRATA.replace("wrong", "bad") },
    "unknown-name problems/errata.yaml:2",
  ],
  [
    "a row in one language only",
    TAUGHT,
    { "sources.yaml": SOURCES.replace(", zh: 两倍就是翻倍。", "") },
    "missing-key problems/sources.yaml:4",
  ],
  ["a file that is no YAML", TAUGHT, { "glossary.yaml": "- [\n" }, "yaml-syntax problems/glossary.yaml"],
  ["an unwanted term", TAUGHT.replace("返回 2x", "返回二倍"), {}, "unwanted-term problems/u1-test/twice.yaml:17"],
  [
    "an unwanted English term",
    TAUGHT.replace("Return 2x", "Return twofold x"),
    {},
    "unwanted-term problems/u1-test/twice.yaml:17",
  ],
])("openBank() reports %s", (_what, problem, files, expected) => {
  test(expected, () => {
    const { diagnostics } = openBank(write(problem, files), vocabulary);
    expect(diagnostics.map(({ code, place }) => `${code} ${place.file}:${place.line}`).join("\n")).toContain(expected);
  });
});

test("a misprint may be quoted where it is taught", () => {
  const files = { "glossary.yaml": GLOSSARY.trimEnd().concat("\n  erratum: E01\n") };
  const quoting = TAUGHT.replace("返回 2x", "返回二倍");
  expect(diagnose(write(quoting, files))).toBe("");
  expect(diagnose(write(quoting))).toContain('Hint: write "两倍"');
});
