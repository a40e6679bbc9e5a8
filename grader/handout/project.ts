import { readFileSync } from "node:fs";
import { builtFile } from "../values/built-file.ts";
import type { Language } from "../values/language.ts";
import { renderTemplate } from "./templates.ts";

/** The newest vitest that runs on Node 20. */
const VITEST = "^4.1.0";

/**
 * Vite's own, so that nothing more is installed, but said: pnpm shows a project only what it names. `npm run official`
 * compiles with it what the grader does with oxc-transform; they must agree (tests/handout/vite-compiler.test.ts).
 */
const ROLLDOWN = "~1.2.18";

/** The bundles that `npm run build` makes; see rolldown.config.js. */
const BUNDLES = ["runtime.js", "reporter.js", "start.js", "commands.js", "official-worker.js"] as const;

let bundles: readonly [path: string, text: string][] | undefined;

/** A megabyte, and the same in every handout: read once. */
function bundleFiles(): readonly [path: string, text: string][] {
  bundles ??= BUNDLES.map((file) => [`saddlepoint/${file}`, readFileSync(builtFile(`handout/bundle/${file}`), "utf8")]);
  return bundles;
}

/**
 * The files that make a handout an npm project, whatever problems are in it.
 *
 * @param project `language` is `null` where the learner's own terminal decides; `about` goes to `handout.json` as it is.
 */
export function projectFiles(project: {
  readonly name: string;
  readonly language: Language | null;
  readonly slugs: readonly string[];
  readonly about?: object;
}): [path: string, text: string][] {
  const { name, language, slugs, about } = project;
  return [
    ["package.json", renderTemplate("handout/package.json", { name, vitest: VITEST, rolldown: ROLLDOWN })],
    ["tsconfig.json", renderTemplate("handout/tsconfig.json", {})],
    ["vitest.config.ts", renderTemplate("handout/vitest.config.ts", {})],
    [".gitignore", "node_modules/\nreport.html\nsaddlepoint/progress.json\n"],
    [".vscode/extensions.json", `${JSON.stringify({ recommendations: ["vitest.explorer"] }, null, 2)}\n`],
    [".vscode/launch.json", renderTemplate("handout/launch.json", {})],
    ["saddlepoint/handout.json", `${JSON.stringify({ format: 1, ...about, language, problems: slugs }, null, 2)}\n`],
    ["saddlepoint/sandbox.d.ts", renderTemplate("handout/sandbox.d.ts", {})],
    [
      "saddlepoint/runtime.d.ts",
      "export function publicCases(\n  slug: string,\n  load: () => Promise<object>,\n): Promise<{ name: string; check(context: object): void }[]>;\n",
    ],
    ...bundleFiles(),
  ];
}

/** The test file of one problem. */
export function renderTestFile(slug: string): string {
  return renderTemplate("handout/test.ts", { slug });
}
