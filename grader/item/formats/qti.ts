import { formulaToMathml } from "../../page/formula.ts";
import { markdownToHtml } from "../../page/markdown.ts";
import type { Language } from "../../values/language.ts";
import { type Attributes, element, escapeXml, type Xml, xmlDocument } from "../../values/xml.ts";
import { zipFiles } from "../../values/zip.ts";
import type { Blank } from "../blank.ts";
import type { CodeAnswer, Item } from "../item.ts";
import type { ItemFiles, ItemOutput } from "../item-format.ts";
import { decimal, feedbackFor, labelOf, slugOf } from "../label.ts";

/** What differs between versions of QTI: 3.0 renames nearly everything, and otherwise says the same. */
export interface QtiDialect {
  readonly namespace: string;
  readonly schema: string;
  element(name: string): string;
  attribute(name: string): string;
  /** Wraps what a modal feedback holds. */
  feedback(content: Xml): Xml;
  /** Attributes of the score of an item that people mark, and of what they are told about it. */
  readonly marked: Attributes;
  readonly rubric: Attributes;
  readonly manifest: {
    readonly namespace: string;
    readonly schema: string;
    readonly schemaversion: string;
    readonly item: string;
    readonly test: string;
  };
}

/**
 * A package: an item a variant, and a test with a section for each problem, which selects one of its variants. Items
 * draw nothing themselves, as players do so each in its own way.
 *
 * Intervals are absolute and stand around the key, which is the first operand: both matter to engines.
 */
export function writeQti(items: readonly Item[], output: ItemOutput, dialect: QtiDialect, name: string): ItemFiles {
  const files = new Map<string, string>();
  files.set("imsmanifest.xml", xmlDocument(manifestOf(items, dialect)));
  files.set("test.xml", xmlDocument(testOf(items, output, dialect)));
  for (const item of items) {
    const slug = slugOf(item);
    files.set(`items/${slug}.xml`, xmlDocument(itemOf(item, dialect)));
    if (item.figure !== null) files.set(`items/${slug}.svg`, item.figure.svg);
  }
  return new Map([[`${name}.zip`, zipFiles(files)]]);
}

/** Makes an element of a dialect under the name that it has in QTI 2.1. */
type Make = (name: string, attributes: Attributes, ...children: readonly (Xml | string)[]) => Xml;

function maker(dialect: QtiDialect): Make {
  return (name, attributes, ...children) =>
    element(
      dialect.element(name),
      Object.fromEntries(Object.entries(attributes).map(([key, value]) => [dialect.attribute(key), value])),
      ...children,
    );
}

function root(make: Make, dialect: QtiDialect, name: string, attributes: Attributes, ...children: readonly Xml[]): Xml {
  const { namespace, schema } = dialect;
  const inner = make(name, { xmlns: namespace, ...attributes }, ...children);
  // Only here, so that no attribute of the schema language is renamed.
  const location = ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${escapeXml(`${namespace} ${schema}`)}"`;
  return { xml: inner.xml.replace(" ", `${location} `) };
}

function itemOf(item: Item, dialect: QtiDialect): Xml {
  const make = maker(dialect);
  const { answer } = item;
  const body =
    answer.kind === "code" ? codeParts(item, answer, make, dialect) : blankParts(item, answer.blanks, make, dialect);
  return root(
    make,
    dialect,
    "assessmentItem",
    {
      identifier: slugOf(item),
      title: `${item.title} · ${item.key}`,
      adaptive: false,
      timeDependent: false,
      "xml:lang": languageTag(item.language),
    },
    ...body,
  );
}

const score = (make: Make, identifier: string, value: number, more: Attributes = {}) =>
  make(
    "outcomeDeclaration",
    { identifier, cardinality: "single", baseType: "float", ...more },
    make("defaultValue", {}, make("value", {}, decimal(value))),
  );

