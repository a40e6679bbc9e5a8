/** Mirrors an answer: at a number the exponent of ten that it is rounded to, or null where it is printed as it is. */
export type Grid = number | null | readonly Grid[] | { readonly [name: string]: Grid };

/**
 * Prints an answer so that what differs within its tolerance prints alike. It runs in other systems too, as its own source,
 * and uses nothing from outside.
 */
export function printed(value: unknown, grid: Grid): string {
  if (typeof value === "number") {
    if (typeof grid !== "number" || !Number.isFinite(value)) return String(value === 0 ? 0 : value);
    const text = grid > 0 ? String(Math.round(value / 10 ** grid)) : value.toFixed(Math.min(-grid, 100));
    return (Number(text) === 0 ? text.replace("-", "") : text) + (grid > 0 ? `e${grid}` : "");
  }
  if (Array.isArray(value)) {
    const parts = grid as readonly Grid[] | null;
    return `[${value.map((entry, i) => printed(entry, parts?.[i] ?? null)).join(", ")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries((grid ?? {}) as Record<string, Grid>);
    return (
      "(" +
      fields.map(([name, part]) => `${name}: ${printed((value as Record<string, unknown>)[name], part)}`).join(", ") +
      ")"
    );
  }
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
