import { expect } from "vitest";
import { all, type Element, parseXml } from "./qti.ts";

// What the schemas of QTI ask of our files, as far as it can be said without them: the order of elements, the attributes
// that must be there, identifiers that are names and are declared, and a manifest that lists every file once.

const ITEM_ORDER = ["responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback"];
const TEST_ORDER = ["outcomeDeclaration", "testPart", "outcomeProcessing"];
const SECTION_ORDER = ["selection", "ordering", "assessmentItemRef"];

/** By element, all the attributes that it may have here; those with `!` must be there. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  assessmentItem: [
    "identifier!",
    "title!",
    "adaptive!",
    "timeDependent!",
    "xml:lang",
    "xmlns!",
    "xmlns:xsi",
    "xsi:schemaLocation",
  ],
  assessmentTest: ["identifier!", "title!", "xmlns!", "xmlns:xsi", "xsi:schemaLocation"],
  responseDeclaration: ["identifier!", "cardinality!", "baseType!"],
  outcomeDeclaration: ["identifier!", "cardinality!", "baseType!", "normalMaximum", "externalScored"],
  textEntryInteraction: ["responseIdentifier!", "expectedLength"],
  choiceInteraction: ["responseIdentifier!", "shuffle!", "maxChoices!"],
  extendedTextInteraction: ["responseIdentifier!", "format", "expectedLines"],
  simpleChoice: ["identifier!"],
  equal: ["toleranceMode!", "tolerance"],
  setOutcomeValue: ["identifier!"],
  baseValue: ["baseType!"],
  variable: ["identifier!"],
  correct: ["identifier!"],
  modalFeedback: ["outcomeIdentifier!", "identifier!", "showHide!"],
  rubricBlock: ["view!", "use"],
  testPart: ["identifier!", "navigationMode!", "submissionMode!"],
  assessmentSection: ["identifier!", "title!", "visible!"],
  assessmentItemRef: ["identifier!", "href!"],
};

const BLOCKS = [
  "p",
  "div",
  "ul",
  "ol",
  "pre",
  "blockquote",
  "table",
  "h1",
  "h2",
  "h3",
  "choiceInteraction",
  "extendedTextInteraction",
  "rubricBlock",
];

/** Asserts that the files of a package are built as its version demands. */
export function expectQtiStructure(files: ReadonlyMap<string, string>, version: string): void {
  const manifest = parseXml(files.get("imsmanifest.xml")!);
  const listed = all(manifest, "file").map(({ attributes }) => attributes.href!);
  expect([...listed, "imsmanifest.xml"].sort()).toEqual([...files.keys()].sort());
  const resources = all(manifest, "resource").map(({ attributes }) => attributes.identifier!);
  expect(new Set(resources).size).toBe(resources.length);
  for (const { attributes } of all(manifest, "dependency")) expect(resources).toContain(attributes.identifierref);

  const test = parseXml(files.get("test.xml")!);
  expectAttributes(test);
  expectOrder(test, TEST_ORDER);
  for (const section of all(test, "assessmentSection")) expectOrder(section, SECTION_ORDER);
  for (const { attributes } of all(test, "assessmentItemRef")) expect(files.has(attributes.href!)).toBe(true);

  for (const [path, xml] of files) {
    if (!path.startsWith("items/") || !path.endsWith(".xml")) continue;
    const item = parseXml(xml);
    expectAttributes(item);
    expectOrder(item, ITEM_ORDER);
    const identifiers = all(item, "responseDeclaration")
      .concat(all(item, "outcomeDeclaration"))
      .map(({ attributes }) => attributes.identifier!);
    expect(new Set(identifiers).size, path).toBe(identifiers.length);
    for (const name of ["textEntryInteraction", "choiceInteraction", "extendedTextInteraction"])
      for (const { attributes } of all(item, name)) expect(identifiers, path).toContain(attributes.responseIdentifier);
    for (const name of ["setOutcomeValue", "variable", "correct"])
      for (const { attributes } of all(item, name)) expect(identifiers, path).toContain(attributes.identifier);
    for (const feedback of all(item, "modalFeedback")) {
      expect(identifiers, path).toContain(feedback.attributes.outcomeIdentifier);
      expect(
        feedback.children.some(({ name }) => name === "contentBody"),
        path,
      ).toBe(version === "3.0");
    }
    // Text and inline elements stand in a block.
    for (const { name } of all(item, "itemBody")[0]!.children) expect(BLOCKS, path).toContain(name);
    for (const { attributes } of all(item, "img")) expect(files.has(`items/${attributes.src}`), path).toBe(true);
  }
}

function expectOrder({ children }: Element, order: readonly string[]): void {
  const places = children.map(({ name }) => order.indexOf(name));
  expect(places).not.toContain(-1);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
}

function expectAttributes(element: Element): void {
  const known = ATTRIBUTES[element.name];
  if (known !== undefined) {
    const present = Object.keys(element.attributes);
    for (const name of known.filter((one) => one.endsWith("!")))
      expect(present, element.name).toContain(name.slice(0, -1));
    const allowed = known.map((name) => name.replace("!", ""));
    for (const name of present) expect(allowed, element.name).toContain(name);
    const { identifier } = element.attributes;
    if (identifier !== undefined) expect(identifier).toMatch(/^[A-Za-z_][\w.-]*$/);
  }
  element.children.forEach(expectAttributes);
}
