import { TOGETHER } from "../handout/shared-globals.ts";
import type { HandoutContext } from "./handout-context.ts";

/**
 * `npm test`: vitest as the handout's own configuration has it; arguments are vitest's, e.g. `-t`.
 *
 * A process for every test file is most of what vitest takes, so that the files first share one. Where anything goes
 * wrong outside of the tests (a file never ends loading and takes the process with it, a program changes what all
 * share), nothing of that run is told, and each file is run in a process of its own.
 */
export async function testOnce({ root }: HandoutContext, args: readonly string[]): Promise<number> {
  const { parseCLI, startVitest } = await import("vitest/node");
  const { filter, options } = parseCLI(["vitest", "run", ...args]);
  const run = async (more: { readonly isolate?: boolean }): Promise<{ readonly strayed: boolean }> => {
    const vitest = await startVitest("test", filter, { root, ...more, ...options });
    await vitest.close();
    return { strayed: vitest.state.getUnhandledErrors().length > 0 };
  };
  if (options.isolate === undefined) {
    process.env[TOGETHER] = "1";
    const { strayed } = await run({ isolate: false });
    delete process.env[TOGETHER];
    if (!strayed) return Number(process.exitCode ?? 0);
    process.exitCode = 0;
  }
  await run({});
  return Number(process.exitCode ?? 0);
}
