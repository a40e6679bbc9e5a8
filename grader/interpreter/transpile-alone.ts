import { readFileSync } from "node:fs";
import { transpile } from "./transpile.ts";

// A process that transpiles one file from standard input and ends; see `transpileStrange`.

const { path, source } = JSON.parse(readFileSync(0, "utf8")) as { readonly path: string; readonly source: string };
process.stdout.write(JSON.stringify(transpile(path, source)));
