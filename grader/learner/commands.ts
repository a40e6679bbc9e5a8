import { type HandoutContext, openHandout } from "./handout-context.ts";
import { hint } from "./hint.ts";
import { list } from "./list.ts";
import { official } from "./official.ts";
import { testOnce } from "./test-once.ts";
import { watch } from "./watch.ts";
import { notInstalled } from "./words.ts";

const COMMANDS: Readonly<
  Record<string, (context: HandoutContext, args: readonly string[]) => number | Promise<number>>
> = { test: testOnce, watch, hint, list, official };

/** Runs one command of a handout; answers its exit code. */
export async function main([name = "", ...rest]: readonly string[]): Promise<number> {
  const args = takeLanguage(rest);
  const context = openHandout();
  const command = COMMANDS[name];
  if (command === undefined) {
    process.stderr.write(`node saddlepoint/start.js ${Object.keys(COMMANDS).join("|")} [--lang en|zh]\n`);
    return 2;
  }
  try {
    return await command(context, args);
  } catch (error) {
    const missing = /^Cannot find (?:package|module) '(?:vitest|rolldown)/.test((error as Error)?.message ?? "");
    if (!missing) throw error;
    process.stderr.write(`${notInstalled(context.language)}\n`);
    return 1;
  }
}

/** `--lang zh` is one more way to say `SADDLEPOINT_LANG=zh`, which the processes that tests run in read too. */
function takeLanguage(args: readonly string[]): string[] {
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [flag, value] = args[i]!.split("=", 2);
    if (flag !== "--lang") rest.push(args[i]!);
    else process.env.SADDLEPOINT_LANG = value ?? args[++i] ?? "";
  }
  return rest;
}
