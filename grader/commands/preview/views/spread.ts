import type { Feature, Problem } from "../../../definition/problem.ts";
import { escapeHtml } from "../../../page/markdown.ts";
import type { Gathered } from "../gather.ts";
import type { View } from "../page.ts";
import { WORDS } from "./words.ts";

const WIDTH = 360;
const HEIGHT = 64;
const BASE = 48;
const BINS = 18;

/** How hard the learner's own numbers are, feature by feature: a histogram over the seeds within the declared band. */
export function renderSpread(problem: Problem, { rows }: Gathered, view: View): string {
  const words = WORDS[view.language];
  if (problem.parameters.length === 0) return `<p>${words.nothingDrawn}</p>`;
  if (problem.band.length === 0) return `<p>${words.noBand}</p>`;
  const made = rows.filter((row) => row.failure === undefined);
  const figures = problem.band.map((feature) =>
    histogram(
      feature,
      made.map((row) => row.features[feature.name]!),
      view,
    ),
  );
  return `<div class="gallery wide">${figures.join("")}</div>`;
}

function histogram({ name, text, min, max }: Feature, values: readonly number[], view: View): string {
  const words = WORDS[view.language];
  const show = (value: number) => String(Number(value.toPrecision(3)));
  if (values.length === 0) return "";
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (value: number) => 8 + ((WIDTH - 16) * (value - min)) / (max > min ? max - min : 1);
  // Few different values, such as sizes, get a bar each.
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const counts =
    distinct.length <= BINS
      ? distinct.map((value) => ({ at: x(value), count: values.filter((one) => one === value).length }))
      : Array.from({ length: BINS }, (_, i) => {
          const edge = (k: number) => min + ((max - min) * k) / BINS;
          const inside = (one: number) => one >= edge(i) && (one < edge(i + 1) || (i === BINS - 1 && one <= max));
          return { at: x(edge(i + 0.5)), count: values.filter(inside).length };
        });
  const most = Math.max(...counts.map(({ count }) => count));
  const width = Math.max(4, Math.min(16, (WIDTH - 16) / BINS - 2));
  const bars = counts.map(({ at, count }) => {
    const height = ((BASE - 6) * count) / most;
    return `<rect class="bar" x="${(at - width / 2).toFixed(1)}" y="${(BASE - height).toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"/>`;
  });
  const label = words.spread(name, show(low), show(high), show(min), show(max));
  return `<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(label)}">
<line class="axis" x1="8" x2="${WIDTH - 8}" y1="${BASE}" y2="${BASE}"/>
<path class="axis" d="M8 ${BASE - 5}v10M${WIDTH - 8} ${BASE - 5}v10"/>
${bars.join("")}
<text x="8" y="${HEIGHT - 2}">${show(min)}</text><text class="end" x="${WIDTH - 8}" y="${HEIGHT - 2}">${show(max)}</text>
</svg><figcaption><strong>${escapeHtml(name)}</strong> <code>${escapeHtml(text)}</code> · ${words.seen} ${show(low)} … ${show(high)} · ${words.band} ${show(min)} … ${show(max)}</figcaption></figure>`;
}
