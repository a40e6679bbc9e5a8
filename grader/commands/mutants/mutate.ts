/**
 * The door to acorn: makes mutants of a program, each with one small slip in it, by operators over the syntax tree.
 *
 * The operators are the usual ones of mutation testing. What cannot matter is left alone: the text of errors, and the
 * sign of 0. */
import { type AnyNode, type Literal, parse } from "acorn";
import { fullAncestor } from "acorn-walk";

/** One change of a program's text. */
export interface Mutation {
  /** Where the change stands, as an offset from the start of the text; where an operator is changed, the one before this offset. */
  readonly at: number;
  readonly operator: string | undefined;
  /** What is changed, in a few characters: `< → <=`. */
  readonly change: string;
  /** The whole program with the change in it. */
  readonly code: string;
}

interface Edit {
  readonly at: number;
  readonly operator?: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly change: string;
}

/** What a node of the tree looks like to an operator. */
interface Site {
  readonly node: AnyNode;
  readonly parent: AnyNode | undefined;
  readonly textOf: (node: AnyNode) => string;
  /** The program's labels: its strings, but for those in errors. */
  readonly labels: readonly string[];
}

type Operator = (site: Site) => Edit[];

const OTHER_OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "**": ["*"],
  "+=": ["-="],
  "-=": ["+="],
  "*=": ["/="],
  "/=": ["*="],
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "&&": ["||"],
  "||": ["&&"],
};

const COMPARISONS = ["<", "<=", ">", ">=", "===", "!=="];

/** By the object's name; `*` stands for any method of that name. */
const OTHER_METHODS: Readonly<Record<string, string>> = {
  "Math.max": "min",
  "Math.min": "max",
  "Math.floor": "ceil",
  "Math.ceil": "floor",
  "*.some": "every",
  "*.every": "some",
};

/** Methods that hand on what they are called on, more or less. */
const DISPENSABLE = ["filter", "reverse", "sort", "toReversed", "toSorted"];

const replace = ({ start, end }: AnyNode, text: string, change: string, at = start): Edit => ({
  at,
  start,
  end,
  text,
  change,
});

/** Arithmetic, comparisons and connectives. */
const swapOperators: Operator = ({ node, textOf }) => {
  if (node.type !== "BinaryExpression" && node.type !== "LogicalExpression" && node.type !== "AssignmentExpression")
    return [];
  const { left, right, operator } = node;
  const isText = (side: AnyNode) =>
    side.type === "TemplateLiteral" || (side.type === "Literal" && typeof side.value === "string");
  if (operator === "+" && (isText(left) || isText(right))) return [];
  const whole = textOf(node);
  const at = whole.indexOf(operator, left.end - node.start);
  const become = (text: string, change: string) => ({ ...replace(node, `(${text})`, change, right.start), operator });
  if (operator === "??") return [become(textOf(left), "?? removed")];
  return (OTHER_OPERATORS[operator] ?? []).map((other) =>
    become(whole.slice(0, at) + other + whole.slice(at + operator.length), `${operator} → ${other}`),
  );
};

const removeSigns: Operator = ({ node, textOf }) =>
  node.type === "UnaryExpression" && (node.operator === "-" || node.operator === "!")
    ? [replace(node, `(${textOf(node.argument)})`, `${node.operator} removed`)]
    : [];

/** Conditions: turned round, and, as what they guard might not be needed, never fulfilled. */
const changeConditions: Operator = ({ node, textOf }) => {
  if (!("test" in node) || node.test === null || node.test === undefined || node.type === "SwitchCase") return [];
  const { test } = node;
  const edits = node.type === "IfStatement" ? [replace(test, "false", "condition → false")] : [];
  const turned =
    (test.type === "BinaryExpression" && COMPARISONS.includes(test.operator)) ||
    (test.type === "UnaryExpression" && test.operator === "!");
  if (!turned) edits.push(replace(test, `!(${textOf(test)})`, "condition → !condition"));
  return edits;
};

const isNameOf = (node: Literal, parent: AnyNode | undefined) =>
  parent?.type === "Property" && parent.key === node && !parent.computed;