function blankParts(item: Item, blanks: readonly Blank[], make: Make, dialect: QtiDialect): Xml[] {
  const feedback = (content: string, outcomeIdentifier: string, identifier: string) =>
    make(
      "modalFeedback",
      { outcomeIdentifier, identifier, showHide: "show" },
      dialect.feedback({ xml: toXhtml(content) }),
    );
  return [
    ...blanks.map((blank, i) =>
      make(
        "responseDeclaration",
        {
          identifier: `RESPONSE_${i + 1}`,
          cardinality: "single",
          baseType: blank.kind === "number" ? "float" : "identifier",
        },
        make("correctResponse", {}, make("value", {}, keyOf(blank))),
      ),
    ),
    score(make, "SCORE", 0),
    score(make, "MAXSCORE", blanks.length),
    ...[...blanks.map((_, i) => `FEEDBACK_${i + 1}`), "SOLUTION"].map((identifier) =>
      make("outcomeDeclaration", { identifier, cardinality: "single", baseType: "identifier" }),
    ),
    make(
      "itemBody",
      {},
      { xml: questionText(item) },
      ...blanks.map((blank, i) => interaction(item, blank, i + 1, make)),
    ),
    make(
      "responseProcessing",
      {},
      ...blanks.map((blank, i) => condition(blank, i + 1, make)),
      assign("SOLUTION", "identifier", "WORKED", make),
    ),
    ...blanks.flatMap(({ wrong }, i) =>
      wrong.map(({ misconceptions }, j) =>
        feedback(feedbackFor(item, misconceptions), `FEEDBACK_${i + 1}`, `WRONG_${j + 1}`),
      ),
    ),
    feedback(item.solution, "SOLUTION", "WORKED"),
  ];
}

const optionId = (index: number) => `OPTION_${index + 1}`;

function keyOf(blank: Blank): string {
  return blank.kind === "number" ? decimal(blank.key) : optionId(blank.options.indexOf(blank.key));
}

function interaction(item: Item, blank: Blank, number: number, make: Make): Xml {
  const { text, code } = labelOf(blank, item.language);
  const label = code ? element("code", {}, text) : { xml: escapeXml(text) };
  const responseIdentifier = `RESPONSE_${number}`;
  if (blank.kind === "number")
    return element("p", {}, label, " = ", make("textEntryInteraction", { responseIdentifier, expectedLength: 24 }));
  return make(
    "choiceInteraction",
    { responseIdentifier, shuffle: false, maxChoices: 1 },
    make("prompt", {}, label),
    ...blank.options.map((option, i) => make("simpleChoice", { identifier: optionId(i) }, option)),
  );
}

function assign(identifier: string, baseType: string, value: string, make: Make): Xml {
  return make("setOutcomeValue", { identifier }, make("baseValue", { baseType }, value));
}

/** The first interval that holds the response counts. */
function condition(blank: Blank, number: number, make: Make): Xml {
  const response = make("variable", { identifier: `RESPONSE_${number}` });
  const correct = make("correct", { identifier: `RESPONSE_${number}` });
  const isNear = (first: Xml, tolerance: number) =>
    tolerance === 0
      ? make("equal", { toleranceMode: "exact" }, first, response)
      : make(
          "equal",
          { toleranceMode: "absolute", tolerance: `${decimal(tolerance)} ${decimal(tolerance)}` },
          first,
          response,
        );
  const [first, others] =
    blank.kind === "number"
      ? [
          isNear(correct, blank.tolerance),
          blank.wrong.map(({ value, tolerance }) =>
            isNear(make("baseValue", { baseType: "float" }, decimal(value)), tolerance),
          ),
        ]
      : [
          make("match", {}, correct, response),
          blank.wrong.map(({ option }) =>
            make(
              "match",
              {},
              make("baseValue", { baseType: "identifier" }, optionId(blank.options.indexOf(option))),
              response,
            ),
          ),
        ];
  const point = make(
    "setOutcomeValue",
    { identifier: "SCORE" },
    make("sum", {}, make("variable", { identifier: "SCORE" }), make("baseValue", { baseType: "float" }, "1")),
  );
  return make(
    "responseCondition",
    {},
    make("responseIf", {}, first, point),
    ...others.map((other, j) =>
      make("responseElseIf", {}, other, assign(`FEEDBACK_${number}`, "identifier", `WRONG_${j + 1}`, make)),
    ),
  );
}

