import { compareDiagnostics, type Diagnostic } from "../values/diagnostic.ts";
import type { Expression } from "../values/expression.ts";
import type { FunctionView } from "../values/function-value.ts";
import type { Text } from "../values/language.ts";
import { nearestName, quotedList } from "../values/suggest.ts";
import type { Size, ValueType } from "../values/types.ts";
import { isRecord, type Value } from "../values/value.ts";
import { ExpressionSyntaxError, freeNames, parseExpression, parseFormula } from "./expression.ts";
import type {
  Argument,
  CaseTemplate,
  CheckerSpec,
  Clause,
  Condition,
  Entry,
  Feature,
  Figure,
  FunctionFormula,
  FunctionSpec,
  Group,
  Maker,
  Problem,
} from "./problem.ts";
import { type Path, readYaml, type Source } from "./read.ts";
import { rules } from "./rules/index.ts";
import { DEFAULT_LIMITS, problemSchema } from "./schema.ts";
import { checkStructure } from "./structure.ts";
import type { JsonSchema, Vocabulary } from "./vocabulary.ts";

/** What reading a problem file gives: the problem, or everything that is wrong with it. */
export type ParseResult =
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] };

const schemas = new WeakMap<Vocabulary, JsonSchema>();

/**
 * Reads the text of a problem file. All mistakes are reported at once: those of structure, those of meaning in whatever
 * parts have the right structure, and those that the authoring rules find.
 *
 * @param file The path to show, relative to the bank.
 * @param id `<unit>/<slug>` as the path says.
 */
export function parseProblem(file: string, id: string, text: string, vocabulary: Vocabulary): ParseResult {
  const source = readYaml(file, text);
  if (source.data === undefined) return { kind: "refused", diagnostics: source.diagnostics };
  let schema = schemas.get(vocabulary);
  if (schema === undefined) {
    schema = problemSchema(vocabulary);
    schemas.set(vocabulary, schema);
  }
  const diagnostics = [...source.diagnostics, ...checkStructure(source, schema)];
  const reader = new Reader(source, diagnostics);
  const problem = reader.problem(id);
  for (const rule of rules) diagnostics.push(...rule(problem, source));
  if (diagnostics.length === 0) return { kind: "problem", problem };
  return { kind: "refused", diagnostics: diagnostics.sort(compareDiagnostics) };
}

/**
 * A problem whose parameters a set makes in another way. What is wrong is told at its place in `source`, whose data maps
 * names of parameters to values as a problem file writes them.
 */
export function overrideParameters(
  problem: Problem,
  source: Source,
  vocabulary: Vocabulary,
): { readonly problem: Problem; readonly diagnostics: readonly Diagnostic[] } {
  const { properties, $defs } = problemSchema(vocabulary) as { properties: { parameters: JsonSchema }; $defs: object };
  const diagnostics = checkStructure(source, { ...properties.parameters, $defs });
  const overridden = new Reader(source, diagnostics).override(problem);
  return { problem: overridden, diagnostics: diagnostics.sort(compareDiagnostics) };
}

const EMPTY: Text = { en: "", zh: "" };

/**
 * Turns plain data into a problem. Parts of the wrong structure have been reported already, so that it passes over
 * them in silence and goes on with the rest.
 */
class Reader {
  private readonly source: Source;
  private readonly diagnostics: Diagnostic[];
  /** By function, what its cases pass unless they say otherwise. */
  private readonly sharedArguments = new Map<string, Readonly<Record<string, unknown>>>();

