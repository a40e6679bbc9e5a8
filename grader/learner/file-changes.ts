import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Milliseconds between two looks: soon enough to seem at once, and nothing to a machine. */
const LOOK_MS = 75;

/**
 * Calls back with the paths below a folder that have changed, were added or are gone. It looks at times and sizes,
 * which works in every editor's way of saving and on every disk, those across a network included; notices of the
 * operating system do not.
 *
 * @returns Ends it.
 */
export function onChanges(root: string, folders: readonly string[], changed: (paths: string[]) => void): () => void {
  let before = snapshot(root, folders);
  const timer = setInterval(() => {
    const now = snapshot(root, folders);
    const paths = [...new Set([...before.keys(), ...now.keys()])].filter((path) => before.get(path) !== now.get(path));
    before = now;
    if (paths.length > 0) changed(paths);
  }, LOOK_MS);
  return () => clearInterval(timer);
}

function snapshot(root: string, folders: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const folder of folders) {
    try {
      for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
        const stat = statSync(join(root, folder, name), { throwIfNoEntry: false });
        if (stat?.isFile()) found.set(`${folder}/${name.replaceAll("\\", "/")}`, `${stat.mtimeMs} ${stat.size}`);
      }
    } catch {
      // A folder that is not there now may come back.
    }
  }
  return found;
}
