/** A table as CSV. */
export function* csv(rows: Iterable<readonly string[]>): Generator<string> {
  for (const row of rows) yield `${row.map(cell).join(",")}\n`;
}

/** Quotes where needed; a leading sign of a formula is defused, as spreadsheets would run it. */
function cell(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) || /^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