function codeParts(item: Item, { stub, solution }: CodeAnswer, make: Make, dialect: QtiDialect): Xml[] {
  const rubric = `\`\`\`ts\n${solution.trim()}\n\`\`\`\n\n${item.solution}`;
  return [
    make("responseDeclaration", { identifier: "RESPONSE", cardinality: "single", baseType: "string" }),
    score(make, "SCORE", 0, { normalMaximum: 1, ...dialect.marked }),
    score(make, "MAXSCORE", 1),
    make(
      "itemBody",
      {},
      make("rubricBlock", { view: "scorer", ...dialect.rubric }, dialect.feedback({ xml: toXhtml(rubric) })),
      { xml: `${questionText(item)}<pre>${escapeXml(stub)}</pre>` },
      make("extendedTextInteraction", { responseIdentifier: "RESPONSE", format: "preformatted", expectedLines: 20 }),
    ),
  ];
}

function questionText(item: Item): string {
  const { figure } = item;
  const image =
    figure === null ? "" : element("p", {}, element("img", { src: `${slugOf(item)}.svg`, alt: figure.alt })).xml;
  return image + toXhtml(item.question);
}

/** HTML that is XML: formulas as MathML, and every element closed. */
function toXhtml(markdown: string): string {
  return markdownToHtml(markdown, undefined, formulaToMathml).replace(/<(br|hr|img)([^>]*?)\/?>/g, "<$1$2/>");
}

function testOf(items: readonly Item[], { title }: ItemOutput, dialect: QtiDialect): Xml {
  const make = maker(dialect);
  const sections = [...new Set(items.map(({ problem }) => problem.id))].map((id) => {
    const own = items.filter((item) => item.problem.id === id);
    return make(
      "assessmentSection",
      { identifier: `section-${own[0]!.problem.slug}`, title: own[0]!.title, visible: true },
      make("selection", { select: 1 }),
      make("ordering", { shuffle: true }),
      ...own.map((item) => {
        const parts = item.answer.kind === "blanks" ? item.answer.blanks.length : 1;
        return make(
          "assessmentItemRef",
          { identifier: slugOf(item), href: `items/${slugOf(item)}.xml` },
          make("weight", { identifier: "POINTS", value: decimal(item.points / parts) }),
        );
      }),
    );
  });
  const total = make("sum", {}, make("testVariables", { variableIdentifier: "SCORE", weightIdentifier: "POINTS" }));
  return root(
    make,
    dialect,
    "assessmentTest",
    { identifier: "saddlepoint", title },
    score(make, "SCORE", 0),
    make("testPart", { identifier: "part", navigationMode: "nonlinear", submissionMode: "individual" }, ...sections),
    make("outcomeProcessing", {}, make("setOutcomeValue", { identifier: "SCORE" }, total)),
  );
}

function manifestOf(items: readonly Item[], { manifest }: QtiDialect): Xml {
  const file = (href: string) => element("file", { href });
  const resource = (identifier: string, type: string, href: string, ...children: readonly Xml[]) =>
    element("resource", { identifier, type, href }, file(href), ...children);
  return element(
    "manifest",
    { xmlns: manifest.namespace, identifier: "saddlepoint-package" },
    element(
      "metadata",
      {},
      element("schema", {}, manifest.schema),
      element("schemaversion", {}, manifest.schemaversion),
    ),
    element("organizations", {}),
    element(
      "resources",
      {},
      resource(
        "saddlepoint-test",
        manifest.test,
        "test.xml",
        ...items.map((item) => element("dependency", { identifierref: slugOf(item) })),
      ),
      ...items.map((item) => {
        const path = `items/${slugOf(item)}`;
        return resource(
          slugOf(item),
          manifest.item,
          `${path}.xml`,
          ...(item.figure === null ? [] : [file(`${path}.svg`)]),
        );
      }),
    ),
  );
}

function languageTag(language: Language): string {
  return language === "zh" ? "zh-Hans" : "en";
}
