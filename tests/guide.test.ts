import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { ROOT } from "./commands/saddlepoint.ts";
import { temporaryFolder } from "./small-bank.ts";

// The authoring guide, carried out: a fenced block with a path writes that file, one marked `diff` changes it, one marked
// `sh` is typed into a shell, and what stands in the `text` block after it must come out, line by line.

interface Block {
  readonly kind: string;
  readonly path: string | undefined;
  readonly text: string;
  readonly line: number;
}

function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map((match) => ({
    kind: match[1]!,
    path: match[2],
    text: match[3]!,
    line: markdown.slice(0, match.index).split("\n").length,
  }));
}

/** A change as in `diff`, without line numbers: its lines must stand in the file once. */
function change(text: string, diff: string): string {
  const side = (signs: string) =>
    diff
      .split("\n")
      .filter((line) => line !== "" && signs.includes(line[0]!))
      .map((line) => `${line.slice(1)}\n`)
      .join("");
  const before = side(" -");
  expect(text.split(before).length, `lines to change:\n${before}`).toBe(2);
  return text.replace(before, () => side(" +"));
}

test("the authoring guide: every file, command and output in it, in its order", async () => {
  const folder = temporaryFolder();
  const bin = join(folder, "bin");
  mkdirSync(bin);
  // Stands for the one that npm installs.
  writeFileSync(
    join(bin, "npx"),
    `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(ROOT, "dist/main.js")}" "$@"\n`,
  );
  chmodSync(join(bin, "npx"), 0o755);
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, NO_COLOR: "1" };
  let where = folder;
  let output = "";

  for (const { kind, path, text, line } of blocksOf(readFileSync(join(ROOT, "problems/GUIDE.md"), "utf8"))) {
    const at = `problems/GUIDE.md:${line}`;
    if (kind === "diff") {
      const file = join(where, path!);
      writeFileSync(file, change(readFileSync(file, "utf8"), text));
    } else if (path !== undefined) {
      mkdirSync(dirname(join(where, path)), { recursive: true });
      writeFileSync(join(where, path), text);
    } else if (kind === "sh") {
      output = "";
      for (const command of text.trim().split("\n")) {
        if (command.startsWith("cd ")) where = join(where, command.slice(3));
        else if (command.includes("saddlepoint preview")) output += await openPage(command, where, env);
        else output += run(command, where, env);
      }
    } else {
      expect(kind, at).toBe("text");
      for (const expected of text.split("\n").filter(Boolean)) expect(output, at).toContain(expected);
    }
  }
});

/** What a command prints, whatever it ends with: mistakes are part of the story. */
function run(command: string, cwd: string, env: NodeJS.ProcessEnv): string {
  try {
    return execFileSync("sh", ["-c", `${command} 2>&1`], { cwd, env, encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** Starts a preview, reads its stream up to its last part, and ends it; what the page was sent. */
async function openPage(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const child: ChildProcess = spawn("sh", ["-c", `exec ${command}`], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [url] = (await once(createInterface(child.stdout!), "line")) as [string];
  const { origin, pathname, search } = new URL(url);
  const asked = await fetch(`${origin}/events${pathname}${search}`);
  let all = "";
  for await (const piece of asked.body!.pipeThrough(new TextDecoderStream())) {
    all += piece;
    if (/"state":"(done|broken)"/.test(all)) break;
  }
  child.kill("SIGINT");
  await once(child, "exit");
  return all;
}
