import type { CertifiedVariant } from "../../../certificate/make-variant.ts";
import { escapeHtml } from "../../../page/markdown.ts";
import { showArgument, showValue } from "../../../values/show.ts";
import type { Case } from "../../../variant/variant.ts";
import type { View } from "../page.ts";
import { scrolled, short } from "./table.ts";
import { WORDS } from "./words.ts";

/** Every case of the variant that is shown, hidden ones too: this page is its author's. */
export function renderCases({ variant, certificate }: CertifiedVariant, view: View): string {
  const words = WORDS[view.language];
  const { problem, cases } = variant;
  const header = [words.caseName, words.group, words.seenBy, words.call, words.input, words.expected, words.caughtBy];
  const body = cases.map((one) => {
    const group = problem.groups.find(({ id }) => id === one.group)!;
    const input = one.args.map((arg, i) => showArgument(one.function.takes[i]!.name, arg, view.language)).join("; ");
    const catches = [...certificate.misconceptions].filter(([, { killedBy }]) => killedBy.includes(one.id));
    return `<tr><th scope="row"><code>${escapeHtml(one.id)}</code></th><td>${escapeHtml(group.title[view.language])}</td>
<td>${one.visibility === "public" ? `○ ${words.public}` : `● ${words.hidden}`}</td><td><code>${one.function.name}</code></td>
<td>${short(input)}</td><td>${short(expectedText(one, view))}</td><td>${catches.length}</td></tr>`;
  });
  return scrolled(
    "table-cases",
    words.sections.cases,
    `<table><thead><tr>${header.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`,
  );
}

function expectedText({ expected }: Case, view: View): string {
  const words = WORDS[view.language];
  if (expected.kind === "value") return showValue(expected.value, view.language);
  return expected.kind === "throws" ? words.throws(expected.error) : words.anyWitness;
}
