import { valueType } from "../../definition/parse.ts";
import { readYaml } from "../../definition/read.ts";
import type { ValueType } from "../../values/types.ts";
import type { Value } from "../../values/value.ts";

/** A type as it is written in YAML, what it is read as, and a value of it; functions have none. */
export interface TypeExample {
  readonly yaml: string;
  readonly type: ValueType;
  readonly value: Value | undefined;
}

const example = (yaml: string, value?: Value): TypeExample => ({
  yaml,
  type: valueType(readYaml("reference.yaml", yaml).data),
  value,
});

/** Every type that a signature may use. */
export const TYPE_EXAMPLES: readonly TypeExample[] = [
  example("number", 0.5),
  example("integer", 3),
  example("boolean", true),
  example("text", "x^2"),
  example("complex", { re: 1, im: -2 }),
  example("interval", { lo: 0, hi: 2 }),
  example("vector", [1, 2.5]),
  example("{ vector: n }", [1, 2.5]),
  example("matrix", [[1, 2, 3]]),
  example("{ matrix: [n, 3] }", [[1, 2, 3]]),
  example("symmetric", [
    [2, 1],
    [1, 2],
  ]),
  example("{ symmetric: n }", [
    [2, 1],
    [1, 2],
  ]),
  example("{ label: [minimum, maximum, saddle] }", "saddle"),
  example("{ tuple: [integer, number] }", [2, 0.5]),
  example("{ list: { vector: 2 } }", [
    [0, 1],
    [2, 3],
  ]),
  example("{ record: { value: number, at: vector } }", { value: 1, at: [0, 0] }),
  example("{ nullable: number }", null),
  example("{ function: { takes: { x: { vector: n } }, returns: number } }"),
];
