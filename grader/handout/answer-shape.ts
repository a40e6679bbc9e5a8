import type { FunctionSpec } from "../definition/problem.ts";
import type { Received } from "../values/codec.ts";
import { callFunction, type FunctionValue, isFunctionValue } from "../values/function-value.ts";
import { isSymmetric, solve, symmetricEigenvalues } from "../values/linear-algebra.ts";
import { mismatch, type ValueType } from "../values/types.ts";
import { isMatrix, isVector, type Value } from "../values/value.ts";
import type { Point } from "./drawing.ts";
import type { Symmetric } from "./figures/level-sets.ts";

/** What can be drawn of an answer. */
export type AnswerShape =
  /** Places on a number line. */
  | { readonly kind: "numbers"; readonly values: readonly number[] }
  /** `says` stands at its upper end. */
  | { readonly kind: "interval"; readonly ends: Point; readonly says?: string }
  /** A word, told beside the spectrum that it is about. */
  | { readonly kind: "label"; readonly text: string }
  /** Points of the plane in order, from the start on. */
  | { readonly kind: "run"; readonly points: readonly Point[] }
  | { readonly kind: "arrow"; readonly tip: Point }
  /** A positive semidefinite matrix, as the ellipse `xᵀM⁻¹x = 1`. */
  | { readonly kind: "ellipse"; readonly matrix: Symmetric };

/** Fields of a record that are places on a line although their type says vector. */
const SPECTRA = ["eigenvalues", "values", "ritz"];

/**
 * What can be drawn of an answer, told by its type: of a record the first field that can be, labels last. Nothing where
 * the answer is not of the type, is no number, or is of a shape that has no picture, such as a vector of length 5.
 */
export function shapeOf(value: Received | undefined, type: ValueType, name = ""): AnswerShape | undefined {
  if (value === undefined || value === null || mismatch(value, type) !== undefined) return undefined;
  switch (type.kind) {
    case "number":
    case "integer":
      return numbers([value as number]);
    case "tuple":
      return type.items.every(({ kind }) => kind === "number") ? numbers(value as number[]) : undefined;
    case "vector": {
      const entries = value as number[];
      if (SPECTRA.includes(name)) return numbers(entries);
      return entries.length === 2 && entries.every(Number.isFinite)
        ? { kind: "arrow", tip: entries as unknown as Point }
        : undefined;
    }
    case "interval": {
      const { lo, hi } = value as { lo: number; hi: number };
      return Number.isFinite(lo) && Number.isFinite(hi) ? { kind: "interval", ends: [lo, hi] } : undefined;
    }
    case "label":
      return { kind: "label", text: value as string };
    case "matrix":
    case "symmetric":
      return ofMatrix(value as number[][], type.kind === "matrix" && type.rows !== type.columns);
    case "nullable":
      return shapeOf(value, type.of, name);
    case "record": {
      const shapes = Object.entries(type.fields).map(([field, of]) =>
        shapeOf((value as Readonly<Record<string, Received>>)[field], of, field),
      );
      return shapes.find((shape) => shape !== undefined && shape.kind !== "label") ?? shapes.find(Boolean);
    }
    default:
      return undefined;
  }
}

function numbers(values: readonly number[]): AnswerShape | undefined {
  return values.length > 0 && values.every(Number.isFinite) ? { kind: "numbers", values } : undefined;
}

function ofMatrix(rows: readonly (readonly number[])[], isRun: boolean): AnswerShape | undefined {
  if (rows.length === 0 || !rows.every((row) => row.length === 2 && row.every(Number.isFinite))) return undefined;
  if (isRun) return { kind: "run", points: rows as unknown as Point[] };
  if (rows.length !== 2 || !isSymmetric(rows)) return undefined;
  const [lowest, highest] = symmetricEigenvalues(rows) as [number, number];
  return lowest >= -1e-12 * highest && highest > 0
    ? { kind: "ellipse", matrix: rows as unknown as Symmetric }
    : undefined;
}

/** What a case gives that a picture of its answers can stand on. */
export interface Background {
  /** The eigenvalues that it is about. */
  readonly spectrum?: readonly number[];
  /** Whether answers are learning rates, which the name of a function like `stableEtas` tells. */
  readonly asksForEtas?: boolean;
  /** A quadratic on the plane: its Hessian, and its critical point. */
  readonly quadratic?: { readonly hessian: Symmetric; readonly centre: Point };
}

/** Looks for a spectrum and for a quadratic among the arguments of a case. */
export function backgroundOf(spec: FunctionSpec, args: readonly (Value | FunctionValue)[]): Background {
  const found: { -readonly [name in keyof Background]: Background[name] } = {};
  args.forEach((arg, i) => {
    const { type, name } = spec.takes[i]!;
    if (isFunctionValue(arg)) {
      const quadratic = quadraticOf(arg);
      if (quadratic !== undefined) found.quadratic = quadratic;
    } else if (type.kind === "vector" && name === "eigs" && isVector(arg) && arg.every(Number.isFinite)) {
      found.spectrum = arg as readonly number[];
    } else if (type.kind === "symmetric" && isMatrix(arg)) {
      const rows = arg as readonly (readonly number[])[];
      if (!rows.flat().every(Number.isFinite) || rows.length === 0 || !isSymmetric(rows)) return;
      found.spectrum ??= symmetricEigenvalues(rows);
      if (rows.length === 2 && name === "H")
        found.quadratic ??= { hessian: rows as unknown as Symmetric, centre: [0, 0] };
    }
  });
  if (found.spectrum !== undefined && /etas?$/i.test(spec.name)) found.asksForEtas = true;
  return found;
}

/**
 * The eigenvalues that gradient descent takes along at every learning rate of an interval: those below `2/η` at its upper
 * end. Nothing for what is no such interval.
 */
export function stableModes(shape: AnswerShape | null | undefined): AnswerShape | null | undefined {
  if (shape?.kind !== "interval") return shape;
  const [, eta] = shape.ends;
  return eta > 0 ? { kind: "interval", ends: [0, 2 / eta], says: "2/η" } : undefined;
}

/** A function of two variables, where it is a quadratic with a single critical point. */
function quadraticOf({ body }: FunctionValue): Background["quadratic"] {
  if (body.variables.length !== 2 || body.hessian === null) return undefined;
  try {
    const hessianAt = (x: Point) => callFunction({ $function: "hessian", body }, [x]) as unknown as Symmetric;
    const [here, there] = [hessianAt([0, 0]), hessianAt([1.7, -2.3])];
    if (here.flat().some((entry, i) => entry !== there.flat()[i])) return undefined;
    const gradient = callFunction({ $function: "gradient", body }, [[0, 0]]) as unknown as Point;
    const [x, y] = solve(
      here,
      gradient.map((entry) => 0 - entry),
    );
    return { hessian: here, centre: [x!, y!] };
  } catch {
    // No such derivative at the origin, or no single critical point: then there is no background.
    return undefined;
  }
}
