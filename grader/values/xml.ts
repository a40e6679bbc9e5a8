/** A piece of XML that is well-formed already. */
export interface Xml {
  readonly xml: string;
}

/** Attributes that are `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element; texts among its children are escaped. */
export function element(name: string, attributes: Attributes, ...children: readonly (Xml | string)[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value)).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")}"`)
    .join("");
  if (children.length === 0) return { xml: `<${name}${written}/>` };
  const content = children.map((child) => (typeof child === "string" ? escapeXml(child) : child.xml)).join("");
  return { xml: `<${name}${written}>${content}</${name}>` };
}

/** Text between CDATA marks, for HTML inside XML; where it holds the closing mark itself it is split. */
export function cdata(text: string): Xml {
  return { xml: `<![CDATA[${legalInXml(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>` };
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

export function escapeXml(text: string): string {
  return legalInXml(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Everything but XML 1.0's own characters: control characters, halves of surrogate pairs, and two that mark errors. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** What XML cannot carry, even escaped, is shown by the sign for an unknown character. */
function legalInXml(text: string): string {
  return text.replace(ILLEGAL, "\uFFFD");
}
