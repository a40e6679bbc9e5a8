import {
  type Argument,
  type CaseTemplate,
  type Entry,
  type FunctionSpec,
  isMine,
  type Maker,
  type Problem,
} from "../definition/problem.ts";
import { evaluate } from "../values/expression.ts";
import { type FunctionBody, type FunctionValue, isFunctionBody } from "../values/function-value.ts";
import type { Scope, Value } from "../values/value.ts";
import { AuthorError } from "./author-error.ts";
import { authored, makeValue, makeValues, type StreamName } from "./make-value.ts";
import type { Visibility } from "./variant.ts";

/** The inputs of one case, before anyone has answered it. */
export interface DrawnCase {
  readonly id: string;
  readonly group: string;
  readonly visibility: Visibility;
  readonly template: CaseTemplate;
  readonly function: FunctionSpec;
  readonly given: Scope;
  readonly args: readonly (Value | FunctionValue)[];
  /** The largest allowed number of calls of each function-valued argument. */
  readonly maxCalls: Readonly<Record<string, number>>;
}

/** Which of the cases that a template stands for. */
export interface Slot {
  readonly group: string;
  readonly template: CaseTemplate;
  readonly visibility: Visibility;
  /** From 1. */
  readonly index: number;
}

/** Every case a problem has, in order: of each template the public ones first. */
export function slotsOf(problem: Problem): Slot[] {
  return problem.groups.flatMap((group) =>
    group.cases.flatMap((template) =>
      (["public", "hidden"] as const).flatMap((visibility) =>
        Array.from({ length: template[visibility] }, (_, i) => ({
          group: group.id,
          template,
          visibility,
          index: i + 1,
        })),
      ),
    ),
  );
}

/** The id of a slot: the template's, numbered where the template stands for several cases. */
export function slotId({ template, visibility, index }: Slot): string {
  return template.public + template.hidden === 1 ? template.id : `${template.id}.${visibility[0]}${index}`;
}

/** Whether drawing again could change anything. */
export function isDrawn(entries: readonly Entry[]): boolean {
  const draws = (make: Maker): boolean =>
    make.kind === "draw" ||
    (make.kind === "record" && make.fields.some((field) => draws(field.make))) ||
    (make.kind === "repeat" && draws(make.of));
  return entries.some((entry) => draws(entry.make));
}

/**
 * Draws the inputs of a case; the text of the first condition that they miss otherwise.
 *
 * @throws AuthorError when what the author wrote does not fit what was drawn.
 */
export function drawCase(problem: Problem, slot: Slot, parameters: Scope, stream: StreamName): DrawnCase | string {
  const { template } = slot;
  const spec = problem.functions.find((one) => one.name === template.call)!;
  const given = isMine(spec) ? parameters : makeValues(template.given, parameters, stream);
  const scope = { ...parameters, ...given };
  for (const { expression, text, place } of template.where) {
    if (authored(place, `the condition "${text}"`, scope, (known) => evaluate(expression, known)) !== true) return text;
  }
  const args: (Value | FunctionValue)[] = [];
  for (const parameter of spec.takes) {
    const projection = template.arguments[parameter.name];
    const argument = projection === undefined ? given[parameter.name] : project(projection, scope, template);
    if (argument === undefined) break;
    args.push(argument);
  }
  const { group, visibility } = slot;
  const maxCalls = authored(template.place, "the largest number of calls", scope, (known) =>
    Object.fromEntries(
      Object.entries(template.calls).map(([name, most]) => [name, makeValue(most, known, stream) as number]),
    ),
  );
  return { id: slotId(slot), group, visibility, template, function: spec, given, args, maxCalls };
}

function project(argument: Argument, scope: Scope, template: CaseTemplate): Value | FunctionValue {
  if (argument.kind === "expression") {
    return authored(template.place, `the argument "${argument.text}"`, scope, (known) =>
      evaluate(argument.expression, known),
    );
  }
  const body = scope[argument.of];
  if (!isFunctionBody(body)) {
    throw new AuthorError(
      template.place,
      "no-function",
      `Cannot pass the ${argument.view} of "${argument.of}" as it is no function`,
      'draw it by "function:" or "polynomial_function:"',
    );
  }
  return { $function: argument.view, body: body as FunctionBody };
}