  constructor(source: Source, diagnostics: Diagnostic[]) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  problem(id: string): Problem {
    const { source } = this;
    const data = source.data;
    const parameters = this.entries(record(get(data, "parameters")), ["parameters"], new Set());
    const parameterNames = new Set(parameters.map((entry) => entry.name));
    const functions = Object.entries(record(get(data, "functions"))).map(([name, spec]) =>
      this.functionSpec(name, spec, ["functions", name]),
    );
    const limits = record(get(data, "limits"));
    const limit = (name: keyof typeof DEFAULT_LIMITS) =>
      typeof limits[name] === "number" ? limits[name] : DEFAULT_LIMITS[name];
    return {
      id,
      unit: id.slice(0, id.indexOf("/")),
      slug: id.slice(id.indexOf("/") + 1),
      version: typeof get(data, "version") === "number" ? (get(data, "version") as number) : 1,
      title: text(get(data, "title")),
      difficulty: get(data, "difficulty") as number,
      prerequisites: strings(get(data, "prerequisites")),
      sources: strings(get(data, "sources")),
      errata: strings(get(data, "errata")),
      parameters,
      overrides: null,
      where: this.conditions(get(data, "where"), ["where"], parameterNames),
      band: this.band(record(get(data, "band")), parameterNames),
      functions,
      statement: text(get(data, "statement")),
      groups: list(get(data, "groups")).map((group, i) => this.group(group, ["groups", i], functions, parameterNames)),
      limits: {
        work: limit("work"),
        totalWork: limit("totalWork"),
        memoryMb: limit("memoryMb"),
        outputKb: limit("outputKb"),
      },
      hints: list(get(data, "hints")).map(text),
      solution: text(get(data, "solution")),
      misconceptions: Object.entries(record(get(data, "misconceptions"))).map(([name, entry]) => ({
        name,
        says: text(get(entry, "says")),
        place: source.keyPlaceOf(["misconceptions", name]),
      })),
      figure: this.figure(get(data, "figure"), parameterNames),
      file: source.file,
      source: source.text,
    };
  }

  /** The problem with some of its parameters made in the way that the source says, each from those before it. */
  override(problem: Problem): Problem {
    const raw = record(this.source.data);
    const known = new Set<string>();
    const parameters = problem.parameters.map((entry): Entry => {
      const make = Object.hasOwn(raw, entry.name) ? this.maker(raw[entry.name], [entry.name], known) : undefined;
      known.add(entry.name);
      return make === undefined ? entry : { ...entry, make, place: this.source.keyPlaceOf([entry.name]) };
    });
    for (const name of Object.keys(raw)) {
      if (known.has(name)) continue;
      const near = nearestName(name, known);
      this.diagnostics.push({
        place: this.source.keyPlaceOf([name]),
        code: "unknown-parameter",
        message: `Cannot make "${name}" in another way: ${known.size === 0 ? "this problem has no parameters" : `the parameters of "${problem.id}" are ${quotedList(known)}`}`,
        ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
      });
    }
    return { ...problem, parameters };
  }

  private report(path: Path, code: string, message: string, hint?: string, offset = 0): void {
    this.diagnostics.push({
      place: this.source.placeOf(path, offset),
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
    });
  }

  /** Parses an expression at a place; mistakes are reported there, to the character. */
  private expression(raw: string, path: Path, known: ReadonlySet<string>): Expression | undefined {
    const skipped = /^\s*=?\s*/.exec(raw)![0].length;
    try {
      const expression = parseExpression(raw.slice(skipped));
      this.checkNames(expression, raw, path, known);
      return expression;
    } catch (error) {
      this.syntax(error, path, skipped);
      return undefined;
    }
  }

  private syntax(error: unknown, path: Path, skipped: number): void {
    if (!(error instanceof ExpressionSyntaxError)) throw error;
    this.report(path, error.code, error.message, undefined, skipped + error.offset);
  }

  private checkNames(expression: Expression, raw: string, path: Path, known: ReadonlySet<string>): void {
    for (const name of freeNames(expression)) {
      if (known.has(name)) continue;
      const near = nearestName(name, known);
      const offset = Math.max(0, raw.search(new RegExp(`(?<![\\w.])${name}(?!\\w)`)));
      this.report(
        path,
        "unknown-value",
        `Cannot find the value "${name}": ${known.size === 0 ? "nothing is drawn before it" : `drawn before it are ${quotedList(known)}`}`,
        near === undefined ? undefined : `did you mean "${near}"?`,
        offset,
      );
    }
  }

  private conditions(raw: unknown, path: Path, known: ReadonlySet<string>): Condition[] {
    return list(raw).flatMap((item, i) => {
      if (typeof item !== "string") return [];
      const expression = this.expression(item, [...path, i], known);
      return expression === undefined ? [] : [{ expression, text: item, place: this.source.placeOf([...path, i]) }];
    });
  }

  private band(raw: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): Feature[] {
    return Object.entries(raw).flatMap(([name, feature]) => {
      const [of, min, max] = [get(feature, "of"), get(feature, "min"), get(feature, "max")];
      if (typeof of !== "string" || typeof min !== "number" || typeof max !== "number") return [];
      if (min > max)
        this.report(
          ["band", name],
          "empty-band",
          `Cannot draw within the band "${name}" as ${min} is more than ${max}`,
        );
      const expression = this.expression(of, ["band", name, "of"], known);
      const place = this.source.keyPlaceOf(["band", name]);
      return expression === undefined ? [] : [{ name, of: expression, text: of, min, max, place }];
    });
  }

