import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { builtFile } from "../values/built-file.ts";

/** The built script that child processes run. */
export function childScript(): string {
  return builtFile("run/child.js");
}

/**
 * What a child may read: our built code and the packages. Neither the bank with its references nor anybody's
 * submission is among it.
 */
export function readablePaths(): string[] {
  const dist = dirname(dirname(childScript()));
  const aPackage = createRequire(import.meta.url).resolve("quickjs-emscripten-core");
  const folder = `${sep}node_modules${sep}`;
  const packages = aPackage.slice(0, aPackage.indexOf(folder) + folder.length);
  return [join(dist, sep), packages, join(dirname(dist), "package.json")];
}

/** The flags by which this version of Node takes rights away from a process. */
export function permissionFlags(): string[] {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const stable = major >= 24 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13);
  return [
    stable ? "--permission" : "--experimental-permission",
    "--allow-worker",
    ...readablePaths().map((path) => `--allow-fs-read=${path.endsWith(sep) ? `${path}*` : path}`),
  ];
}
