import { join } from "node:path";

/**
 * A file of our own that was built, by its path below `dist/`. When we ourselves run from sources, under the test
 * runner, it lies there too: a plain Node process of the oldest supported version reads no TypeScript.
 */
export function builtFile(path: string): string {
  const dist = import.meta.url.endsWith(".ts")
    ? join(import.meta.dirname, "../../dist")
    : join(import.meta.dirname, "..");
  return join(dist, path);
}
