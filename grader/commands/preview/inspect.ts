import { type CertifiedVariant, makeVariant, NotCertified } from "../../certificate/make-variant.ts";
import { openPrograms, type Programs, type Solver } from "../../certificate/programs.ts";
import type { Bank } from "../../definition/bank.ts";
import type { Problem } from "../../definition/problem.ts";
import { renderFigure } from "../../handout/render-figure.ts";
import { compareDiagnostics, type Diagnostic } from "../../values/diagnostic.ts";
import { LANGUAGES } from "../../values/language.ts";
import { AuthorError } from "../../variant/author-error.ts";
import { keylessSeeds } from "../../variant/variant.ts";
import { CHECKPOINTS, digestOf } from "../check/certify-seeds.ts";
import { comparePins, readPins } from "../check/pins.ts";
import { typeCheck } from "../check/type-check.ts";
import { diagnosticsAbout } from "../files.ts";
import { Gathered } from "./gather.ts";
import type { Library } from "./library.ts";
import { type Part, SECTIONS, type View } from "./page.ts";
import { renderCases } from "./views/cases.ts";
import { renderCertificate } from "./views/certificate.ts";
import { renderDraws } from "./views/draws.ts";
import { renderHead } from "./views/head.ts";
import { renderMatrix } from "./views/matrix.ts";
import { renderMistakes, sectionOf } from "./views/mistakes.ts";
import { renderSolution } from "./views/solution.ts";
import { renderSpread } from "./views/spread.ts";
import { renderStatements } from "./views/statement.ts";
import { renderVariants } from "./views/variants.ts";

/** What making a page needs of the thread. */
export interface Tools {
  part(part: Part, html: string): void;
  /** Names the programs that `enter` counts from 1. */
  programs(paths: readonly string[]): void;
  /** Says which program is called now; 0 for none. */
  enter(program: number): void;
  /** Lets others have a turn. @throws Abandoned when the work is no longer wanted. */
  step(done: number, total: number): Promise<void>;
  isWanted(): boolean;
}

/** What is shown of many seeds is shown anew so often. */
const SHOW_EVERY_MS = 400;

/**
 * Makes all that a problem's page shows, the quick parts first: the definition, the variant at the seed that is shown,
 * then one seed after another, then what takes a second (types, and the bank as a whole).
 *
 * @returns Whether there is a variant to show; what is wrong is shown either way.
 */
export async function inspect(library: Library, view: View, tools: Tools): Promise<boolean> {
  const id = view.id!;
  const bank = library.one(id);
  const problem = bank.problems.get(id);
  const mistakes = new Mistakes(bank, view, tools);
  mistakes.add(diagnosticsAbout(bank, id));
  if (problem === undefined) {
    if (mistakes.none) mistakes.add([missing(id)]);
    mistakes.show();
    return false;
  }
  tools.part("head", renderHead(problem, view, readPins(bank)[id]));
  let programs: Programs;
  try {
    programs = await openPrograms(problem, bank.solutions.get(id)!, "native");
  } catch (error) {
    mistakes.add([diagnosticOf(error)]);
    mistakes.show();
    return false;
  }
  await tools.step(0, view.seeds);
  const traced = traceCalls(programs, tools);

  const shown = showVariant(traced, problem, view, tools);
  mistakes.add(shown.wrong);
  mistakes.show();
  const gathered = await gather(traced, view, tools, mistakes);
  mistakes.add(await lateMistakes(library, bank, problem, gathered, tools, view));
  mistakes.show();
  return shown.whole;
}

/** The parts about the one seed that is shown in full; what is wrong with it, and whether all parts are there nevertheless. */
function showVariant(
  programs: Programs,
  problem: Problem,
  view: View,
  tools: Tools,
): { readonly wrong: readonly Diagnostic[]; readonly whole: boolean } {
  const wrong: Diagnostic[] = [];
  let whole = true;
  const attempt = (make: () => void) => {
    try {
      make();
    } catch (error) {
      wrong.push(diagnosticOf(error));
      whole = false;
    }
  };
  attempt(() => {
    const made = variantOrAttempt(programs, view.seed, wrong);
    attempt(() => tools.part("statement", renderStatements(made.variant, view)));
    attempt(() => tools.part("cases", renderCases(made, view)));
    attempt(() => tools.part("matrix", renderMatrix(made, view)));
    attempt(() => tools.part("solution", renderSolution(made.variant, view)));
    attempt(() => tools.part("certificate", renderCertificate(problem, made, undefined, view)));
    attempt(() => {
      for (const language of LANGUAGES) renderFigure(made.variant, language);
    });
  });
  return { wrong: distinct(wrong), whole };
}

/** The variant at a seed; what could not be certified is shown all the same, beside the reason. */
function variantOrAttempt(programs: Programs, seed: string, wrong: Diagnostic[]): CertifiedVariant {
  try {
    return makeVariant(programs, keylessSeeds(seed));
  } catch (error) {
    if (!(error instanceof NotCertified)) throw error;
    wrong.push(error.diagnostic);
    return error.attempt;
  }
}