const changeConstants: Operator = ({ node, parent, labels }) => {
  if (node.type !== "Literal" || isNameOf(node, parent)) return [];
  const { value, raw = "" } = node;
  const become = (text: string) => replace(node, `(${text})`, `${raw} → ${text}`);
  if (typeof value === "boolean") return [become(String(!value))];
  if (typeof value === "string") {
    const other = labels[(labels.indexOf(value) + 1) % labels.length];
    return other === undefined || other === value ? [] : [become(JSON.stringify(other))];
  }
  if (typeof value !== "number" && typeof value !== "bigint") return [];
  const one = typeof value === "bigint" ? `${value + 1n}n` : String(value + 1);
  const zero = typeof value === "bigint" ? "0n" : "0";
  const signed = parent?.type === "UnaryExpression" && parent.operator === "-";
  return [
    ...(Number(value) + 1 === Number(value) ? [] : [become(one)]),
    ...(Number(value) === 1 ? [become(zero)] : []),
    ...(Number(value) === 0 || signed ? [] : [become(`-${raw}`)]),
  ];
};

const swapMethods: Operator = ({ node, textOf }) => {
  if (node.type !== "MemberExpression" || node.computed || node.property.type !== "Identifier") return [];
  const { name } = node.property;
  const owner = textOf(node.object);
  const other = OTHER_METHODS[`${owner}.${name}`] ?? OTHER_METHODS[`*.${name}`];
  return other === undefined ? [] : [replace(node.property, other, `${name} → ${other}`)];
};

const removeCalls: Operator = ({ node, parent, textOf }) => {
  if (node.type === "ExpressionStatement" && node.expression.type === "CallExpression")
    return [replace(node, ";", "call removed")];
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return [];
  const { object, property } = node.callee;
  if (property.type !== "Identifier" || !DISPENSABLE.includes(property.name)) return [];
  if (parent?.type === "ExpressionStatement") return [];
  return [replace(node, `(${textOf(object)})`, `${property.name} removed`, property.start)];
};

const turnSteps: Operator = ({ node, textOf }) => {
  if (node.type !== "UpdateExpression") return [];
  const other = node.operator === "++" ? "--" : "++";
  const name = textOf(node.argument);
  return [replace(node, node.prefix ? other + name : name + other, `${node.operator} → ${other}`)];
};

const OPERATORS: readonly Operator[] = [
  swapOperators,
  removeSigns,
  changeConditions,
  changeConstants,
  swapMethods,
  removeCalls,
  turnSteps,
];

/** What is thrown is compared by its name alone. */
const isError = (node: AnyNode) =>
  node.type === "ThrowStatement" ||
  (node.type === "NewExpression" && node.callee.type === "Identifier" && node.callee.name.endsWith("Error"));

/** Every mutant of a program, a JavaScript module, in the order of their places. */
export function mutationsOf(code: string): Mutation[] {
  const sites: { node: AnyNode; parent: AnyNode | undefined }[] = [];
  fullAncestor(parse(code, { ecmaVersion: 2022, sourceType: "module" }), (node, _state, ancestors) => {
    if (!ancestors.some(isError)) sites.push({ node, parent: ancestors.at(-2) });
  });
  const labels = new Set<string>();
  for (const { node, parent } of sites) {
    if (node.type === "Literal" && typeof node.value === "string" && !isNameOf(node, parent)) labels.add(node.value);
  }
  const textOf = (node: AnyNode) => code.slice(node.start, node.end);
  const edits = sites.flatMap((site) =>
    OPERATORS.flatMap((operator) => operator({ ...site, textOf, labels: [...labels].sort() })),
  );
  const mutations = new Map<string, Mutation>();
  for (const { at, operator, start, end, text, change } of edits.sort((a, b) => a.at - b.at)) {
    const mutated = code.slice(0, start) + text + code.slice(end);
    if (!mutations.has(mutated)) mutations.set(mutated, { at, operator, change, code: mutated });
  }
  return [...mutations.values()];
}
