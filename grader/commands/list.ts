import { readBank } from "./files.ts";
import { note, print, table } from "./terminal.ts";

export interface ListOptions {
  readonly bank: string;
  readonly json?: boolean;
}

/** `saddlepoint list`: the problems of a bank, in learning order. */
export function list({ bank: root, json }: ListOptions): void {
  const { problems: usable, diagnostics } = readBank(root);
  const problems = [...usable.values()];
  if (diagnostics.length > 0)
    note(`${diagnostics.length} mistakes in this bank, some problems may be missing here: run "saddlepoint check"`);
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
  print(
    table([
      ["problem", "version", "difficulty", "title", ""],
      ...problems.map(({ id, version, title, difficulty }) => [
        id,
        String(version),
        "●".repeat(difficulty) + "○".repeat(5 - difficulty),
        title.en,
        title.zh,
      ]),
    ]),
  );
}
