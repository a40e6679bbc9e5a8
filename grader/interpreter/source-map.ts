import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";

/** A place in a text; line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The door to source maps: leads from the JavaScript that runs back to the TypeScript that was written. */
export class SourceMap {
  readonly #map: TraceMap;

  /** @param json As `transpile` made it. */
  constructor(json: string) {
    this.#map = new TraceMap(json);
  }

  /** Where something comes from, if that is known. */
  original({ line, column }: Position): Position | undefined {
    const found = originalPositionFor(this.#map, { line, column: Math.max(0, column - 1) });
    return found.line === null ? undefined : { line: found.line, column: found.column + 1 };
  }
}
