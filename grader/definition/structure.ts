import type { Diagnostic } from "../values/diagnostic.ts";
import { nearestName, quotedList } from "../values/suggest.ts";
import { Errors, Settings } from "../values/typebox.ts";
import type { Path, Source } from "./read.ts";
import type { JsonSchema } from "./vocabulary.ts";

// All mistakes at once: the default stops after eight.
Settings.Set({ maxErrors: 2000 });

interface SchemaError {
  readonly keyword: string;
  readonly schemaPath: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Checks the structure of a file against the schema: one diagnostic a mistake, each at its own place. */
export function checkStructure(source: Source, schema: JsonSchema): Diagnostic[] {
  const [ok, errors] = Errors(schema as never, withFiniteNumbers(source.data)) as [boolean, SchemaError[]];
  if (ok) return [];
  const diagnostics = new Map<string, Diagnostic>();
  const meant = relevant(errors);
  const misspelt = misspeltKeys(meant, schema);
  for (const error of meant) {
    for (const diagnostic of explain(error, source, schema, misspelt)) {
      const { place, code } = diagnostic;
      const key = `${place.line}:${place.column}:${code}:${diagnostic.message}`;
      if (!diagnostics.has(key)) diagnostics.set(key, diagnostic);
    }
  }
  return [...diagnostics.values()];
}

/** YAML has `.nan` and `.inf`, which are numbers to us; JSON Schema knows no such numbers. */
function withFiniteNumbers(data: unknown): unknown {
  if (typeof data === "number") return Number.isFinite(data) ? data : 0;
  if (Array.isArray(data)) return data.map(withFiniteNumbers);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withFiniteNumbers(value)]));
}

/** Keys that are missing because they are misspelt, as `<path>/<key>`: one mistake, not two. */
function misspeltKeys(errors: readonly SchemaError[], schema: JsonSchema): ReadonlySet<string> {
  return new Set(
    errors
      .filter(({ keyword }) => keyword === "additionalProperties")
      .flatMap(({ schemaPath, instancePath, params }) => {
        const known = Object.keys((schemaAt(schema, schemaPath).properties ?? {}) as object);
        return (params.additionalProperties as string[]).map((key) => `${instancePath}/${nearestName(key, known)}`);
      }),
  );
}

/**
 * Of a choice between several forms, only the errors of the form that was meant: the one whose YAML type fits. Where
 * none fits, a single error stands for all.
 */
function relevant(errors: readonly SchemaError[]): SchemaError[] {
  const misfits = new Map<string, Set<string>>();
  const choiceOf = (path: string, from: number): { at: string; branch: string; end: number } | undefined => {
    const match = /\/anyOf\/(\d+)/g;
    match.lastIndex = from;
    const found = match.exec(path);
    return found === null ? undefined : { at: path.slice(0, found.index), branch: found[1]!, end: match.lastIndex };
  };
  const choices = new Map<string, Set<string>>();
  for (const error of errors) {
    for (
      let choice = choiceOf(error.schemaPath, 0);
      choice !== undefined;
      choice = choiceOf(error.schemaPath, choice.end)
    ) {
      const key = `${choice.at}|`;
      if (!choices.has(key)) choices.set(key, new Set());
      choices.get(key)!.add(choice.branch);
      if (error.keyword === "type" && choice.end === error.schemaPath.length) {
        const misfit = `${key}${error.instancePath}`;
        if (!misfits.has(misfit)) misfits.set(misfit, new Set());
        misfits.get(misfit)!.add(choice.branch);
      }
    }
  }
  const result: SchemaError[] = [];
  const merged = new Set<string>();
  for (const error of errors) {
    if (error.keyword === "anyOf" || error.keyword === "boolean") continue;
    let keep = true;
    for (
      let choice = choiceOf(error.schemaPath, 0);
      choice !== undefined;
      choice = choiceOf(error.schemaPath, choice.end)
    ) {
      const branches = choices.get(`${choice.at}|`)!;
      const misfit = [...misfits].find(
        ([key, set]) =>
          key.startsWith(`${choice.at}|`) &&
          error.instancePath.startsWith(key.slice(choice.at.length + 1)) &&
          set.has(choice.branch),
      );
      if (misfit === undefined) continue;
      keep = false;
      if (misfit[1].size === branches.size && !merged.has(misfit[0])) {
        merged.add(misfit[0]);
        result.push({
          keyword: "form",
          schemaPath: choice.at,
          instancePath: misfit[0].slice(choice.at.length + 1),
          params: {},
        });
      }
      break;
    }
    if (keep) result.push(error);
  }
  return result;
}

