import type { Static, TObject } from "../values/typebox.ts";

/**
 * One kind of drawing. It draws numbers of the variant that the statement shows anyway, as SVG without scripts or
 * outside resources; colours follow the reader's light or dark page.
 */
export interface FigureKind<Data extends TObject = TObject> {
  /** One sentence for editors and lists. */
  readonly summary: string;
  /** What it draws, by name: the keys of `data:` in the YAML. */
  readonly options: Data;
  /** Data that the tests draw. */
  readonly example: Static<Data>;
  /** @param alt What the picture shows, in words, for whoever does not see it. */
  draw(data: Static<Data>, alt: string): string;
}

/** Lets TypeScript infer the data from the schema. */
export function defineFigure<Data extends TObject>(figure: FigureKind<Data>): FigureKind<Data> {
  return figure;
}

/** Text as it may stand in XML. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
