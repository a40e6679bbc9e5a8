import { overviewLine } from "../handout/show-results.ts";
import { paint } from "../handout/terminal-text.ts";
import type { HandoutContext } from "./handout-context.ts";
import { isSolved, type Standing, standings } from "./standing.ts";

/** Shows how every problem stood when its tests were last run. */
export function list(context: HandoutContext): number {
  process.stdout.write(`${listText(context)}\n`);
  return 0;
}

/** @param current The slug of the problem to point at. */
export function listText(context: HandoutContext, current?: string): string {
  const { language, look } = context;
  const words = WORDS[language];
  const all = standings(context);
  const line = (one: Standing, i: number) => {
    const stale = !one.current && one.state !== "not-started" ? `  ${words.changed}` : "";
    const text = `${one.slug === current ? "▸" : " "}${String(i + 1).padStart(2)} ${overviewLine(one, language, look)}${stale}`;
    return `${text}\n      ${paint("dim", one.title, look)}`;
  };
  return [...all.map(line), "", words.solved(all.filter(isSolved).length, all.length)].join("\n");
}

const WORDS = {
  en: {
    changed: "changed since",
    solved: (solved: number, total: number) => `${solved} of ${total} problems pass their public cases.`,
  },
  zh: {
    changed: "此后有改动",
    solved: (solved: number, total: number) => `${total} 道题中有 ${solved} 道通过了全部公开用例。`,
  },
};
