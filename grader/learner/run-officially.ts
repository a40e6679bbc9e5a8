import { judgeCase } from "../checkers/judge-case.ts";
import { describeFailedCase, describeLimit } from "../checkers/words.ts";
import type { ProblemLimits } from "../definition/problem.ts";
import { readCases } from "../handout/handout-data.ts";
import type { PublicCase } from "../handout/public-cases.ts";
import { transpile } from "../interpreter/transpile.ts";
import type { ChildMessage } from "../run/message.ts";
import type { CaseOutcome, RunRequest } from "../run/run.ts";
import { reachedBytes, serve } from "../run/serve.ts";
import { Transcript } from "../run/transcript.ts";
import { readSubmission, type Submission } from "../submission/submission.ts";
import { thrownMessage, thrownPlace } from "../submission/thrown-message.ts";
import { LANGUAGES, type Text } from "../values/language.ts";
import { plainOutcome } from "../verdict/plain-outcome.ts";

/** What became of a problem's public cases in the sandbox that grades. Plain data: it comes from a thread of its own. */
export interface OfficialRun {
  readonly slug: string;
  readonly passed: number;
  readonly total: number;
  /** The first case that does not pass, or why none could be run. */
  readonly first?: { readonly title: string; readonly says: Text };
  readonly limits: ProblemLimits;
  readonly used: {
    /** Units of work: of the call that took most, and of everything together. */
    readonly call: number;
    readonly total: number;
    /** The most memory that was in use, in bytes, the interpreter's own included. */
    readonly memory: number;
    /** Bytes that were printed and kept. */
    readonly output: number;
  };
}

/** Compiles a learner's file and runs its public cases as the official grader does, by the same code. */
export async function runOfficially(root: string, folder: string, slug: string): Promise<OfficialRun> {
  const data = readCases(folder, slug);
  const { limits } = data;
  const asked: AskedCase[] = [...data.cases, ...data.own.map(ownCase)];
  const total = asked.length;
  const used = { call: 0, total: 0, memory: 0, output: 0 };
  const failed = (title: string, says: Text): OfficialRun => ({
    slug,
    passed: 0,
    total,
    first: { title, says },
    limits,
    used,
  });
  const submission = readSubmission(root, slug, transpile);
  const file = `src/${slug}.ts`;
  if (submission.kind === "missing") return failed(file, { en: `${file} is missing`, zh: `缺少文件 ${file}` });
  if (submission.kind === "refused") return failed(file, { en: submission.message, zh: submission.message });
  const request: RunRequest = {
    modules: [...submission.files.values()].map(({ path, code }) => [path, code] as const),
    entry: submission.entry,
    calls: asked.map(({ id, function: spec, args }) => ({ id, function: spec.name, args })),
    limits: {
      callWork: limits.work,
      totalWork: limits.totalWork,
      memoryBytes: limits.memoryMb * 1024 * 1024,
      outputBytes: limits.outputKb * 1024,
    },
  };
  const transcript = new Transcript(request);
  await serve(request, (message: ChildMessage) => void transcript.add(message));
  const run = transcript.finish();
  const outcomes = [...run.outcomes.values()];
  const printed = [run.console, ...run.consoles.values()].map(({ text }) => Buffer.byteLength(text));
  const usage = {
    call: Math.max(0, ...outcomes.map((outcome) => ("work" in outcome ? outcome.work : 0))),
    total: run.work,
    memory: reachedBytes(),
    output: printed.reduce((sum, bytes) => sum + bytes, 0),
  };
  if (run.load.kind !== "loaded") {
    const { load } = run;
    const says = (language: "en" | "zh") =>
      load.kind === "limit" ? describeLimit(load.limit, undefined, language) : thrownMessage(submission, load.thrown);
    return { ...failed(file, { en: says("en"), zh: says("zh") }), used: usage };
  }
  const whys = asked.map((one) => [one, whyNot(one, run.outcomes.get(one.id)!, submission)] as const);
  const first = whys.find(([, why]) => why !== undefined);
  return {
    slug,
    passed: whys.filter(([, why]) => why === undefined).length,
    total,
    ...(first === undefined ? {} : { first: { title: `${slug} ${first[0].id}`, says: first[1]! } }),
    limits,
    used: usage,
  };
}

/** What asking and judging need of a case. */
type AskedCase = Omit<PublicCase, "group" | "outcomes">;

/** The learner's own numbers: whether there is an answer of the right type. */
function ownCase(spec: PublicCase["function"]): AskedCase {
  const unjudged = { ...spec, judge: { kind: "clauses" as const, clauses: [] } };
  return { function: unjudged, given: {}, expected: { kind: "clauses" }, maxCalls: {}, id: spec.name, args: [] };
}

/** Why a case does not pass; nothing when it does. */
function whyNot(one: AskedCase, outcome: CaseOutcome, submission: Submission & { kind: "ready" }): Text | undefined {
  const say = (words: (language: "en" | "zh") => string) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, words(language)])) as unknown as Text;
  switch (outcome.kind) {
    case "missing-export":
      return {
        en: `The file does not export a function "${one.function.name}"`,
        zh: `文件没有导出函数“${one.function.name}”`,
      };
    case "not-run":
      return say((language) => describeLimit("total-work", undefined, language));
    case "limit":
      return say((language) => describeLimit(outcome.limit, outcome.work, language));
    default: {
      const plain = plainOutcome(one, outcome);
      const { failure } = judgeCase(one, plain);
      if (failure === undefined) return undefined;
      const place = outcome.kind === "threw" ? thrownPlace(submission, outcome.thrown) : undefined;
      return say((language) => {
        const told = describeFailedCase({ ...one, outcome: plain, failure }, language);
        return place === undefined ? told : `${told}\n${place}`;
      });
    }
  }
}
