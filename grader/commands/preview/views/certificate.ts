import type { CertifiedVariant } from "../../../certificate/make-variant.ts";
import type { Problem } from "../../../definition/problem.ts";
import { escapeHtml } from "../../../page/markdown.ts";
import type { Gathered } from "../gather.ts";
import type { View } from "../page.ts";
import { scrolled, showError } from "./table.ts";
import { WORDS } from "./words.ts";

// One logarithmic axis for everything that the certificate compares: errors in tolerances. Equal answers stand at its
// left end, answers that no tolerance would accept at its right.

const WIDTH = 960;
const LABELS = 250;
const ROW = 26;
const TOP = 46;
const LOW = -9;
const HIGH = 12;
const [EQUAL_AT, LOW_AT, HIGH_AT, NEVER_AT] = [LABELS + 16, LABELS + 46, WIDTH - 46, WIDTH - 16];

function x(error: number): number {
  if (error === 0) return EQUAL_AT;
  if (!Number.isFinite(error)) return NEVER_AT;
  const power = Math.min(HIGH, Math.max(LOW, Math.log10(error)));
  return LOW_AT + ((HIGH_AT - LOW_AT) * (power - LOW)) / (HIGH - LOW);
}

interface Row {
  readonly name: string;
  /** By case of the variant shown. */
  readonly errors: readonly number[];
  /** Over all seeds: the largest error where it counts as right, the smallest where it does not. */
  readonly largestRight: number | undefined;
  readonly smallestWrong: number | undefined;
}

/** How far each solution is from the right answer, and what it would take to guess. */
export function renderCertificate(
  problem: Problem,
  { certificate }: CertifiedVariant,
  gathered: Gathered | undefined,
  view: View,
): string {
  const words = WORDS[view.language];
  const rows: Row[] = [
    right(words.oracle, certificate.oracleError, gathered?.oracleError),
    right(words.accepted, certificate.acceptedError, gathered?.acceptedError),
    ...problem.misconceptions.map(({ name }) => {
      const errors = [...certificate.misconceptions.get(name)!.errors.values()];
      const rights = errors.filter((error) => error <= 1);
      const reach = gathered?.reaches.get(name);
      return {
        name,
        errors,
        largestRight: rights.length === 0 ? reach?.largestRight : Math.max(reach?.largestRight ?? 0, ...rights),
        smallestWrong: Math.min(
          reach?.smallestWrong ?? Number.POSITIVE_INFINITY,
          ...errors.filter((error) => error > 1),
        ),
      };
    }),
  ];
  const guess = gathered?.bestDegenerate ?? certificate.bestDegenerate;
  return `${scrolled("strip", words.sections.certificate, picture(rows, view))}
<p class="note">${words.legend}</p>
<details id="strip-table"><summary>${words.asNumbers}</summary>${table(rows, view)}</details>
<p>${escapeHtml(words.guess(guess.name.slice(0, 100), Math.round(100 * guess.share)))}</p>`;
}

function right(name: string, error: number, overall: number | undefined): Row {
  return { name, errors: [error], largestRight: Math.max(error, overall ?? 0), smallestWrong: undefined };
}

function picture(rows: readonly Row[], view: View): string {
  const words = WORDS[view.language];
  const bottom = TOP + rows.length * ROW + 8;
  const height = bottom + 44;
  const zone = (css: string, from: number, to: number, text: string) =>
    `<rect class="${css}" x="${from.toFixed(1)}" y="${TOP - 22}" width="${(to - from).toFixed(1)}" height="${bottom - TOP + 22}"/><text class="middle" x="${((from + to) / 2).toFixed(1)}" y="${TOP - 28}">${text}</text>`;
  const ticks = [-9, -6, -3, -1, 0, 1, 3, 6, 9, 12].map((power) => {
    const at = x(10 ** power).toFixed(1);
    const bound = power >= -1 && power <= 1;
    return `<line class="${bound ? "bound" : "grid"}" x1="${at}" x2="${at}" y1="${TOP - 22}" y2="${bottom}"/><text class="middle" x="${at}" y="${bottom + 15}">${power === 0 ? "1" : Math.abs(power) === 1 ? String(10 ** power) : `10<tspan dy="-5" font-size="9">${power}</tspan>`}</text>`;
  });
  const lines = rows.map(({ name, errors, largestRight, smallestWrong }, i) => {
    const y = TOP + (i + 0.5) * ROW;
    const bars = [
      largestRight === undefined ? "" : bar(x(0), x(largestRight), y, "reach"),
      smallestWrong === undefined || !(smallestWrong > 1) ? "" : bar(x(smallestWrong), NEVER_AT, y, "reach far"),
    ];
    const marks = errors.map((error) => {
      const at = x(error);
      return error <= 1
        ? `<circle class="right" cx="${at.toFixed(1)}" cy="${y}" r="5"/>`
        : `<path class="wrong" d="M${(at - 4.5).toFixed(1)} ${y - 4.5}l9 9m0 -9l-9 9"/>`;
    });
    return `<text class="end" x="${LABELS - 8}" y="${y + 4}">${escapeHtml(name)}</text>${bars.join("")}${marks.join("")}`;
  });
  const summary = rows
    .map(({ name, errors }) => `${name}: ${showError(Math.min(...errors))} – ${showError(Math.max(...errors))}`)
    .join("; ");
  return `<svg class="strip" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escapeHtml(`${words.axis}. ${summary}`)}">
${zone("zone good", LABELS, x(0.1), words.rightZone)}${zone("zone never", x(0.1), x(10), words.neverZone)}${zone("zone bad", x(10), WIDTH, words.wrongZone)}
${ticks.join("")}
<text class="middle" x="${EQUAL_AT}" y="${bottom + 15}">0</text><text class="middle" x="${NEVER_AT}" y="${bottom + 15}">∞</text>
<text class="middle" x="${((LABELS + WIDTH) / 2).toFixed(1)}" y="${bottom + 36}">${words.axis} (0.1: ${words.tenth} · 1: ${words.tolerance} · 10: ${words.tenfold})</text>
${lines.join("\n")}
</svg>`;
}

function bar(from: number, to: number, y: number, css: string): string {
  return `<line class="${css}" x1="${from.toFixed(1)}" x2="${to.toFixed(1)}" y1="${y}" y2="${y}"/>`;
}

function table(rows: readonly Row[], view: View): string {
  const words = WORDS[view.language];
  const header = [words.solution, words.rightIn, words.largestRight, words.wrongIn, words.smallestWrong];
  const show = (error: number | undefined) => (error === undefined ? "" : showError(error));
  const body = rows.map(({ name, errors, largestRight, smallestWrong }) => {
    const wrong = errors.filter((error) => error > 1).length;
    const cells = [String(errors.length - wrong), show(largestRight), String(wrong), show(smallestWrong)];
    return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  return `<table><thead><tr>${header.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}
