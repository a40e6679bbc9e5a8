import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Builds `dist/` once before the tests, for those that start child processes. */
export default function build(): void {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const resolve = createRequire(import.meta.url).resolve;
  const run = (tool: string, ...args: string[]) =>
    execFileSync(process.execPath, [tool, ...args], { cwd: root, stdio: "inherit" });
  run(join(dirname(resolve("typescript/package.json")), "bin/tsc"), "-p", "tsconfig.build.json");
  run(join(dirname(resolve("rolldown/package.json")), "bin/cli.mjs"), "-c", "--logLevel", "silent");
}
