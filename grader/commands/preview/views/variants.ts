import type { Problem } from "../../../definition/problem.ts";
import { escapeHtml } from "../../../page/markdown.ts";
import type { Gathered, VariantRow } from "../gather.ts";
import { addressOf, type View } from "../page.ts";
import { imageAddress } from "./statement.ts";
import { scrolled, short } from "./table.ts";
import { WORDS } from "./words.ts";

/** Many variants at once: their numbers, the right answer to them, how hard they are. */
export function renderVariants(problem: Problem, { rows }: Gathered, view: View): string {
  const words = WORDS[view.language];
  const names = [...new Set(rows.flatMap((row) => [...row.numbers.keys()]))];
  const features = problem.band.map(({ name }) => name);
  const made = rows.filter((row) => row.failure === undefined);
  const different = new Set(made.map((row) => JSON.stringify([...row.numbers]))).size;
  const header = [words.seed, ...names, words.answer, ...features, words.draws];
  const cells = (row: VariantRow) =>
    row.failure === undefined
      ? [
          ...names.map((name) => short(row.numbers.get(name) ?? "")),
          short(row.answer),
          ...features.map((name) => short(String(Number((row.features[name] ?? Number.NaN).toPrecision(3))))),
          String(row.draws),
        ].map((cell) => `<td>${cell}</td>`)
      : [
          `<td class="bad" colspan="${header.length - 1}">✗ ${words.noVariant}: <span lang="en">${escapeHtml(row.failure)}</span></td>`,
        ];
  const body = rows.map((row) => {
    const link = escapeHtml(addressOf({ ...view, seed: row.seed }));
    return `<tr${row.seed === view.seed ? ' class="shown"' : ""}><th scope="row"><a href="${link}">${row.seed}</a></th>${cells(row).join("")}</tr>`;
  });
  const figures = rows.filter((row) => row.figure !== undefined);
  const gallery =
    figures.length === 0
      ? ""
      : `<details id="figures"><summary>${words.figures}</summary><div class="gallery">${figures
          .map(
            (row) =>
              `<figure><img src="${imageAddress(row.figure!)}" alt=""><figcaption>${words.seed} ${row.seed}</figcaption></figure>`,
          )
          .join("")}</div></details>`;
  return `<p>${words.different(different, made.length)}</p>${scrolled(
    "table-variants",
    words.sections.variants,
    `<table><thead><tr>${header.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`,
  )}${gallery}`;
}
