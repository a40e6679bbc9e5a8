import type { FigureKind } from "../figure.ts";
import { numberLine } from "./number-line.ts";

/** Every kind of figure that a problem may name. */
export const figures: Readonly<Record<string, FigureKind>> = { numberLine };
