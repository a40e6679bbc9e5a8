import { labelled } from "../checkers/words.ts";
import type { Language } from "../values/language.ts";
import type { CaseResult } from "./case-result.ts";
import type { OwnTests } from "./collect-results.ts";
import type { ProblemResult } from "./problem-result.ts";
import { columnsOf, indented, paint, type TerminalLook, wrap } from "./terminal-text.ts";

// How results look in a terminal: for `npm test`, `npm run watch` and `npm run list` alike.

/** One line about a problem: a mark, its name, how many cases pass. */
export function overviewLine(
  one: {
    readonly slug: string;
    readonly state: ProblemResult["state"];
    readonly passed: number;
    readonly total: number;
  },
  language: Language,
  look: TerminalLook,
): string {
  const words = WORDS[language];
  const mark = { solved: paint("green", "✓", look), failing: paint("red", "✗", look) };
  const note = {
    "not-started": `  ${words.notStarted}`,
    "not-loaded": `  ${words.notLoaded}`,
    failing: "",
    solved: "",
  };
  const sign = one.state === "not-started" ? "○" : one.state === "solved" ? mark.solved : mark.failing;
  return `  ${sign} ${padded(one.slug, 32)} ${one.passed}/${one.total}${note[one.state]}`;
}

/** The same for a test file of the learner's own. */
export function ownLine(one: OwnTests, language: Language, look: TerminalLook): string {
  const sign = one.failure === undefined ? paint("green", "✓", look) : paint("red", "✗", look);
  const count = one.total === 0 ? WORDS[language].notLoaded : `${one.passed}/${one.total}`;
  return `  ${sign} ${padded(one.path, 32)} ${count}`;
}

export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columnsOf(text)));
}

/**
 * What to read first: the first failing case of the first problem that was begun, or else the first problem that was not.
 */
export function firstFailure(
  problems: readonly ProblemResult[],
): { readonly problem: ProblemResult; readonly one: CaseResult } | undefined {
  const unsolved = problems.filter((problem) => problem.state !== "solved");
  const problem = unsolved.find((candidate) => candidate.state !== "not-started") ?? unsolved[0];
  const failed = problem?.cases.filter((one) => !one.passed) ?? [];
  const one = failed.find(({ failure }) => failure?.kind !== "not-started") ?? failed[0];
  return problem === undefined || one === undefined ? undefined : { problem, one };
}

/** What else a learner may want to know about a failure. */
export interface FailureNotes {
  /** How many hints the problem has, and how many were shown. */
  readonly hints: { readonly shown: number; readonly total: number };
  /** What the code printed while the case ran. */
  readonly printed: string;
  /** How hints and this case alone are asked for; a key in `npm run watch`, a command elsewhere. */
  readonly ask: { readonly hint: string; readonly replay?: string };
}

/** A failing case in full. */
export function failureText(one: CaseResult, notes: FailureNotes, language: Language, look: TerminalLook): string {
  const words = WORDS[language];
  const alone = ["not-started", "not-loaded", "missing-export"].includes(one.failure?.kind ?? "");
  const title = alone ? `src/${one.slug}.ts` : `${one.slug} ${one.id}`;
  const group = one.group === undefined || alone ? "" : ` · ${one.group[language]}`;
  const lines = [paint("bold", `✗ ${title}${group}`, look)];
  lines.push(laidOut(one.says?.[language] ?? "", look));
  if (one.misconception !== undefined)
    lines.push("", wrap(labelled("misconception", one.misconception.says, language), look));
  if (notes.printed !== "") lines.push("", `  ${words.printed}`, indented(firstLines(notes.printed, words), "  | "));
  const asks = [
    ...(mayHint(one) && notes.hints.total > 0
      ? [words.hint(notes.hints.shown, notes.hints.total, notes.ask.hint)]
      : []),
    ...(notes.ask.replay === undefined || alone ? [] : [labelled("replay", notes.ask.replay, language)]),
  ];
  if (asks.length > 0) lines.push("", ...asks.map((ask) => paint("dim", indented(ask), look)));
  return lines.join("\n");
}

/** A hint is about the mathematics: where a name, a type or a syntax is wrong it would only mislead. */
function mayHint({ failure }: CaseResult): boolean {
  return ["difference", "clauses", "threw", "not-started", "no-error", "endless"].includes(failure?.kind ?? "");
}

/** Prose is wrapped; the rows of a matrix, and the line of a file above its caret, must stay as they are. */
function laidOut(text: string, look: TerminalLook): string {
  const isLaidOut = (line: string) => /^(?:\s|\d+ \|)/.test(line);
  return text
    .split("\n")
    .map((line) => (isLaidOut(line) ? indented(line) : wrap(line, look)))
    .join("\n");
}

const PRINTED_LINES = 20;

function firstLines(text: string, words: Words): string {
  const lines = text.trimEnd().split("\n");
  if (lines.length <= PRINTED_LINES + 1) return lines.join("\n");
  return [...lines.slice(0, PRINTED_LINES), words.moreLines(lines.length - PRINTED_LINES)].join("\n");
}

interface Words {
  readonly notStarted: string;
  readonly notLoaded: string;
  readonly printed: string;
  moreLines(count: number): string;
  hint(shown: number, total: number, how: string): string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    notStarted: "not started",
    notLoaded: "cannot be loaded",
    printed: "Printed in this case:",
    moreLines: (count) => `… ${count} more lines`,
    hint: (shown, total, how) =>
      shown < total ? `Hint ${shown + 1} of ${total}: ${how}` : `All ${total} hints were shown; again: ${how}`,
  },
  zh: {
    notStarted: "尚未开始",
    notLoaded: "无法加载",
    printed: "本用例中打印的内容：",
    moreLines: (count) => `……另有 ${count} 行`,
    hint: (shown, total, how) =>
      shown < total ? `第 ${shown + 1} 条提示（共 ${total} 条）：${how}` : `${total} 条提示都已显示；再看一遍：${how}`,
  },
};
