import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from "yaml";
import type { Diagnostic, Place } from "../values/diagnostic.ts";

/** Larger files are refused unread: no problem needs it, and a parser should not be fed megabytes by accident. */
export const MAX_FILE_BYTES = 256 * 1024;
const MAX_ALIASES = 50;

/** One slip can make a parser complain at every line after it. */
const MAX_SYNTAX_ERRORS = 10;

/** A step from a mapping to an entry (its key) or from a list to an item (its index). */
export type Path = readonly (string | number)[];

/** A YAML file as plain data whose every part knows its place. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** Where a value stands; the nearest enclosing one where there is none. */
  placeOf(path: Path, offset?: number): Place;
  /** Where the key of a mapping's entry stands. */
  keyPlaceOf(path: Path): Place;
}

/** Reads YAML text. Mistakes are collected, never thrown. */
export function readYaml(file: string, text: string): Source {
  const lines = new LineCounter();
  const diagnostics: Diagnostic[] = [];
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fail = (code: string, message: string, hint: string, offset = 0): Source => {
    diagnostics.push({ place: placeAt(offset), code, message, hint });
    return { file, text, data: undefined, diagnostics, placeOf: () => placeAt(0), keyPlaceOf: () => placeAt(0) };
  };

  if (Buffer.byteLength(text) > MAX_FILE_BYTES) {
    return fail(
      "file-too-large",
      `Cannot read this file: it has ${Buffer.byteLength(text)} bytes, more than ${MAX_FILE_BYTES}`,
      "split it, or shorten its texts",
    );
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, strict: true });
  } catch (error) {
    // The parser is recursive: nesting beyond all reason overflows its stack.
    if (!(error instanceof RangeError)) throw error;
    return fail("nesting-too-deep", "Cannot read this file: its values are nested too deeply", "no problem needs this");
  }
  for (const problem of [...document.errors, ...document.warnings].slice(0, MAX_SYNTAX_ERRORS)) {
    const duplicate = problem.code === "DUPLICATE_KEY";
    diagnostics.push({
      place: placeAt(problem.pos[0]),
      code: duplicate ? "duplicate-key" : "yaml-syntax",
      message: duplicate
        ? "Cannot use a key twice in one mapping: this one stands above already"
        : `Cannot read YAML: ${problem.message.charAt(0).toLowerCase()}${problem.message.slice(1)}`,
      hint: duplicate
        ? "keep one of the two"
        : "YAML indents by spaces; quote text that holds : # { } [ ] or starts with one of * & ! | > % @",
    });
  }

  let aliases = 0;
  let aliasAt = 0;
  visit(document, {
    Alias(_key, node) {
      aliases++;
      aliasAt ||= node.range?.[0] ?? 0;
    },
  });
  if (aliases > MAX_ALIASES) {
    return fail(
      "too-many-aliases",
      `Cannot read this file: it uses ${aliases} aliases, more than ${MAX_ALIASES}`,
      "write the values out",
      aliasAt,
    );
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    return fail(
      "too-many-aliases",
      `Cannot read this file: ${(error as Error).message}`,
      "write the values out",
      aliasAt,
    );
  }

  const find = (path: Path): { key: Node | undefined; value: Node | undefined } => {
    let key: Node | undefined;
    let value = document.contents as Node | undefined;
    for (const step of path) {
      const inner: Node | undefined = isAlias(value) ? (value.resolve(document) as Node | undefined) : value;
      if (isMap(inner)) {
        const pair = inner.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
        );
        if (pair === undefined) return { key, value };
        key = pair.key as Node;
        value = (pair.value as Node | null) ?? key;
      } else if (isSeq(inner)) {
        const item = inner.items[Number(step)] as Node | undefined;
        if (item === undefined) return { key, value };
        key = item;
        value = item;
      } else {
        return { key, value };
      }
    }
    return { key, value };
  };
  return {
    file,
    text,
    data,
    diagnostics,
    placeOf(path, offset = 0) {
      const { value } = find(path);
      const start = value?.range?.[0] ?? 0;
      // A quote stands before the first character of the text; folded text has no offset to speak of.
      const quoted = isScalar(value) && (value.type === "QUOTE_DOUBLE" || value.type === "QUOTE_SINGLE") ? 1 : 0;
      const plain = isScalar(value) && (value.type === "PLAIN" || quoted === 1);
      return placeAt(start + (plain && offset > 0 ? offset + quoted : 0));
    },
    keyPlaceOf(path) {
      return placeAt(find(path).key?.range?.[0] ?? 0);
    },
  };
}
