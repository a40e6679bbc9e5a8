import type { HandoutContext } from "./handout-context.ts";

/** `npm test`: vitest as the handout's own configuration has it; arguments are vitest's, e.g. `-t`. */
export async function testOnce({ root }: HandoutContext, args: readonly string[]): Promise<number> {
  const { parseCLI, startVitest } = await import("vitest/node");
  const { filter, options } = parseCLI(["vitest", "run", ...args]);
  const vitest = await startVitest("test", filter, { root, ...options });
  await vitest.close();
  return Number(process.exitCode ?? 0);
}
