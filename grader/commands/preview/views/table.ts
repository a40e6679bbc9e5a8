import { escapeHtml } from "../../../page/markdown.ts";

const SHOWN_MAX = 60;

/** A value in a cell: long ones are cut, and whole in the tooltip. */
export function short(text: string): string {
  if (text === "") return "";
  if (text.length <= SHOWN_MAX) return `<code>${escapeHtml(text)}</code>`;
  return `<code title="${escapeHtml(text.slice(0, 4000))}">${escapeHtml(text.slice(0, SHOWN_MAX))}…</code>`;
}

/** A table in a window of its own, which the keyboard can scroll too. */
export function scrolled(id: string, label: string, table: string): string {
  return `<div class="scrolled" id="${id}" role="group" aria-label="${escapeHtml(label)}" tabindex="0">${table}</div>`;
}

/** An error in tolerances, as it is read: `0`, `∞`, or three digits. */
export function showError(error: number): string {
  if (error === 0) return "0";
  return Number.isFinite(error) ? error.toPrecision(2) : "∞";
}