  private entries(raw: Readonly<Record<string, unknown>>, path: Path, known: ReadonlySet<string>): Entry[] {
    const names = new Set(known);
    return Object.entries(raw).flatMap(([name, value]) => {
      const make = this.maker(value, [...path, name], names);
      names.add(name);
      return make === undefined ? [] : [{ name, make, place: this.source.keyPlaceOf([...path, name]) }];
    });
  }

  private maker(raw: unknown, path: Path, known: ReadonlySet<string>): Maker | undefined {
    if (!isRecord(raw)) return this.option(raw, path, known);
    const [kind, options] = Object.entries(raw)[0] ?? [];
    if (kind === undefined) return undefined;
    const at = [...path, kind];
    if (kind === "value") return { kind: "literal", value: options as Value };
    if (kind === "function") {
      const variables = strings(get(options, "variables"));
      const formula = get(options, "formula");
      return typeof formula === "string" ? this.formula(formula, variables, [...at, "formula"], known) : undefined;
    }
    if (kind === "polynomial_function") {
      const terms = get(options, "terms");
      const expression = typeof terms === "string" ? this.expression(terms, [...at, "terms"], known) : undefined;
      if (expression === undefined) return undefined;
      return {
        kind: "polynomial",
        variables: strings(get(options, "variables")),
        terms: { kind: "expression", expression, text: terms as string },
      };
    }
    if (kind === "quadratic_function") {
      const part = (name: string) => this.option(get(options, name), [...at, name], known);
      const matrix = part("matrix");
      const linear = get(options, "linear") === undefined ? null : part("linear");
      return matrix === undefined || linear === undefined ? undefined : { kind: "quadratic", matrix, linear };
    }
    if (kind === "record") {
      const names = new Set(known);
      const fields = Object.entries(record(options)).flatMap(([name, value]) => {
        const make = this.maker(value, [...at, name], names);
        names.add(name);
        return make === undefined ? [] : [{ name, make }];
      });
      return { kind: "record", fields };
    }
    if (kind === "repeat") {
      const count = this.option(get(options, "count"), [...at, "count"], known);
      const of = this.maker(get(options, "of"), [...at, "of"], new Set([...known, "index"]));
      return count === undefined || of === undefined ? undefined : { kind: "repeat", count, of };
    }
    const makers: Record<string, Maker> = {};
    for (const [name, option] of Object.entries(record(options))) {
      const make = this.option(option, [...at, name], known);
      if (make !== undefined) makers[name] = make;
    }
    return { kind: "draw", generator: kind, options: makers };
  }

  /** A literal, an expression, or a list that may hold expressions. */
  private option(raw: unknown, path: Path, known: ReadonlySet<string>): Maker | undefined {
    if (typeof raw === "string" && /^\s*=/.test(raw)) {
      const expression = this.expression(raw, path, known);
      return expression === undefined ? undefined : { kind: "expression", expression, text: raw };
    }
    if (Array.isArray(raw) && JSON.stringify(raw).includes('"=')) {
      const items = raw.map((item, i) => this.option(item, [...path, i], known));
      return items.every((item) => item !== undefined) ? { kind: "list", items } : undefined;
    }
    return { kind: "literal", value: raw as Value };
  }

  private formula(
    raw: string,
    variables: readonly string[],
    path: Path,
    known: ReadonlySet<string>,
  ): Maker | undefined {
    let formula: FunctionFormula;
    try {
      formula = parseFormula(raw, variables);
    } catch (error) {
      this.syntax(error, path, 0);
      return undefined;
    }
    this.checkNames(formula.value, raw, path, new Set([...known, ...variables]));
    return { kind: "function", variables, formula };
  }

