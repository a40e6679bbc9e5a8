import type { Format } from "../format.ts";
import { gradebookCsv } from "./gradebook-csv.ts";
import { learnerMarkdown } from "./learner-markdown.ts";
import { resultsJsonl } from "./results-jsonl.ts";
import { siblingsJson } from "./siblings-json.ts";

/** Every form that results are written in. `results.jsonl` comes last: where it is, all the others are. */
export const formats: readonly Format[] = [gradebookCsv, learnerMarkdown, siblingsJson, resultsJsonl];
