import type { Diagnostic } from "../values/diagnostic.ts";
import type { Problem } from "./problem.ts";
import type { Source } from "./read.ts";

/**
 * An authoring rule: what one file can get wrong although its structure is right. A rule sees whatever could be read,
 * so that it must pass over missing parts in silence.
 */
export type Rule = (problem: Problem, source: Source) => readonly Diagnostic[];
