import type { CertifiedVariant } from "../../../certificate/make-variant.ts";
import { escapeHtml } from "../../../page/markdown.ts";
import type { View } from "../page.ts";
import { scrolled } from "./table.ts";
import { WORDS } from "./words.ts";

/** Which case catches which misconception. A misconception that one case alone catches stands or falls with it. */
export function renderMatrix({ variant, certificate }: CertifiedVariant, view: View): string {
  const words = WORDS[view.language];
  const ids = variant.cases.map(({ id }) => id);
  const rows = [...certificate.misconceptions].map(([name, { killedBy }]) => {
    const cells = ids.map((id) => {
      if (!killedBy.includes(id)) return `<td class="passes" aria-label="${words.passes}">·</td>`;
      return killedBy.length === 1
        ? `<td class="only" aria-label="${words.fails}, ${words.only}">◆</td>`
        : `<td class="fails" aria-label="${words.fails}">✗</td>`;
    });
    return `<tr><th scope="row"><code>${escapeHtml(name)}</code></th>${cells.join("")}<td>${killedBy.length === 0 ? `<strong class="bad">✗ ${words.uncaught}</strong>` : `${killedBy.length}/${ids.length}`}</td></tr>`;
  });
  const head = variant.cases.map(
    ({ id, visibility }) =>
      `<th scope="col" class="upright"><span>${visibility === "public" ? "○" : "●"} ${escapeHtml(id)}</span></th>`,
  );
  const table = `<table class="matrix"><thead><tr><th scope="col">${words.misconceptions}</th>${head.join("")}<th scope="col">${words.caught}</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return `${scrolled("table-matrix", words.sections.matrix, table)}<p class="note">${words.matrixLegend} ○ ${words.public} · ● ${words.hidden}</p>`;
}
