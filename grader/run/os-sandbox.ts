import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { sep } from "node:path";
import { permissionFlags, readablePaths } from "./child-location.ts";

/** What stands between a stranger's code and the machine, from the inside out. */
export const LAYERS = ["quickjs", "child-process", "node-permissions", "bubblewrap"] as const;

export type Layer = (typeof LAYERS)[number];

/** A command that starts Node with whatever stands around it. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** Where a dynamically linked program finds its libraries, on every Linux that we know. */
const LIBRARY_FOLDERS = ["/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache"];

/**
 * bubblewrap with a world of its own: no network, no processes but its own, no files but the system's libraries, Node,
 * our built code and the packages, all of them read-only.
 */
function bubblewrap(): readonly string[] {
  const readOnly = [
    process.execPath,
    ...readablePaths().map((path) => (path.endsWith(sep) ? path.slice(0, -1) : path)),
  ];
  return [
    "--unshare-all",
    "--die-with-parent",
    "--new-session",
    "--cap-drop",
    "ALL",
    ...LIBRARY_FOLDERS.flatMap((path) => ["--ro-bind-try", path, path]),
    ...["--dev", "/dev", "--tmpfs", "/tmp", "--chdir", "/tmp"],
    ...readOnly.flatMap((path) => ["--ro-bind", path, path]),
    ...["--remount-ro", "/tmp", "--remount-ro", "/"],
  ];
}

let usable: boolean | undefined;

/** Whether bubblewrap is there and may do its work; many containers forbid it. Tried once, by starting Node in it. */
function bubblewrapWorks(): boolean {
  if (usable === undefined) {
    const probe =
      process.platform === "linux" &&
      spawnSync("bwrap", [...bubblewrap(), process.execPath, "--version"], {
        env: { PATH: process.env.PATH },
        stdio: ["ignore", "pipe", "ignore"],
        timeout: 10_000,
      });
    usable = probe !== false && probe.status === 0 && String(probe.stdout).trim() === process.version;
  }
  return usable;
}

/** The layers that child processes get on this machine. */
export function activeLayers(): readonly Layer[] {
  return bubblewrapWorks() ? LAYERS : LAYERS.filter((layer) => layer !== "bubblewrap");
}

/** How to start a script of ours as a child process, with every layer that this machine has. */
export function launch(script: string): Launch {
  // The child only hands texts on, and needs little room for what is soon garbage.
  const node = ["--no-warnings", "--max-semi-space-size=2", ...permissionFlags(), script];
  if (!bubblewrapWorks()) return { command: process.execPath, args: node, cwd: tmpdir() };
  return { command: bubblewrapPath(), args: [...bubblewrap(), process.execPath, ...node], cwd: "/" };
}

/** The full path, as the child's environment, which has no PATH, is also what it is looked up with. */
function bubblewrapPath(): string {
  const folders = (process.env.PATH ?? "").split(":").filter((folder) => folder.startsWith("/"));
  return folders.map((folder) => `${folder}/bwrap`).find((path) => existsSync(path)) ?? "bwrap";
}
