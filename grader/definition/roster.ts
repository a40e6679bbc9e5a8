import { parse } from "csv-parse/sync";
import type { Diagnostic, Place } from "../values/diagnostic.ts";
import type { Learner, ReadResult } from "./course.ts";

/** Ids name folders, so they hold nothing that a path could be made of. */
const LEARNER_ID = /^[\p{L}\p{N}][\p{L}\p{N}_.@+-]*$/u;

/** Reads a roster: CSV with a header and at least the columns `id` and `name`. */
export function parseRoster(file: string, text: string): ReadResult<readonly Learner[]> {
  const diagnostics: Diagnostic[] = [];
  const report = (line: number, code: string, message: string, hint?: string) => {
    const place: Place = { file, line, column: 1 };
    diagnostics.push({ place, code, message, ...(hint === undefined ? {} : { hint }) });
  };
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof rows;
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    report(lines ?? 1, "csv-syntax", `Cannot read the roster: ${message}`);
    return { kind: "refused", diagnostics };
  }
  const header = (text.replace(/^\uFEFF/, "").split(/\r?\n/)[0] ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase().replace(/^"|"$/g, ""));
  for (const column of ["id", "name"]) {
    if (!header.includes(column))
      report(
        1,
        "missing-column",
        `Cannot read the roster as it has no column "${column}"`,
        `its first line names the columns, e.g. "id,name"`,
      );
  }
  if (diagnostics.length > 0) return { kind: "refused", diagnostics };
  const first = new Map<string, number>();
  const learners = rows.map(({ record, info }) => {
    const { id = "", name = "" } = record;
    // File systems of Windows and macOS do not tell upper from lower case.
    const folded = id.toLowerCase();
    const earlier = first.get(folded);
    if (!LEARNER_ID.test(id))
      report(
        info.lines,
        "bad-learner-id",
        `Cannot use ${JSON.stringify(id)} as a learner's id: it names a folder, so that only letters, digits and _ . @ + - are allowed`,
      );
    else if (earlier !== undefined)
      report(info.lines, "duplicate-learner", `Cannot use the id "${id}" twice: it stands in line ${earlier} already`);
    first.set(folded, earlier ?? info.lines);
    return { id, name };
  });
  return diagnostics.length > 0 ? { kind: "refused", diagnostics } : { kind: "read", value: learners };
}
