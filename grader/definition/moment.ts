const MOMENT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Why a text names no moment; nothing where it does. A day without an offset begins 26 hours apart around the world. */
export function whyNoMoment(
  text: string,
  what = "a due date",
): { readonly message: string; readonly hint: string } | undefined {
  const found = MOMENT.exec(text);
  const hint = "write the date, the time and its offset from UTC: 2026-10-12T23:59:00+08:00";
  if (found === null) {
    const bare = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?$/.test(text);
    const why = bare
      ? "it has no offset from UTC, so that it is another moment in every place"
      : "it is no ISO 8601 date";
    return { message: `Cannot use ${JSON.stringify(text)} as ${what}: ${why}`, hint };
  }
  const [, year, month, day, hour, minute, second = "00"] = found;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const local = new Date(`${written}Z`);
  // The 31st of June is a day of July to JavaScript.
  if (Number.isNaN(local.getTime()) || !local.toISOString().startsWith(written) || Number.isNaN(Date.parse(text)))
    return { message: `Cannot use ${JSON.stringify(text)} as ${what}: there is no such day or time`, hint };
  return undefined;
}
