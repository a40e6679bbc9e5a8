import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "../small-bank.ts";

/** A terminal that a test types into and reads from. */
export interface Terminal {
  type(...keys: readonly string[]): void;
  /** The screen as text, without the spaces that end a line. */
  screen(): string;
  /** Waits until the screen matches, as it is or with every line break and run of spaces as one space. */
  until(pattern: RegExp): Promise<string>;
}

export const hasTmux = spawnSync("tmux", ["-V"]).status === 0;
if (!hasTmux) process.stderr.write("tmux is not installed: the learner in a terminal is SKIPPED\n");

const LOOK_MS = 100;
/** On a machine however busy. */
const WAIT_MS = 60_000;

/** Opens a real terminal, in tmux, with a command running in it. It is closed when the test ends. */
export function openTerminal(cwd: string, command: string, env: Readonly<Record<string, string>> = {}): Terminal {
  const socket = join(temporaryFolder(), "tmux");
  const tmux = (...args: readonly string[]) => {
    const { TMUX: _, NO_COLOR: __, FORCE_COLOR: ___, ...rest } = process.env;
    return spawnSync("tmux", ["-S", socket, "-u", "-f", "/dev/null", ...args], {
      encoding: "utf8",
      env: { ...rest, VITEST: "", LC_ALL: "C.UTF-8", ...env },
    });
  };
  const opened = tmux("new-session", "-d", "-x", "110", "-y", "60", "-c", cwd, command);
  if (opened.status !== 0) throw new Error(opened.stderr);
  onTestFinished(() => void tmux("kill-server"));
  const screen = () => tmux("capture-pane", "-p").stdout.replace(/ +$/gm, "").trimEnd();
  return {
    type: (...keys) => void tmux("send-keys", ...keys),
    screen,
    async until(pattern) {
      const end = Date.now() + WAIT_MS;
      for (;;) {
        const text = screen();
        if (pattern.test(text) || pattern.test(text.replace(/\s+/g, " "))) return text;
        if (Date.now() > end) throw new Error(`Cannot find ${pattern} on the screen:\n${text}`);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    },
  };
}