/** Draws seed after seed, and shows from time to time what has come together. */
async function gather(programs: Programs, view: View, tools: Tools, mistakes: Mistakes): Promise<Gathered> {
  const { problem } = programs;
  const gathered = new Gathered();
  const show = () => {
    tools.part("variants", renderVariants(problem, gathered, view));
    tools.part("draws", renderDraws(gathered, view));
    tools.part("spread", renderSpread(problem, gathered, view));
    if (gathered.shown !== undefined)
      tools.part("certificate", renderCertificate(problem, gathered.shown, gathered, view));
  };
  let last = performance.now();
  for (let seed = 1; seed <= view.seeds; seed++) {
    try {
      gathered.add(String(seed), makeVariant(programs, keylessSeeds(String(seed))), view);
    } catch (error) {
      const diagnostic = diagnosticOf(error);
      gathered.fail(String(seed), diagnostic);
      mistakes.add([{ ...diagnostic, hint: [diagnostic.hint, `at seed ${seed}`].filter(Boolean).join("; ") }]);
    }
    await tools.step(seed, view.seeds);
    if (performance.now() - last < SHOW_EVERY_MS) continue;
    show();
    mistakes.show();
    last = performance.now();
  }
  if (gathered.shown === undefined) {
    try {
      gathered.shown = variantOrAttempt(programs, view.seed, []);
    } catch (error) {
      diagnosticOf(error); // Said already: only what is no author's mistake goes on.
    }
  }
  show();
  return gathered;
}

/** What takes longer to find: types, changed variants, and what the bank as a whole says of this problem. */
async function lateMistakes(
  library: Library,
  bank: Bank,
  problem: Problem,
  gathered: Gathered,
  tools: Tools,
  view: View,
): Promise<Diagnostic[]> {
  const pin = readPins(bank)[problem.id];
  const digests = Object.fromEntries(
    CHECKPOINTS.filter((n) => n <= gathered.inputs.length).map((n) => [n, digestOf(gathered.inputs.slice(0, n))]),
  );
  const pinned =
    pin === undefined
      ? []
      : comparePins(problem, pin, { version: problem.version, inputs: digests, answers: pin.answers });
  await tools.step(view.seeds, view.seeds);
  const types = await typeCheck(bank, [problem]);
  await tools.step(view.seeds, view.seeds);
  return [...pinned, ...types, ...library.diagnosticsOfWhole(problem.id)];
}

/** The same programs; each call is noted, so that it is known which of them does not come back. */
function traceCalls(programs: Programs, tools: Tools): Programs {
  const paths: string[] = [];
  const traced = (program: Solver): Solver => {
    const number = paths.push(program.path);
    return {
      name: program.name,
      path: program.path,
      call(spec, args, parameters) {
        tools.enter(number);
        return program.call(spec, args, parameters);
      },
    };
  };
  const reference = paths.push(`solutions/${programs.problem.id}/reference.ts`);
  const made: Programs = {
    ...programs,
    reference: {
      answer(name, given) {
        tools.enter(reference);
        return programs.reference.answer(name, given);
      },
      dispose: () => programs.reference.dispose(),
    },
    oracle: traced(programs.oracle),
    accepted: programs.accepted.map(traced),
    misconceptions: programs.misconceptions.map(traced),
  };
  tools.programs(paths);
  return made;
}

/** What is wrong so far, shown at the top and in the section that it breaks. */
class Mistakes {
  #all: Diagnostic[] = [];
  readonly #bank: Bank;
  readonly #view: View;
  readonly #tools: Tools;

  constructor(bank: Bank, view: View, tools: Tools) {
    this.#bank = bank;
    this.#view = view;
    this.#tools = tools;
  }

  get none(): boolean {
    return this.#all.length === 0;
  }

  add(diagnostics: Iterable<Diagnostic>): void {
    this.#all = distinct([...this.#all, ...diagnostics]);
  }

  show(): void {
    const { sources } = this.#bank;
    this.#all.sort(compareDiagnostics);
    this.#tools.part("mistakes", renderMistakes(this.#all, sources, this.#view, true));
    for (const section of SECTIONS) {
      const own = this.#all.filter((one) => sectionOf(one, sources) === section);
      this.#tools.part(`mistakes-${section}`, renderMistakes(own, sources, this.#view, false));
    }
  }
}

/** Each mistake once: many seeds show the same one. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ code, place }: Diagnostic) => `${code} ${place.file}:${place.line}:${place.column}`;
  return [...new Map([...diagnostics].reverse().map((one) => [key(one), one])).values()].reverse();
}

/** An author's mistake as a diagnostic. Formulas that cannot be typeset are one too. @throws What is no author's mistake. */
function diagnosticOf(error: unknown): Diagnostic {
  if (error instanceof AuthorError) return error.diagnostic;
  throw error;
}

function missing(id: string): Diagnostic {
  return {
    place: { file: `problems/${id}.yaml`, line: 1, column: 1 },
    code: "missing-problem",
    message: `Cannot find the problem "${id}" in this bank`,
    hint: `"saddlepoint new ${id}" makes it`,
  };
}
