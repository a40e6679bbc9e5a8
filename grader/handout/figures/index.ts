import type { FigureKind } from "../figure.ts";
import { curve } from "./curve.ts";
import { numberLine } from "./number-line.ts";
import { plane } from "./plane.ts";

/** Every kind of figure that a problem may name. */
export const figures: Readonly<Record<string, FigureKind>> = { curve, numberLine, plane };
