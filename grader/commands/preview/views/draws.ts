import { escapeHtml } from "../../../page/markdown.ts";
import type { Gathered } from "../gather.ts";
import type { View } from "../page.ts";
import { WORDS } from "./words.ts";

/** How many draws were kept, and why the others were not. */
export function renderDraws({ statistics, failures, rows }: Gathered, view: View): string {
  const words = WORDS[view.language];
  const { draws } = statistics;
  const reasons = [...statistics.rejections].sort(([, a], [, b]) => b - a);
  const rejected = reasons.reduce((sum, [, count]) => sum + count, 0);
  const kept = draws === 0 ? 1 : 1 - rejected / draws;
  const most = reasons[0]?.[1] ?? 1;
  const bars = reasons.map(
    ([reason, count]) =>
      `<tr><th scope="row" lang="en">${escapeHtml(reason)}</th><td>${count}</td><td aria-hidden="true"><meter class="bar" min="0" max="${most}" value="${count}"></meter></td></tr>`,
  );
  return `<p><strong>${words.kept(`${(100 * kept).toFixed(1)} %`, draws)}</strong>${
    failures === 0 ? "" : ` <span class="bad">✗ ${words.failures(failures, rows.length)}</span>`
  }</p>${
    reasons.length === 0
      ? `<p>${words.noRejections}</p>`
      : `<table class="bars"><thead><tr><th scope="col">${words.reason}</th><th scope="col">${words.times}</th><td></td></tr></thead><tbody>${bars.join("")}</tbody></table>`
  }`;
}
