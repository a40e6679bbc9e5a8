import { styleText } from "node:util";

/** How text is written to a terminal, or to what stands in for one. */
export interface TerminalLook {
  readonly colour: boolean;
  /** Columns that prose is wrapped at. */
  readonly width: number;
}

const WIDTH_MAX = 100;
const WIDTH_MIN = 40;

/** The look of a stream: colour on a terminal that has it, and unless `NO_COLOR` is set. */
export function lookOf(stream: NodeJS.WriteStream, env = process.env): TerminalLook {
  const colour = stream.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
  return { colour, width: Math.max(WIDTH_MIN, Math.min(stream.columns ?? WIDTH_MAX, WIDTH_MAX)) };
}

/** Paints text where there is colour. Never the only sign: a mark or a word always says the same. */
export function paint(style: "green" | "red" | "yellow" | "bold" | "dim", text: string, look: TerminalLook): string {
  // The decision was made already, for the stream that it goes to.
  return look.colour ? styleText(style, text, { validateStream: false }) : text;
}

/** Columns that a text takes: two for every character of Chinese. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += isWide(character) ? 2 : 1;
  return columns;
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
    character,
  );
}

/** Prose in lines that fit, each indented. Between Chinese characters a line may end anywhere; words stay whole. */
export function wrap(text: string, look: TerminalLook, indent = "  "): string {
  const room = look.width - indent.length;
  const lines = text.split("\n").flatMap((line) => {
    const wrapped: string[] = [];
    let current = "";
    for (const piece of piecesOf(line)) {
      if (current.trim() !== "" && columnsOf(current + piece.trimEnd()) > room) {
        wrapped.push(current.trimEnd());
        current = piece.trimStart();
      } else current += piece;
    }
    return [...wrapped, current.trimEnd()];
  });
  return lines.map((line) => (line === "" ? "" : indent + line)).join("\n");
}

/** What must not be broken: a word with the space after it; a Chinese character with the punctuation that follows. */
function piecesOf(line: string): string[] {
  return line.match(/[\u2e80-\uffee][，。：；、？！）”》]*|[^\s\u2e80-\uffee]+[，。：；、？！）”》]*\s*|\s+/g) ?? [];
}

/** Indents text that is laid out already. */
export function indented(text: string, indent = "  "): string {
  return text.replace(/^(?=.)/gm, indent);
}
