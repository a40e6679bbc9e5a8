import type { Problem } from "../definition/problem.ts";
import { readBank } from "./files.ts";
import { markdownTable, noteMistakes, print, stars, table } from "./terminal.ts";

export interface ListOptions {
  readonly bank: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

/** `saddlepoint list`: the problems of a bank, in learning order. */
export function list({ bank: root, json, markdown }: ListOptions): void {
  const bank = readBank(root);
  const problems = [...bank.problems.values()];
  noteMistakes(bank);
  if (json) {
    print(
      JSON.stringify(
        problems.map(({ id, version, unit, title, difficulty }) => ({ id, version, unit, title, difficulty })),
        null,
        2,
      ),
    );
    return;
  }
  if (markdown) {
    print(asMarkdown(problems));
    return;
  }
  print(
    table([
      ["problem", "version", "difficulty", "title", ""],
      ...problems.map(({ id, version, title, difficulty }) => [
        id,
        String(version),
        stars(difficulty),
        title.en,
        title.zh,
      ]),
    ]),
  );
}

function asMarkdown(problems: readonly Problem[]): string {
  return markdownTable([
    ["unit", "problem", "title", "题目", "difficulty", "misconceptions", "cases"],
    ...problems.map(({ unit, slug, id, title, difficulty, misconceptions, groups }) => [
      unit.split("-")[0]!,
      `[\`${slug}\`](problems/${id}.yaml)`,
      title.en,
      title.zh,
      stars(difficulty),
      String(misconceptions.length),
      String(groups.flatMap((group) => group.cases).reduce((sum, one) => sum + one.public + one.hidden, 0)),
    ]),
  ]);
}
