import { XMLParser } from "fast-xml-parser";
import type { ItemFiles } from "../../grader/item/item-format.ts";
import type { Graded, ReceivedQuestion } from "./system.ts";

// Moodle as it reads and grades questions: its import of XML, the patterns of its cloze questions and the intervals of
// its numerical ones, after its own source.

interface Answer {
  readonly answer: string;
  readonly fraction: number;
  readonly tolerance: number;
  readonly feedback: string;
}

// biome-ignore lint/suspicious/noExplicitAny: XML as it comes
type Node = any;

/** The questions of an export by their id number; essays cannot be graded and are left out. */
export function importMoodle(files: ItemFiles): Map<string, ReceivedQuestion> {
  const received = new Map<string, ReceivedQuestion>();
  for (const question of moodleQuestions(files)) {
    const type = question["@type"];
    if (type === "numerical" || type === "multichoice") {
      const answers = (question.answer as Node[]).map((answer) => ({
        answer: textOf(answer).replace(/<\/?code>/g, ""),
        fraction: Number(answer["@fraction"]) / 100,
        tolerance: Number(answer.tolerance ?? 0),
        feedback: textOf(answer.feedback),
      }));
      received.set(question.idnumber, {
        grade: ([entry]) => [type === "numerical" ? numerical(answers, entry!) : choice(answers, entry!)],
      });
    }
    if (type === "cloze") received.set(question.idnumber, cloze(textOf(question.questiontext)));
  }
  return received;
}

/** The questions as parsed, categories included. */
export function moodleQuestions(files: ItemFiles): Node[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    isArray: (name) => ["question", "answer", "hint", "tag"].includes(name),
  });
  return parser.parse(files.get("questions.xml") as string).quiz.question;
}

export function textOf(node: Node): string {
  const { text } = node;
  return typeof text === "string" ? text : "";
}

/** PHP's precision, of which Moodle adds a unit to every interval. */
const EPSILON = 1e-14;

/** The first answer whose interval holds the number. */
function numerical(answers: readonly Answer[], entry: string): Graded {
  const value = Number(entry);
  const found = answers.find(({ answer, tolerance }) => {
    if (answer === "*") return true;
    const key = Number(answer);
    const within = tolerance + EPSILON * Math.max(tolerance, Math.abs(key), EPSILON);
    return key - within <= value && value <= key + within;
  });
  return { right: found?.fraction === 1, feedback: found?.feedback ?? "" };
}

function choice(answers: readonly Answer[], entry: string): Graded {
  const found = answers.find(({ answer }) => decodeEntities(answer) === entry);
  return { right: found?.fraction === 1, feedback: found?.feedback ?? "" };
}

const FRACTION = "=|%(-?[0-9]+(?:[.,][0-9]*)?)%";
const ANSWER = ".+?(?<!\\\\|&|&amp;)(?=[~#}]|$)";
const FEEDBACK = ".*?(?<!\\\\)(?=[~}]|$)";
const ALTERNATIVE = `(${FRACTION})?(${ANSWER})(#(${FEEDBACK}))?`;
const NUMBER = "-?(?:(?:[0-9]+[.,]?[0-9]*|[.,][0-9]+)(?:[eE][-+]?[0-9]+)?)";
const NUMERICAL = new RegExp(`^(${NUMBER})(?::(${NUMBER}))?$`, "s");
const TYPES =
  "(NUMERICAL|NM)|(MULTICHOICE|MC)|(MULTICHOICE_V|MCV)|(MULTICHOICE_H|MCH)|(SHORTANSWER|SA|MW)|(SHORTANSWER_C|SAC|MWC)|(MULTICHOICE_S|MCS)|(MULTICHOICE_VS|MCVS)|(MULTICHOICE_HS|MCHS)";
const START = `\\{([0-9]*):(?:${TYPES}):`;
const WHOLE = new RegExp(`${START}(${ALTERNATIVE}(?:~${ALTERNATIVE})*)\\}`, "s");

/** Every sub-question that Moodle finds in a text. */
export function clozeParts(text: string): { readonly numeric: boolean; readonly answers: readonly Answer[] }[] {
  const parts = [];
  let rest = text;
  for (let found = WHOLE.exec(rest); found !== null; found = WHOLE.exec(rest)) {
    parts.push({ numeric: found[2] !== undefined, answers: alternatives(found[11]!) });
    rest = rest.replace(found[0], () => `{#${parts.length}}`);
  }
  return parts;
}

function alternatives(text: string): Answer[] {
  const answers: Answer[] = [];
  let rest = text;
  const one = new RegExp(`~?${ALTERNATIVE}`, "s");
  for (let found = one.exec(rest); found !== null; found = one.exec(rest)) {
    const fraction = found[1] === "=" ? 1 : found[2] === undefined ? 0 : Number(found[2].replace(",", ".")) / 100;
    const number = NUMERICAL.exec(found[3]!);
    answers.push({
      answer: number?.[1] ?? unescaped(found[3]!),
      fraction,
      // A sign is no part of a tolerance.
      tolerance: Math.abs(Number(number?.[2] ?? 0)),
      feedback: unescaped(found[5] ?? ""),
    });
    rest = rest.slice(rest.indexOf(found[0]) + found[0].length);
  }
  return answers;
}

function unescaped(text: string): string {
  return decodeEntities(text).replaceAll("\\}", "}").replaceAll("\\#", "#");
}

/** PHP's html_entity_decode, as far as anything here needs it: each entity once. */
function decodeEntities(text: string): string {
  const named: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return text.replace(/&(?:#(\d+)|(lt|gt|quot|amp));/g, (_, code?: string, name?: string) =>
    code === undefined ? named[name!]! : String.fromCodePoint(Number(code)),
  );
}

function cloze(text: string): ReceivedQuestion {
  const parts = clozeParts(text);
  return {
    grade: (entries) =>
      parts.map(({ numeric, answers }, i) =>
        numeric ? numerical(answers, entries[i]!) : choice(answers, entries[i]!),
      ),
  };
}
