import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asLearner, linkPackages, makeHandout, script } from "./make-handout.ts";
import { hasTmux, openTerminal } from "./terminal.ts";

const HESSIAN = "u1-derivatives/hessian-of-quadratic";
const STABLE = "u4-dynamics/gd-stability-interval";
const slugOf = (id: string) => id.split("/")[1]!;

const RIGHT_HESSIAN = asLearner(HESSIAN, "accepted/gradient-columns.ts", "hessianOfQuadratic([], 3)");
const RIGHT_STABLE = asLearner(STABLE, "accepted/intersection.ts", "stableEtas([3, 8])");

/** What a learner may do to `src/hessian-of-quadratic.ts`, and the sentence that answers it. `undefined`: removes it. */
const MISTAKES: readonly (readonly [what: string, text: string | undefined, said: RegExp])[] = [
  [
    "a renamed function",
    "export function hessian(): number[][] { return []; }\nexport const mine = () => [];\n",
    /does not export the function "hessianOfQuadratic"\. It exports "hessian": if that is\s+the same function, give it its\s+name back/,
  ],
  [
    "a default export",
    "export default function hessianOfQuadratic() { return []; }\n",
    /exports its function as default: write "export function\s+hessianOfQuadratic" instead/,
  ],
  [
    "no export",
    "function hessianOfQuadratic() { return []; }\nexport const mine = () => [];\n",
    /"hessianOfQuadratic" is in src\/hessian-of-quadratic\.ts, but is not exported: write\s+"export" before it/,
  ],
  [
    "an export that is no function",
    "export const hessianOfQuadratic = 3;\n",
    /exports "hessianOfQuadratic", but it is of type number, not a\s+function/,
  ],
  [
    "an arrow with braces and no return",
    "export const hessianOfQuadratic = (terms: object[], n: number) => { [terms, n]; };\n",
    /got {6}undefined[\s\S]*The function returned nothing: is a return missing\? An arrow with braces needs one, too/,
  ],
  [
    "async",
    "export const hessianOfQuadratic = async () => [[0]];\n",
    /The function returned a promise: it must answer at once, without async/,
  ],
  [
    "numbers as text",
    'export const hessianOfQuadratic = () => [["0"]];\n',
    /at \[0\]\[0\] must be of type number, got "0"\n +This is text that looks like a number: return the number itself/,
  ],
  [
    "an argument that is changed",
    "export function hessianOfQuadratic(terms: object[], n: number) { terms.pop(); return [[n]]; }\n",
    /The function changed its argument "terms": work on a copy/,
  ],
  [
    "a recursion without end",
    "export function hessianOfQuadratic(): number[][] { return [...hessianOfQuadratic()]; }\n",
    /Calls were nested too deeply: does a recursion never end\?/,
  ],
  [
    "a loop without end",
    "export function hessianOfQuadratic(): number[][] { for (;;); }\n",
    /terms = [\s\S]*Stopped after 5 seconds: does a loop never end\? The official grader does not use a clock/,
  ],
  [
    "an error, with its place",
    "export function hessianOfQuadratic(): number[][] {\n  const rows: number[][] = [];\n  return [rows[0]!.slice()];\n}\n",
    /got {6}a thrown TypeError[\s\S]*src\/hessian-of-quadratic\.ts:3:\d+\n +3 \| {3}return \[rows\[0\]!\.slice\(\)\];\n +\| +\^/,
  ],
  [
    "an error outside of functions",
    "const none: number[] = [];\nexport const hessianOfQuadratic = none[0]!.toFixed();\n",
    /threw an error while it was loaded, before any function was called:\s+TypeError[\s\S]*src\/hessian-of-quadratic\.ts:2:\d+/,
  ],
  [
    "no TypeScript",
    "export function hessianOfQuadratic( {\n",
    /This is no TypeScript yet[\s\S]*src\/hessian-of-quadratic\.ts:1:39\n +1 \| export function hessianOfQuadratic\( \{\n +\| +\^/,
  ],
  [
    "a package",
    'import { det } from "mathjs-of-mine";\nexport const hessianOfQuadratic = det;\n',
    /Cannot import the package "mathjs-of-mine": the official grader has no packages, only your own\s+files/,
  ],
  [
    "a file that is not there",
    'import { dot } from "./vectors.ts";\nexport const hessianOfQuadratic = dot;\n',
    /Cannot import "\.\/vectors\.ts": there is no such file beside yours/,
  ],
  ["a lost file", undefined, /The file src\/hessian-of-quadratic\.ts is missing/],
  [
    "an answer that is wrong in a known way, and something printed",
    asLearner(HESSIAN, "wrong-answer/doubles-off-diagonal.ts", "[[0]]").replace(
      "const h = ",
      'console.log("n", n);\n  const h = ',
    ),
    /←\n[\s\S]*First difference at \[\d\]\[\d\] \(row \d, column \d\): expected .*, got .*, off by .*, compared\s+exactly\n\n +This looks like a known mistake: [\s\S]*Printed in this case:\n +\| n 3\n/,
  ],
];

test.skipIf(!hasTmux)(
  "from unpacking to all accepted, in a terminal, by way of every mistake that can be foreseen",
  async () => {
    const handout = makeHandout([HESSIAN, STABLE]);
    linkPackages(handout);
    const save = (id: string, text: string) => writeFileSync(join(handout, `src/${slugOf(id)}.ts`), text);
    const terminal = openTerminal(
      handout,
      "stty -a >before; npm run --silent watch; echo ended $?; stty -a >after; sleep 600",
    );

    await terminal.until(/\[1\/2\] The Hessian of a quadratic form\n.*0 of 2 solved\n[\s\S]*not started[\s\S]*press h/);
    terminal.type("h");
    await terminal.until(/\(1\/3\) Hint: /);
    for (const [, text, said] of MISTAKES) {
      if (text === undefined) rmSync(join(handout, `src/${slugOf(HESSIAN)}.ts`));
      else save(HESSIAN, text);
      await terminal.until(said);
      // A frame of ours, or of a package, explains nothing to a learner.
      expect(terminal.screen()).not.toMatch(/node_modules|\bat .*:\d+:\d+\)/);
    }
    terminal.type("t");
    await terminal.until(/\[1\/2\] 二次型的海森矩阵[\s\S]*期望：[\s\S]*第一处不同在[\s\S]*这看起来像一个常见错误/);
    terminal.type("t");
    // Windows: a byte order mark, and carriage returns.
    save(HESSIAN, `\ufeff${RIGHT_HESSIAN.replaceAll("\n", "\r\n")}`);
    await terminal.until(/1 of 2 solved[\s\S]*All its public cases pass\.[\s\S]*Press n for the next problem/);
    terminal.type("w");
    await terminal.until(/This handout is graded, and holds no worked solutions/);
    terminal.type("n");
    await terminal.until(/\[2\/2\] Learning rates that are stable[\s\S]*not started/);
    save(STABLE, RIGHT_STABLE);
    await terminal.until(/2 of 2 solved[\s\S]*All its public cases pass/);
    // In a handout for practice, a worked solution is shown after a pass.
    const data = join(handout, `saddlepoint/${slugOf(STABLE)}.json`);
    writeFileSync(
      data,
      readFileSync(data, "utf8").replace(
        /\}\s*$/,
        ',"worked":{"says":{"en":"Why it is so.","zh":"原因。"},"code":"export const worked = () => null;"}}',
      ),
    );
    terminal.type("w");
    await terminal.until(/export const worked = \(\) => null;/);
    terminal.type("l");
    await terminal.until(
      /✓ hessian-of-quadratic +\d\/\d[\s\S]*✓ gd-stability[\s\S]*2 of 2 problems pass their public cases/,
    );
    terminal.type("q");
    await terminal.until(/ended 0/);
    expect(readFileSync(join(handout, "after"), "utf8")).toBe(readFileSync(join(handout, "before"), "utf8"));

    const { code, out } = script(handout, ["test"]);
    expect(out).toMatch(/All public cases pass/);
    expect(code).toBe(0);
    const official = script(handout, ["official"]);
    expect(official.out).toMatch(
      /✓ hessian-of-quadratic[\s\S]*work {4}\S+ of \d+ units for one call[\s\S]*✓ gd-stability/,
    );
    expect(official.code).toBe(0);
  },
);
