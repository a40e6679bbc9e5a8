import { describeFailedCase, describeFailure, describeLimit, deservesHint, labelled } from "../checkers/words.ts";
import { isMine } from "../definition/problem.ts";
import type { ConsoleOutput } from "../interpreter/console-output.ts";
import type { Language } from "../values/language.ts";
import { fillText } from "../variant/texts.ts";
import type { Variant } from "../variant/variant.ts";
import type { CaseReason, CaseVerdict, Sibling } from "../verdict/verdict.ts";

/**
 * What a learner reads about a case that is not accepted; nothing about one that is.
 *
 * A public case is told in full. A hidden one tells the author's sentence and the misconception, never the input, the
 * answer, or anything that the learner's code could have made of them: a thrown message, an error's name, the answer.
 */
export function caseMessage(
  one: CaseVerdict,
  variant: Variant,
  replayOf: (id: string) => string,
  language: Language,
): string | undefined {
  if (one.reason === undefined) return undefined;
  const words = WORDS[language];
  const { problem, parameters } = variant;
  const lines =
    one.visibility === "public"
      ? publicLines(one, one.reason, words, language)
      : hiddenLines(one, one.reason, words, language);
  if (one.keepsState) lines.push(words.keepsState);
  if (one.guard) lines.push(words.guard);
  const misconception = problem.misconceptions.find(({ name }) => name === one.misconception);
  if (misconception !== undefined)
    lines.push(labelled("misconception", fillText(misconception.says, parameters, language), language));
  else if (one.reason.kind === "failed" && deservesHint(one.reason.failure))
    lines.push(labelled("hint", fillText(problem.hints[0]!, parameters, language), language));
  if (one.visibility === "public" && one.reason.kind !== "not-handed-in")
    lines.push(labelled("replay", replayOf(one.case.id), language));
  if (one.sibling !== undefined) lines.push(...siblingLines(one.sibling, replayOf, words, language));
  return lines.join("\n");
}

/** How a sibling is called, in reports and in a handout. */
export function siblingName(sibling: Sibling): string {
  return sibling.kind === "own" ? sibling.id : `sibling-${sibling.number}`;
}

/** A sibling is told in full, as a public case is. */
function siblingLines(sibling: Sibling, replayOf: (id: string) => string, words: Words, language: Language): string[] {
  const name = siblingName(sibling);
  const lines = [labelled("sibling", name, language)];
  if (sibling.kind === "fresh") {
    const told = publicLines(sibling.verdict, sibling.verdict.reason!, words, language).join("\n");
    lines.push(told.replace(/^/gm, "  "), words.saveSiblings);
  }
  lines.push(labelled("replay", replayOf(name), language));
  return lines;
}

function publicLines(one: CaseVerdict, reason: CaseReason, words: Words, language: Language): string[] {
  if (reason.kind !== "failed") return [reasonLine(reason, one, words, language)];
  const { outcome, failure, place } = reason;
  const told = describeFailedCase({ ...one.case, outcome, failure }, language);
  return place === undefined ? [told] : [told, place];
}

function hiddenLines(one: CaseVerdict, reason: CaseReason, words: Words, language: Language): string[] {
  if (reason.kind !== "failed") return [reasonLine(reason, one, words, language)];
  const { says } = one.case.template;
  const unsaid = isMine(one.case.function) ? words.ownNumbers : words.hiddenInput;
  const lines = [labelled("hiddenCase", says ?? unsaid, language)];
  const { failure } = reason;
  // Only what the author wrote or what names an argument: no value, no text of the learner's making.
  if (failure.kind === "clauses" || failure.kind === "mutated") {
    lines.push(...describeFailure(failure, one.case.function, language));
  } else if (failure.kind === "calls") {
    // How often it was called is the learner's to choose, and could be made to tell the input.
    lines.push(words.tooManyCalls(failure.argument, failure.max));
  } else if (failure.kind === "threw") {
    // Not even where: a line number can be made to tell the input.
    lines.push(words.threw);
  } else if (failure.kind === "no-error" || failure.kind === "wrong-error") {
    lines.push(words.malformed(failure.expected));
  } else if (failure.kind === "type") {
    lines.push(words.type(failure.mismatch.expected));
  }
  return lines;
}

function reasonLine(
  reason: Exclude<CaseReason, { kind: "failed" }>,
  one: CaseVerdict,
  words: Words,
  language: Language,
): string {
  switch (reason.kind) {
    case "limit":
      // Of a hidden case not even how much work was counted: that too could be made to tell the input.
      return describeLimit(reason.limit, one.visibility === "public" ? reason.work : undefined, language);
    case "missing-export":
      return words.missingExport(reason.name);
    case "not-loaded":
      return reason.message;
    case "not-handed-in":
      return words.notHandedIn;
    case "judge-error":
      return words.judgeError;
  }
}

/** What was printed, and that there was more. */
export function consoleText({ text, cut }: ConsoleOutput, language: Language): string {
  return cut ? `${text}${WORDS[language].outputCut}\n` : text;
}

interface Words {
  readonly outputCut: string;
  readonly hiddenInput: string;
  readonly ownNumbers: string;
  readonly threw: string;
  readonly keepsState: string;
  readonly guard: string;
  readonly notHandedIn: string;
  readonly saveSiblings: string;
  readonly judgeError: string;
  malformed(error: string): string;
  type(expected: string): string;
  missingExport(name: string): string;
  tooManyCalls(argument: string, max: number): string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    outputCut: "… (more was printed than is kept)",
    hiddenInput: "an input like those of the public cases",
    ownNumbers: "the answer for your own numbers",
    threw: "The function threw an error, but this input has an answer",
    keepsState: "The same call passes when it is the only one: the function keeps something from call to call",
    guard: "It was stopped by the clock, twice, long after any right solution is done",
    notHandedIn: "Nothing was handed in",
    saveSiblings:
      "To run it, save the siblings file that comes with this report as saddlepoint/siblings.json in the handout",
    judgeError:
      "This could not be judged, through no fault of the submission: no points are lost, and it will be graded again",
    malformed: (error) => `The input is malformed, and must be answered by a thrown ${error}`,
    type: (expected) => `The answer must be of type ${expected}`,
    tooManyCalls: (argument, max) => `"${argument}" may be called at most ${max} times, and was called more often`,
    missingExport: (name) => `The file does not export a function "${name}": is it named and exported as in the stub?`,
  },
  zh: {
    outputCut: "……（输出过多，其余未保留）",
    hiddenInput: "与公开用例相似的输入",
    ownNumbers: "你自己的数所对应的答案",
    threw: "函数抛出了错误，但这个输入是有答案的",
    keepsState: "单独运行这个用例可以通过：函数在两次调用之间保留了某些东西",
    guard: "它两次被时钟中止，远超任何正确解法所需的时间",
    notHandedIn: "没有提交",
    saveSiblings: "要运行它，请把随报告附带的 siblings 文件保存为作业文件夹中的 saddlepoint/siblings.json",
    judgeError: "无法评判，但与提交内容无关：不会扣分，将重新评分",
    malformed: (error) => `这是非法输入，应抛出 ${error}`,
    type: (expected) => `答案的类型应为 ${expected}`,
    tooManyCalls: (argument, max) => `“${argument}”最多可调用 ${max} 次，实际次数更多`,
    missingExport: (name) => `文件没有导出函数“${name}”：名称和 export 是否与模板一致？`,
  },
};
