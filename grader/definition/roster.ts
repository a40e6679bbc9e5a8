import { parse } from "csv-parse/sync";
import type { Diagnostic } from "../values/diagnostic.ts";
import { quotedList } from "../values/suggest.ts";
import type { Learner, ReadResult } from "./course.ts";

/** Ids name folders, so they hold nothing that a path could be made of. */
export const LEARNER_ID = /^[\p{L}\p{N}][\p{L}\p{N}_.@+-]*$/u;

// What columns are called in lists that people write and that Moodle and Canvas export, in English and Chinese. What an
// institution calls a learner comes before what a system does: it is the same in every system.
const ID = [
  ...["id number", "学号", "student id", "student number", "学生编号", "学生学号", "sis user id", "sis 用户 id"],
  ...["id", "编号", "sis login id", "sis 登录 id", "username", "用户名", "login id", "登录名"],
  ...["email address", "email", "电子邮件地址", "电子邮件", "电子邮箱", "邮箱"],
];
const NAME = ["name", "full name", "姓名", "student", "student name", "学生", "学生姓名", "全名"];
const FIRST = ["first name", "given name", "名", "名字"];
const LAST = ["surname", "last name", "family name", "姓", "姓氏"];

/** The row of maximal points that a gradebook of Canvas has under its header, and its learner who is none. */
const NOBODY = /^(points possible|满分|可能得分|student, test|test student|测试学生)$/i;

/** A file as text, and what it was taken for; nothing where it is none of UTF-8, UTF-16 (by its mark) and GBK. */
export function decodeCsv(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | undefined {
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : undefined;
  for (const encoding of marked === undefined ? ["utf-8", "gb18030"] : [marked]) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads a roster: CSV with a header, as people write it (`id,name`) or as Moodle and Canvas export it. Every column is
 * kept with the learner, as gradebooks to be imported ask for some of them.
 */
export function parseRoster(file: string, text: string): ReadResult<readonly Learner[]> {
  const diagnostics: Diagnostic[] = [];
  const report = (line: number, code: string, message: string, hint?: string) => {
    diagnostics.push({ place: { file, line, column: 1 }, code, message, ...(hint === undefined ? {} : { hint }) });
  };
  let rows: Row[];
  try {
    const options = { delimiter: separatorOf(text), info: true, skip_empty_lines: true, trim: true, bom: true };
    const records = parse(text, { ...options, relax_column_count_more: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    rows = records.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    report(lines ?? 1, "csv-syntax", `Cannot read the roster: ${message}`);
    return { kind: "refused", diagnostics };
  }
  const [header, ...body] = rows;
  const columns = header?.cells ?? [];
  const folded = columns.map((name) => name.toLowerCase().replace(/\s+/g, " "));
  const at = (names: readonly string[]) => names.map((name) => folded.indexOf(name)).filter((i) => i >= 0);
  const found = columns.length === 0 ? "nothing" : quotedList(columns);

  const [full] = at(NAME);
  const [[first], [last]] = [at(FIRST), at(LAST)];
  const people = body.filter(({ cells }) => full === undefined || !NOBODY.test(cells[full] ?? ""));
  const ids = at(ID);
  const id = ids.find((i) => people.some(({ cells }) => (cells[i] ?? "") !== "")) ?? ids[0];
  if (id === undefined)
    report(
      1,
      "missing-column",
      `Cannot read the roster as it has no column "id", nor another that tells who is who: found are ${found}`,
      'call one of them "id", "ID number", "学号", "SIS User ID", "Username" or "Email address"',
    );
  if (full === undefined && first === undefined && last === undefined)
    report(
      1,
      "missing-column",
      `Cannot read the roster as it has no column "name", nor another with names: found are ${found}`,
      'call one of them "name", "Full name", "姓名", "Student", or two of them "First name" and "Surname"',
    );
  if (id === undefined || diagnostics.length > 0) return { kind: "refused", diagnostics };

  const nameOf = (cells: readonly string[]): string => {
    if (full !== undefined) return cells[full] ?? "";
    const [given, family] = [first, last].map((i) => (i === undefined ? "" : (cells[i] ?? "")));
    return /\p{Script=Han}/u.test(`${given}${family}`) ? `${family}${given}` : `${given} ${family}`.trim();
  };
  const earlier = new Map<string, { readonly id: string; readonly line: number }>();
  const learners = people.map(({ cells, line }): Learner => {
    const own = cells[id] ?? "";
    // File systems of Windows and macOS do not tell upper from lower case.
    const key = own.toLowerCase();
    const before = earlier.get(key);
    if (!LEARNER_ID.test(own))
      report(
        line,
        "bad-learner-id",
        `Cannot use ${JSON.stringify(own)} as a learner's id: it names a folder, so that only letters, digits and _ . @ + - are allowed`,
        own === "" ? `the column "${columns[id]}" is empty here` : undefined,
      );
    else if (before !== undefined)
      report(
        line,
        "duplicate-learner",
        before.id === own
          ? `Cannot use the id "${own}" twice: it stands in line ${before.line} already`
          : `Cannot use the id "${own}" beside "${before.id}" in line ${before.line}: on Windows and macOS their folders would be the same`,
      );
    earlier.set(key, before ?? { id: own, line });
    return { id: own, name: nameOf(cells), row: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ""])) };
  });
  if (learners.length === 0 && diagnostics.length === 0)
    report(1, "empty-roster", "Cannot use a roster with nobody on it");
  return diagnostics.length > 0 ? { kind: "refused", diagnostics } : { kind: "read", value: learners };
}

/** Which of comma, semicolon and tab parts the header: spreadsheets write what their country writes. */
function separatorOf(text: string): string {
  const [header = ""] = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/, 1);
  const bare = header.replace(/"(?:[^"]|"")*"/g, "");
  const count = (separator: string) => bare.split(separator).length;
  return [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}