  private functionSpec(name: string, raw: unknown, path: Path): FunctionSpec {
    this.sharedArguments.set(name, record(get(raw, "arguments")));
    const clauses = list(get(raw, "clauses"));
    const checker = get(raw, "checker");
    if (clauses.length > 0 && checker !== undefined) {
      this.report(
        [...path, "checker"],
        "two-judges",
        `Cannot judge "${name}" by a checker and by clauses`,
        "keep one of the two",
      );
    }
    const takes = Object.entries(record(get(raw, "takes"))).map(([parameter, spec]) => ({
      name: parameter,
      type: valueType(get(spec, "type")),
      optional: get(spec, "optional") === true,
      says: text(get(spec, "says")),
    }));
    return {
      name,
      says: text(get(raw, "says")),
      takes,
      returns: valueType(get(raw, "returns")),
      returnsSays: get(raw, "returnsSays") === undefined ? null : text(get(raw, "returnsSays")),
      judge:
        clauses.length > 0
          ? { kind: "clauses", clauses: clauses.flatMap((clause, i) => this.clause(clause, [...path, "clauses", i])) }
          : { kind: "checker", checker: checkerSpec(checker) ?? { name: "close", options: {} } },
    };
  }

  private clause(raw: unknown, path: Path): Clause[] {
    const holds = get(raw, "holds");
    if (typeof holds !== "string") return [];
    const expression = this.expression(holds, [...path, "holds"], ANY_NAME);
    if (expression === undefined) return [];
    const margin = get(raw, "margin");
    return [
      {
        id: String(get(raw, "id")),
        holds: expression,
        text: holds,
        margin: typeof margin === "number" ? margin : 1e-6,
        presupposed: get(raw, "presupposed") === true,
        says: text(get(raw, "says")),
      },
    ];
  }

  private group(raw: unknown, path: Path, functions: readonly FunctionSpec[], parameters: ReadonlySet<string>): Group {
    return {
      id: String(get(raw, "id")),
      weight: typeof get(raw, "weight") === "number" ? (get(raw, "weight") as number) : 1,
      title: text(get(raw, "title")),
      cases: list(get(raw, "cases")).map((item, i) => this.case(item, [...path, "cases", i], functions, parameters)),
    };
  }

  private case(
    raw: unknown,
    path: Path,
    functions: readonly FunctionSpec[],
    parameters: ReadonlySet<string>,
  ): CaseTemplate {
    const call = get(raw, "call");
    const spec = typeof call === "string" ? functions.find((one) => one.name === call) : functions[0];
    if (spec === undefined && functions.length > 0) {
      const names = functions.map((one) => one.name);
      const near = nearestName(String(call), names);
      this.report(
        [...path, "call"],
        "unknown-function",
        `Cannot find the function "${String(call)}": this problem has ${quotedList(names)}`,
        near && `did you mean "${near}"?`,
      );
    }
    const given = this.entries(record(get(raw, "given")), [...path, "given"], parameters);
    const known = new Set([...parameters, ...given.map((entry) => entry.name)]);
    const projections: Record<string, Argument> = {};
    const own = record(get(raw, "arguments"));
    const shared = Object.entries(this.sharedArguments.get(spec?.name ?? "") ?? {}).filter(
      ([name, argument]) =>
        !Object.hasOwn(own, name) &&
        // What is given under the very name wins, unless the projection is one of it.
        (!Object.hasOwn(record(get(raw, "given")), name) || Object.values(record(argument)).includes(name)),
    );
    const passed: readonly (readonly [string, unknown, Path])[] = [
      ...Object.entries(own).map(([name, argument]) => [name, argument, [...path, "arguments", name]] as const),
      ...shared.map(
        ([name, argument]) => [name, argument, ["functions", spec?.name ?? "", "arguments", name]] as const,
      ),
    ];
    for (const [name, argument, at] of passed) {
      if (spec !== undefined && !spec.takes.some((parameter) => parameter.name === name)) {
        this.report(
          at,
          "unknown-argument",
          `Cannot pass "${name}": "${spec.name}" takes ${quotedList(spec.takes.map((one) => one.name)) || "nothing"}`,
        );
      }
      if (typeof argument === "string") {
        const expression = this.expression(argument, at, known);
        if (expression !== undefined) projections[name] = { kind: "expression", expression, text: argument };
      } else if (isRecord(argument)) {
        const [view, of] = Object.entries(argument)[0] ?? [];
        if (typeof of !== "string") continue;
        if (!known.has(of))
          this.report(
            [...at, view as string],
            "unknown-value",
            `Cannot find the function "${of}": given are ${quotedList(known) || "none"}`,
          );
        projections[name] = { kind: "view", view: view as FunctionView, of };
      }
    }
    for (const parameter of spec?.takes ?? []) {
      if (
        !parameter.optional &&
        projections[parameter.name] === undefined &&
        !known.has(parameter.name) &&
        !(parameter.name in record(get(raw, "given")))
      ) {
        this.report(
          path,
          "missing-argument",
          `Cannot call "${spec?.name}" as the case gives no "${parameter.name}"`,
          `add "${parameter.name}:" under "given:" or "arguments:"`,
        );
      }
    }
    const shown = typeof get(raw, "public") === "number" ? (get(raw, "public") as number) : undefined;
    const hidden = typeof get(raw, "hidden") === "number" ? (get(raw, "hidden") as number) : undefined;
    const throws = get(raw, "throws");
    return {
      id: String(get(raw, "id")),
      call: spec?.name ?? String(call),
      public: shown ?? 0,
      hidden: hidden ?? (shown === undefined ? 1 : 0),
      given,
      where: this.conditions(get(raw, "where"), [...path, "where"], known),
      arguments: projections,
      throws: throws === "RangeError" || throws === "TypeError" ? throws : null,
      calls: Object.fromEntries(
        Object.entries(record(get(raw, "calls"))).flatMap(([name, most]) => {
          const make = this.option(most, [...path, "calls", name], known);
          return make === undefined ? [] : [[name, make]];
        }),
      ),
      degenerate: get(raw, "degenerate") === true,
      says: get(raw, "says") === undefined ? null : text(get(raw, "says")),
      place: this.source.placeOf(path),
    };
  }

