import { XMLParser } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import type { ItemFiles } from "../../grader/item/item-format.ts";
import type { ReceivedQuestion } from "./system.ts";

// A player of QTI, as far as our items go: it reads packages of both versions, runs response processing as specified
// (the range of `equal` is built around its first operand), and shows feedback.

/** An element: its name as in QTI 2.1, and what is in it in order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** What is in it as XML, tags and all. */
  readonly inner: string;
}

/** The files of a package, by their path. */
export function unpack(files: ItemFiles): ReadonlyMap<string, string> {
  const [zip, ...others] = files.values();
  if (others.length > 0) throw new Error("A package is one file");
  return new Map(Object.entries(unzipSync(zip as Uint8Array)).map(([path, data]) => [path, strFromU8(data)]));
}

const camel = (name: string) =>
  name.replace(/^qti-/, "").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

// biome-ignore lint/suspicious/noExplicitAny: XML as it comes
type Node = any;

export function parseXml(xml: string): Element {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    preserveOrder: true,
    htmlEntities: true,
    parseTagValue: false,
    trimValues: false,
  });
  const [root] = (parser.parse(xml) as Node[]).filter((node) => !("?xml" in node));
  return elementOf(root);
}

function elementOf(node: Node): Element {
  const tag = Object.keys(node).find((key) => key !== ":@")!;
  const attributes = Object.entries((node[":@"] ?? {}) as Record<string, string>).map(([key, value]) => [
    tag.startsWith("qti-") ? camel(key) : key,
    value,
  ]);
  const content = node[tag] as Node[];
  return {
    name: camel(tag),
    attributes: Object.fromEntries(attributes),
    children: content.filter((child) => !("#text" in child)).map(elementOf),
    get inner() {
      return content.map(written).join("");
    },
  };
}

function written(node: Node): string {
  if ("#text" in node)
    return String(node["#text"]).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const tag = Object.keys(node).find((key) => key !== ":@")!;
  return `<${tag}>${(node[tag] as Node[]).map(written).join("")}</${tag}>`;
}

export function all(element: Element, name: string): Element[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => all(child, name))];
}

/** The items of a package that it can grade, by the end of their title, which is the variant's name. */
export function importQti(files: ItemFiles): Map<string, ReceivedQuestion> {
  const received = new Map<string, ReceivedQuestion>();
  for (const [path, xml] of unpack(files)) {
    if (!path.startsWith("items/") || !path.endsWith(".xml")) continue;
    const item = parseXml(xml);
    if (all(item, "responseProcessing").length === 0) continue;
    received.set(item.attributes.title!.split(" · ").at(-1)!, { grade: player(item) });
  }
  return received;
}

type Value = number | string | null;

function player(item: Element): ReceivedQuestion["grade"] {
  const declared = all(item, "responseDeclaration").map(({ attributes, children }) => {
    const { identifier, baseType } = attributes as { identifier: string; baseType: string };
    const cast = (text: string): Value => (baseType === "float" ? Number(text) : text);
    const interaction = all(item, "choiceInteraction").find((one) => one.attributes.responseIdentifier === identifier);
    const options = new Map(
      interaction === undefined
        ? []
        : all(interaction, "simpleChoice").map(({ inner, attributes: own }) => [inner, own.identifier!]),
    );
    return { identifier, options, cast, correct: cast(all(children[0]!, "value")[0]!.inner) };
  });
  const correct = new Map(declared.map((one) => [one.identifier, one.correct]));
  const initial = all(item, "outcomeDeclaration").map(({ attributes, children }): [string, Value] => [
    attributes.identifier!,
    children.length === 0 ? null : Number(all(children[0]!, "value")[0]!.inner),
  ]);
  const feedback = all(item, "modalFeedback");
  const rules = item.children.find(({ name }) => name === "responseProcessing")!.children;
  return (entries) => {
    const responses = new Map(
      declared.map(({ identifier, options, cast }, i) => [
        identifier,
        cast(options.size === 0 ? entries[i]! : options.get(entries[i]!)!),
      ]),
    );
    const after = (some: readonly Element[]) => {
      const outcomes = new Map<string, Value>(initial);
      for (const rule of some) run(rule, { responses, correct, outcomes });
      return outcomes;
    };
    // Each field by itself: what its own rule does to the score and shows.
    const graded = declared.map((_, i) => {
      const outcomes = after([rules[i]!]);
      const shown = feedback.filter(
        (one) => outcomes.get(one.attributes.outcomeIdentifier!) === one.attributes.identifier,
      );
      return { right: outcomes.get("SCORE") === 1, feedback: shown.map(({ inner }) => inner).join("") };
    });
    const points = graded.filter(({ right }) => right).length;
    if (after(rules).get("SCORE") !== points) throw new Error("The score is not the number of right fields");
    return graded;
  };
}

interface State {
  readonly responses: ReadonlyMap<string, Value>;
  readonly correct: ReadonlyMap<string, Value>;
  readonly outcomes: Map<string, Value>;
}

function run(rule: Element, state: State): void {
  if (rule.name === "setOutcomeValue") {
    state.outcomes.set(rule.attributes.identifier!, evaluate(rule.children[0]!, state) as Value);
    return;
  }
  if (rule.name !== "responseCondition") throw new Error(`Unknown rule ${rule.name}`);
  for (const branch of rule.children) {
    const [condition, ...rules] = branch.name === "responseElse" ? [undefined, ...branch.children] : branch.children;
    if (condition !== undefined && evaluate(condition, state) !== true) continue;
    for (const one of rules) run(one!, state);
    return;
  }
}

function evaluate({ name, attributes, children, inner }: Element, state: State): Value | boolean {
  const operands = () => children.map((child) => evaluate(child, state));
  switch (name) {
    case "correct":
      return state.correct.get(attributes.identifier!)!;
    case "variable":
      return state.responses.get(attributes.identifier!) ?? state.outcomes.get(attributes.identifier!)!;
    case "baseValue":
      return attributes.baseType === "float" ? Number(inner) : inner;
    case "sum":
      return operands().reduce<number>((sum, value) => sum + (value as number), 0);
    case "match": {
      const [a, b] = operands();
      return a === b;
    }
    case "equal": {
      const [first, second] = operands() as [number, number];
      if (attributes.toleranceMode === "exact") return first === second;
      if (attributes.toleranceMode !== "absolute") throw new Error("Engines differ on relative tolerances");
      const [below, above] = attributes.tolerance!.split(" ").map(Number) as [number, number];
      return first - below <= second && second <= first + above;
    }
    default:
      throw new Error(`Unknown expression ${name}`);
  }
}
