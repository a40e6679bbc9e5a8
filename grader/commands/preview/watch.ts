import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** Which problems a change is about; `whole` where it may be about all of them. */
export interface Change {
  readonly ids: readonly string[];
  readonly whole: boolean;
}

/** Editors write a file in several steps: what comes within this time is one save. */
const SETTLE_MS = 60;

/**
 * Watches the folders of a bank, those that are made later too, and tells what has changed.
 *
 * Folders are watched rather than files, as many editors save by putting a new file in the place of the old one.
 *
 * @param onTrouble Called once if the system does not let us watch.
 * @returns What ends the watching.
 */
export function watchBank(
  root: string,
  onChange: (change: Change) => void,
  onTrouble: (reason: string) => void,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  const ids = new Set<string>();
  let whole = false;
  let timer: NodeJS.Timeout | undefined;
  let troubled = false;
  const trouble = (error: Error) => {
    if (!troubled) onTrouble(error.message);
    troubled = true;
  };

  const settle = () => {
    const change = { ids: [...ids], whole };
    ids.clear();
    whole = false;
    rescan();
    onChange(change);
  };
  const noticed = (path: string) => {
    const id = problemOf(path);
    if (id === undefined) whole = true;
    else ids.add(id);
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLE_MS);
  };
  const watchFolder = (folder: string) => {
    try {
      const watcher = watch(join(root, folder), (_event, name) => {
        // Files that editors and `saddlepoint` write under another name first.
        if (name !== null && !/^\.|~$|\.(tmp|swp|swx)$/.test(name)) noticed(`${folder}/${name}`);
      });
      watcher.on("error", () => forget(folder));
      watchers.set(folder, watcher);
    } catch (error) {
      trouble(error as Error);
    }
  };
  const forget = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  function rescan(): void {
    const there = new Set(["problems", "solutions"].flatMap((folder) => foldersBelow(root, folder)));
    for (const folder of watchers.keys()) if (!there.has(folder)) forget(folder);
    for (const folder of there) if (!watchers.has(folder)) watchFolder(folder);
  }

  rescan();
  return () => {
    clearTimeout(timer);
    for (const folder of [...watchers.keys()]) forget(folder);
  };
}

/** The problem that a path of a bank belongs to; none where it belongs to the bank as a whole. */
export function problemOf(path: string): string | undefined {
  const [top, unit, name, ...below] = path.split("/");
  if (unit === undefined || name === undefined) return undefined;
  if (top === "problems") return name.endsWith(".yaml") ? `${unit}/${name.slice(0, -".yaml".length)}` : undefined;
  return top === "solutions" && (below.length > 0 || !name.includes(".")) ? `${unit}/${name}` : undefined;
}

function foldersBelow(root: string, folder: string): string[] {
  try {
    return [
      folder,
      ...readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
        .flatMap((entry) => foldersBelow(root, `${folder}/${entry.name}`)),
    ];
  } catch {
    return []; // Gone between two looks.
  }
}