  private figure(raw: unknown, parameters: ReadonlySet<string>): Figure | null {
    if (!isRecord(raw)) return null;
    const data: Record<string, { expression: Expression; text: string }> = {};
    const known = new Set(parameters);
    for (const [name, item] of Object.entries(record(raw.data))) {
      const expression = typeof item === "string" ? this.expression(item, ["figure", "data", name], known) : undefined;
      known.add(name);
      if (expression !== undefined) data[name] = { expression, text: String(item) };
    }
    return { kind: String(raw.kind), data, alt: text(raw.alt), place: this.source.keyPlaceOf(["figure"]) };
  }
}

/** Clauses read `answer` and whatever their case gives: their names are checked when a variant is drawn. */
const ANY_NAME: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });

function get(data: unknown, key: string): unknown {
  return isRecord(data) && Object.hasOwn(data, key) ? data[key] : undefined;
}

function record(data: unknown): Readonly<Record<string, unknown>> {
  return isRecord(data) ? data : {};
}

function list(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : [];
}

function strings(data: unknown): string[] {
  return list(data).filter((item): item is string => typeof item === "string");
}

function text(data: unknown): Text {
  const { en, zh } = record(data);
  return typeof en === "string" && typeof zh === "string" ? { en: en.trim(), zh: zh.trim() } : EMPTY;
}

/** A checker by name, or by name with options. */
export function checkerSpec(raw: unknown): CheckerSpec | undefined {
  if (typeof raw === "string") return { name: raw, options: {} };
  const [name, options] = isRecord(raw) ? (Object.entries(raw)[0] ?? []) : [];
  return name === undefined ? undefined : { name, options: record(options) };
}

/** A type as an author wrote it; its structure must have been checked. */
export function valueType(raw: unknown): ValueType {
  const n = (size: unknown, fallback: string): Size =>
    typeof size === "number" || typeof size === "string" ? size : fallback;
  const [kind, of] =
    typeof raw === "string" ? [raw, undefined] : (Object.entries(record(raw))[0] ?? ["number", undefined]);
  switch (kind) {
    case "vector":
      return { kind, length: n(of, "n") };
    case "matrix":
      return { kind, rows: n(list(of)[0], "n"), columns: n(list(of)[1], "m") };
    case "symmetric":
      return { kind, size: n(of, "n") };
    case "label":
      return { kind, labels: strings(of) };
    case "tuple":
      return { kind, items: list(of).map(valueType) };
    case "list":
    case "nullable":
      return { kind, of: valueType(of) };
    case "record":
      return {
        kind,
        fields: Object.fromEntries(Object.entries(record(of)).map(([name, field]) => [name, valueType(field)])),
      };
    case "function":
      return {
        kind,
        takes: Object.fromEntries(
          Object.entries(record(get(of, "takes"))).map(([name, input]) => [name, valueType(input)]),
        ),
        returns: valueType(get(of, "returns")),
      };
    case "integer":
    case "boolean":
    case "text":
    case "complex":
    case "interval":
      return { kind };
    default:
      return { kind: "number" };
  }
}