const pathOf = (pointer: string): Path =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Follows a schema path such as `#/properties/a/items`, through references. */
function schemaAt(schema: JsonSchema, pointer: string): JsonSchema {
  let current: unknown = schema;
  for (const step of pathOf(pointer.replace(/^#/, ""))) {
    current = resolve(schema, current);
    current = (current as Record<string, unknown> | undefined)?.[String(step)];
  }
  return (resolve(schema, current) ?? {}) as JsonSchema;
}

function resolve(root: JsonSchema, schema: unknown): unknown {
  const reference = (schema as { $ref?: string } | undefined)?.$ref;
  return reference === undefined ? schema : schemaAt(root, reference);
}

const ARTICLES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  null: "null",
};

function nameOf(type: unknown): string {
  return (Array.isArray(type) ? type : [type]).map((one) => ARTICLES[String(one)] ?? String(one)).join(" or ");
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function explain(error: SchemaError, source: Source, root: JsonSchema, misspelt: ReadonlySet<string>): Diagnostic[] {
  const path = pathOf(error.instancePath);
  const schema = schemaAt(root, error.schemaPath);
  const value = path.reduce<unknown>(
    (data, step) => (data as Record<string, unknown> | undefined)?.[String(step)],
    source.data,
  );
  const where = path.length === 0 ? "the file" : `"${path.at(-1)}"`;
  const at = source.placeOf(path);
  switch (error.keyword) {
    case "additionalProperties": {
      // A map of named things reports its entries' mistakes by themselves.
      if (schema.additionalProperties !== false) return [];
      const known = Object.keys((schema.properties ?? {}) as object);
      return (error.params.additionalProperties as string[]).map((key) => {
        const near = nearestName(key, known);
        return {
          place: source.keyPlaceOf([...path, key]),
          code: "unknown-key",
          message: `Cannot use the key "${key}" here: known keys are ${quotedList(known)}`,
          ...(near === undefined
            ? { hint: "remove it, or check its indentation" }
            : { hint: `did you mean "${near}"?` }),
        };
      });
    }
    case "required":
      return (error.params.requiredProperties as string[])
        .filter((key) => !misspelt.has(`${error.instancePath}/${key}`))
        .map((key) => ({
          place: path.length === 0 ? at : source.keyPlaceOf(path),
          code: "missing-key",
          message: `Cannot use ${where} as the key "${key}" is missing`,
          hint: `add "${key}:" ${hintFor(((schema.properties ?? {}) as Record<string, JsonSchema>)[key], root)}`,
        }));
    case "propertyNames":
      return ((error.params.propertyNames as string[] | undefined) ?? Object.keys(value as object)).map((key) => ({
        place: source.keyPlaceOf([...path, key]),
        code: "bad-name",
        message: `Cannot use "${key}" as a name: names here match ${String((schema.propertyNames as JsonSchema | undefined)?.pattern)}`,
      }));
    case "form": {
      const forms = ((schema.anyOf ?? []) as JsonSchema[]).map((form) =>
        nameOf((resolve(root, form) as JsonSchema).type),
      );
      return [
        {
          place: at,
          code: "wrong-type",
          message: `Cannot use ${describe(value)} for ${where}: expected ${[...new Set(forms)].join(" or ")}`,
        },
      ];
    }
    case "type":
      return [
        {
          place: at,
          code: "wrong-type",
          message: `Cannot use ${describe(value)} for ${where}: expected ${nameOf(error.params.type)}`,
        },
      ];
    case "enum":
    case "const": {
      const known = (schema.enum ?? [schema.const]) as unknown[];
      const near = typeof value === "string" ? nearestName(value, known.map(String)) : undefined;
      return [
        {
          place: at,
          code: "unknown-name",
          message: `Cannot use ${describe(value)} for ${where}: known are ${known.map((one) => JSON.stringify(one)).join(", ")}`,
          ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
        },
      ];
    }
    case "minProperties":
    case "maxProperties":
      return [
        {
          place: at,
          code: "not-one-key",
          message: `Cannot use ${where} as it must have exactly one key: current keys are ${quotedList(Object.keys(value as object)) || "none"}`,
        },
      ];
    case "pattern":
      return [
        {
          place: at,
          code: "bad-form",
          message: `Cannot use ${describe(value)} for ${where}: it must match ${String(error.params.pattern)}`,
        },
      ];
    case "minimum":
    case "maximum":
    case "minLength":
    case "minItems":
    case "maxItems":
      return [
        {
          place: at,
          code: "out-of-range",
          message: `Cannot use ${describe(value)} for ${where}: ${error.keyword} is ${String(error.params.limit)}`,
        },
      ];
    case "uniqueItems":
      return [{ place: at, code: "duplicate-item", message: `Cannot use ${where} as its items must differ` }];
    default:
      return [
        {
          place: at,
          code: "bad-structure",
          message: `Cannot use ${describe(value)} for ${where}: it must satisfy "${error.keyword}"`,
        },
      ];
  }
}

function hintFor(schema: JsonSchema | undefined, root: JsonSchema): string {
  const resolved = resolve(root, schema) as JsonSchema | undefined;
  return resolved?.description === undefined
    ? `(${nameOf(resolved?.type ?? "string")})`
    : `(${String(resolved.description)})`;
}
