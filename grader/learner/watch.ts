import { readCases } from "../handout/handout-data.ts";
import { chooseLanguage } from "../handout/language.ts";
import { readProgress, remember } from "../handout/progress.ts";
import { lookOf } from "../handout/terminal-text.ts";
import { onChanges } from "./file-changes.ts";
import type { HandoutContext } from "./handout-context.ts";
import { nextHint } from "./hint.ts";
import { onKeys } from "./keys.ts";
import { makeRunner, type ProblemRun } from "./problem-runner.ts";
import { isSolved, standings } from "./standing.ts";
import { type WatchState, watchScreen } from "./watch-screen.ts";

/** Clears a terminal and what was scrolled out of it; every terminal since the VT100 knows it. */
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";

/**
 * `npm run watch`: one problem at a time, tried again on every save. On a terminal the screen is drawn anew; elsewhere
 * it is written line after line, without a single escape.
 */
export async function watch(opened: HandoutContext, args: readonly string[]): Promise<number> {
  let context = opened;
  const { root, folder, handout } = context;
  const { problems } = handout;
  const { stdin, stdout } = process;
  const redraws = stdout.isTTY === true && process.env.TERM !== "dumb";
  const first = firstProblem(context, args[0]);
  if (first === undefined) return 0;
  let state: WatchState = { slug: first, run: undefined, view: "result", hints: 0 };

  const draw = () => {
    context = { ...context, look: lookOf(stdout) };
    const text = watchScreen(context, state);
    stdout.write(redraws ? `${CLEAR}${text}\n` : `\n${text}\n`);
  };
  draw();

  const runner = await makeRunner(context);
  let running = false;
  let again = false;
  /** Tries the shown problem; what is saved meanwhile is tried right after. */
  const run = async () => {
    again = running;
    if (running) return;
    running = true;
    do {
      again = false;
      const { slug } = state;
      const result: ProblemRun = await runner.run(slug).catch((error: unknown) => ({
        problem: undefined,
        printed: new Map<string, string>(),
        trouble: error instanceof Error ? error.message : String(error),
      }));
      if (slug === state.slug) state = { ...state, run: result };
      else again = true;
    } while (again);
    running = false;
    draw();
  };
  const show = (slug: string) => {
    state = { slug, run: undefined, view: "result", hints: 0 };
    remember(folder, { current: slug });
    draw();
    void run();
  };
  const beside = (step: number) => problems[(problems.indexOf(state.slug) + step + problems.length) % problems.length]!;

  return new Promise<number>((resolve) => {
    const stopWatching = onChanges(root, ["src"], (paths) => {
      for (const path of paths) runner.changed(path);
      // Whoever saves another problem's file is at work on that one.
      const saved = problems.find((slug) => paths.includes(`src/${slug}.ts`));
      if (saved !== undefined && saved !== state.slug && !paths.includes(`src/${state.slug}.ts`)) return show(saved);
      state = { ...state, view: "result" };
      void run();
    });
    const stopKeys = onKeys(stdin, (key) => {
      if (key === "q") return void quit();
      if (key === "n") return show(beside(1));
      if (key === "p") return show(beside(-1));
      if (key === "r") return show(state.slug);
      if (key === "h") {
        const { shown } = nextHint(folder, state.slug);
        state = { ...state, view: "result", hints: shown.length };
      } else if (key === "l") state = { ...state, view: state.view === "list" ? "result" : "list" };
      else if (key === "w") {
        const solved = state.run?.problem?.state === "solved";
        // Before a pass it would only take the exercise away.
        if (solved || readCases(folder, state.slug).worked === undefined)
          state = { ...state, view: state.view === "worked" ? "result" : "worked" };
      } else if (key === "t") {
        const language = context.language === "en" ? "zh" : "en";
        remember(folder, { language });
        // From here on the choice that was just made wins.
        delete process.env.SADDLEPOINT_LANG;
        context = { ...context, language: chooseLanguage(handout, readProgress(folder)) };
      } else return;
      draw();
    });
    const quit = async () => {
      stopWatching();
      stopKeys();
      for (const signal of SIGNALS) process.off(signal, quit);
      await runner.close();
      resolve(0);
    };
    for (const signal of SIGNALS) process.once(signal, quit);
    void run();
  });
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The problem asked for, the one that was shown last, or the first that is not solved. */
function firstProblem(context: HandoutContext, asked: string | undefined): string | undefined {
  const all = standings(context);
  const known = (slug: string | undefined) => all.find((one) => one.slug === slug);
  const remembered = known(readProgress(context.folder).current);
  const open = remembered !== undefined && !isSolved(remembered) ? remembered : all.find((one) => !isSolved(one));
  return (known(asked) ?? open ?? all[0])?.slug;
}
