import type { Rule } from "../rule.ts";
import { caseCalls } from "./case-calls.ts";
import { hasPublicCase } from "./has-public-case.ts";
import { idMatchesPath } from "./id-matches-path.ts";
import { texts } from "./texts.ts";
import { uniqueCaseIds } from "./unique-case-ids.ts";

/** Every authoring rule that looks at one problem file. Rules about the whole bank are in `catalog.ts`. */
export const rules: readonly Rule[] = [idMatchesPath, uniqueCaseIds, hasPublicCase, caseCalls, texts];
