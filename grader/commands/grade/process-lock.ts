import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * Takes a lock file for this process, which removes it when it is done. A lock whose process is gone is void.
 *
 * @returns Whose it is, when it is another's: the id of a process that runs. Nothing when it is ours.
 */
export function takeLock(path: string): number | undefined {
  while (!made(path)) {
    const owner = ownerOf(path);
    if (owner === 0) removeVoid(path);
    else if (owner !== undefined) return owner;
  }
  return undefined;
}

/**
 * Removes a lock that nobody holds any more. Two processes may have found it void, and the second must not remove what
 * the first has put in its place: so only one at a time looks and removes, and it looks once more.
 */
function removeVoid(path: string): void {
  const removing = `${path}.void`;
  if (takeLock(removing) !== undefined) {
    // Somebody else is at it, and will be done at once.
    wait();
    return;
  }
  try {
    if (ownerOf(path) === 0) rmSync(path, { force: true });
  } finally {
    rmSync(removing, { force: true });
  }
}

function made(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid} ${startOf(process.pid)}`, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

const WAIT_MS = 20;

function wait(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
}

/** Who holds a lock; 0 when it is void, nothing when there is none: the next to look may find one that holds. */
function ownerOf(path: string): number | undefined {
  // Whoever has just made it may not have written down yet who it is.
  for (let looks = 0; looks < 10; looks++) {
    const text = textOf(path);
    if (text === undefined) return undefined;
    if (text !== "") {
      const [pid = "", start = ""] = text.split(" ");
      return isRunning(Number(pid), start) ? Number(pid) : 0;
    }
    wait();
  }
  return 0;
}

/** What stands in a file; nothing when it is gone, be it while we look. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return undefined;
  }
}

/** Whether a process runs that began then. Ids are given again: after a restart, and in containers, where they are few. */
function isRunning(pid: number, start: string): boolean {
  if (!(Number.isInteger(pid) && pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return start === "" || start === startOf(pid);
}

/** When a process began, as Linux tells it: in ticks since the machine did. Elsewhere nothing is known, and all are alike. */
function startOf(pid: number): string {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return "";
  try {
    const text = readFileSync(path, "utf8");
    // The second field is the program's name in brackets, which may hold anything; this is the twenty-second.
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
