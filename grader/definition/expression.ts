import { all, create, type FactoryFunctionMap, type MathNode } from "mathjs/number";
import { CONSTANT_NAMES, type Expression, FUNCTION_NAMES } from "../values/expression.ts";
import { nearestName, quotedList } from "../values/suggest.ts";
import type { FunctionFormula } from "./problem.ts";

// The door to mathjs. It only parses and differentiates: nothing is ever evaluated by it, so that its own functions,
// its randomness and its `import` are out of reach of any text, and answers do not depend on its rounding.
const math = create(all as FactoryFunctionMap);

/** A text is no expression of ours; `offset` counts characters from its start. */
export class ExpressionSyntaxError extends Error {
  override readonly name = "ExpressionSyntaxError";
  readonly code: "bad-expression" | "unknown-function";
  readonly offset: number;
  constructor(message: string, offset: number, code: "bad-expression" | "unknown-function" = "bad-expression") {
    super(message);
    this.offset = offset;
    this.code = code;
  }
}

interface NodeLike {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Names that an expression reads but does not define. */
export function freeNames(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (item: Expression): void => {
    if (typeof item === "string") {
      if (!CONSTANT_NAMES.includes(item)) names.add(item);
    } else if (Array.isArray(item)) {
      const [operator, ...operands] = item as [string, ...Expression[]];
      if (operator === "text") return;
      for (const operand of operator === "call" ? operands.slice(1) : operands) visit(operand);
    }
  };
  visit(expression);
  return names;
}

/**
 * Parses the text of an expression.
 *
 * @throws ExpressionSyntaxError when the text cannot be read, or uses what our expressions do not have.
 */
export function parseExpression(text: string): Expression {
  return lower(parseNode(text) as unknown as NodeLike, text);
}

function parseNode(text: string): MathNode {
  if (text.trim() === "") throw new ExpressionSyntaxError("Cannot read the expression: it is empty", 0);
  try {
    return math.parse(text);
  } catch (error) {
    const { message, char } = error as Error & { char?: number };
    const reason = message.replace(/\s*\(char \d+\)/, "");
    throw new ExpressionSyntaxError(
      `Cannot read the expression ${JSON.stringify(text)}: ${lowerFirst(reason)}`,
      (char ?? 1) - 1,
    );
  }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * Parses a formula and differentiates it twice.
 *
 * @throws ExpressionSyntaxError when the formula cannot be read or differentiated.
 */
export function parseFormula(text: string, variables: readonly string[]): FunctionFormula {
  const node = parseNode(text);
  const value = lower(node as unknown as NodeLike, text);
  const components =
    (node as unknown as NodeLike).type === "ArrayNode" ? ((node as unknown as NodeLike).items as MathNode[]) : null;
  const derive = (of: MathNode, variable: string, simplify = true): MathNode => {
    try {
      return math.derivative(of, variable, { simplify });
    } catch (error) {
      throw new ExpressionSyntaxError(
        `Cannot differentiate ${JSON.stringify(text)} by ${variable}: ${lowerFirst((error as Error).message)}`,
        0,
      );
    }
  };
  // Now, so that what cannot be differentiated is reported at once; simplifying is what takes time, and waits.
  for (const part of components ?? [node])
    for (const variable of variables) derive(derive(part, variable, false), variable, false);

  const lowered = (of: MathNode) => lower(of as unknown as NodeLike, text);
  const list = (items: readonly Expression[]): Expression => ["list", ...items];
  const partials = (of: MathNode) => variables.map((variable) => derive(of, variable));
  const gradient = once((): Expression => {
    return list(components ? components.map((part) => list(partials(part).map(lowered))) : partials(node).map(lowered));
  });
  const hessian = once((): Expression | null => {
    return components ? null : list(partials(node).map((partial) => list(partials(partial).map(lowered))));
  });
  const constants = [...freeNames(value)].filter((name) => !variables.includes(name));
  return {
    text,
    value,
    get gradient() {
      return gradient();
    },
    get hessian() {
      return hessian();
    },
    constants,
  };
}

/** A value that is computed when it is first asked for, and remembered. */
function once<Result>(compute: () => Result): () => Result {
  let known: { readonly result: Result } | undefined;
  return () => {
    known ??= { result: compute() };
    return known.result;
  };
}

const RELATIONS: Readonly<Record<string, string>> = {
  smaller: "<",
  smallerEq: "<=",
  larger: ">",
  largerEq: ">=",
  equal: "==",
  unequal: "!=",
};
const OPERATORS = new Set(["+", "-", "*", "/", "%", ".*", "^", "==", "!=", "<", "<=", ">", ">=", "and", "or"]);

function lower(node: NodeLike, text: string): Expression {
  const refuse = (what: string): never => {
    throw new ExpressionSyntaxError(`Cannot use ${what} in ${JSON.stringify(text)}: expressions have no such thing`, 0);
  };
  const child = (value: unknown) => lower(value as NodeLike, text);
  switch (node.type) {
    case "ConstantNode":
      if (typeof node.value === "number") return node.value;
      if (typeof node.value === "string") return ["text", node.value];
      if (typeof node.value === "boolean") return String(node.value);
      return node.value === null ? "null" : refuse("this constant");
    case "SymbolNode":
      return node.name as string;
    case "ParenthesisNode":
      return child(node.content);
    case "ArrayNode":
      return ["list", ...(node.items as unknown[]).map(child)];
    case "ConditionalNode":
      return ["if", child(node.condition), child(node.trueExpr), child(node.falseExpr)];
    case "RelationalNode": {
      const params = (node.params as unknown[]).map(child);
      return [
        "and",
        ...(node.conditionals as string[]).map((name, i): Expression => [RELATIONS[name]!, params[i]!, params[i + 1]!]),
      ];
    }
    case "AccessorNode": {
      const index = node.index as { dimensions: unknown[] };
      return index.dimensions.reduce<Expression>(
        (object, dimension) => ["get", object, child(dimension)],
        child(node.object),
      );
    }
    case "FunctionNode": {
      const name = (node.fn as { name: string }).name;
      if (!FUNCTION_NAMES.includes(name)) {
        const near = nearestName(name, FUNCTION_NAMES);
        throw new ExpressionSyntaxError(
          `Cannot call "${name}": known functions are ${quotedList(FUNCTION_NAMES)}${near === undefined ? "" : `; did you mean "${near}"?`}`,
          Math.max(0, text.indexOf(name)),
          "unknown-function",
        );
      }
      return ["call", name, ...(node.args as unknown[]).map(child)];
    }
    case "OperatorNode": {
      const operands = (node.args as unknown[]).map(child);
      if (node.fn === "unaryMinus") return typeof operands[0] === "number" ? -operands[0] : ["negate", operands[0]!];
      if (node.fn === "unaryPlus") return operands[0]!;
      if (node.op === "not") return ["not", operands[0]!];
      if (!OPERATORS.has(node.op as string)) return refuse(`the operator "${node.op as string}"`);
      // Derivatives come back flattened, `a + b + c` as one node of three.
      return operands.slice(1).reduce<Expression>((left, right) => [node.op as string, left, right], operands[0]!);
    }
    default:
      return refuse(
        node.type === "BlockNode"
          ? 'several expressions separated by ";"'
          : `a ${node.type.replace("Node", "").toLowerCase()}`,
      );
  }
}
