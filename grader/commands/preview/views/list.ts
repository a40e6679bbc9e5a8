import type { Bank } from "../../../definition/bank.ts";
import { escapeHtml, inlineToHtml } from "../../../page/markdown.ts";
import { LANGUAGES } from "../../../values/language.ts";
import { diagnosticsAbout } from "../../files.ts";
import { stars } from "../../terminal.ts";
import { addressOf, type View } from "../page.ts";
import { renderMistakes } from "./mistakes.ts";
import { WORDS } from "./words.ts";

/** The problems of a bank, unit by unit, also those that cannot be read, and what is wrong with the bank itself. */
export function renderList(bank: Bank, ids: readonly string[], view: View): string {
  const words = WORDS[view.language];
  const other = LANGUAGES.find((language) => language !== view.language)!;
  const told = new Set(ids.flatMap((id) => diagnosticsAbout(bank, id)));
  const general = bank.diagnostics.filter((one) => !told.has(one));
  const ordered = [...bank.problems.keys(), ...ids.filter((id) => !bank.problems.has(id))];
  const units = [...new Set(ids.map((id) => id.split("/")[0]!))];
  const header = [words.problem, words.title, words.difficulty, words.misconceptions, words.cases, words.state];
  const tables = units.map((unit) => {
    const title = bank.curriculum.units.get(unit)?.[view.language];
    const rows = ordered
      .filter((id) => id.startsWith(`${unit}/`))
      .map((id) => {
        const problem = bank.problems.get(id);
        const wrong = diagnosticsAbout(bank, id).length;
        const cases = problem?.groups
          .flatMap((group) => group.cases)
          .reduce((sum, one) => sum + one.public + one.hidden, 0);
        const link = escapeHtml(addressOf({ ...view, id }));
        return `<tr><th scope="row"><a href="${link}">${escapeHtml(id.slice(unit.length + 1))}</a></th>
<td>${problem === undefined ? "" : `${inlineToHtml(problem.title[view.language])}<br><span class="other" lang="${other}">${inlineToHtml(problem.title[other])}</span>`}</td>
<td>${problem === undefined ? "" : `<span role="img" aria-label="${problem.difficulty}/5">${stars(problem.difficulty)}</span>`}</td>
<td>${problem?.misconceptions.length ?? ""}</td><td>${cases ?? ""}</td>
<td>${wrong === 0 ? `<span class="good">✓ ${words.good}</span>` : `<span class="bad">✗ ${words.mistakes(wrong)}</span>`}</td></tr>`;
      });
    return `<section><h2>${escapeHtml(unit)}${title === undefined ? "" : ` · ${escapeHtml(title)}`}</h2>
<table class="problems"><thead><tr>${header.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></section>`;
  });
  const mistakes =
    general.length === 0
      ? ""
      : `<section><h2>${words.ofWhole}</h2>${renderMistakes(general, bank.sources, view, true)}</section>`;
  return `${mistakes}${tables.join("")}`;
}
