import type { Format } from "../format.ts";
import { check50 } from "./check50.ts";
import { exercism } from "./exercism.ts";
import { githubAnnotations } from "./github-annotations.ts";
import { githubClassroom } from "./github-classroom.ts";
import { githubSummary } from "./github-summary.ts";
import { gradebookCanvas } from "./gradebook-canvas.ts";
import { gradebookCsv } from "./gradebook-csv.ts";
import { gradebookMoodle } from "./gradebook-moodle.ts";
import { gradescope } from "./gradescope.ts";
import { junit } from "./junit.ts";
import { learnerMarkdown } from "./learner-markdown.ts";
import { prairielearn } from "./prairielearn.ts";
import { resultsCsv } from "./results-csv.ts";
import { resultsJsonl } from "./results-jsonl.ts";
import { siblingsJson } from "./siblings-json.ts";

/** The forms that other systems read, by name: written where they are asked for. */
export const formatsOnRequest: readonly Format[] = [
  check50,
  exercism,
  githubAnnotations,
  githubClassroom,
  githubSummary,
  gradebookCanvas,
  gradebookMoodle,
  gradescope,
  junit,
  prairielearn,
  resultsCsv,
];

/** Every form that results are written in always. `results.jsonl` comes last: where it is, all the others are. */
export const formats: readonly Format[] = [gradebookCsv, learnerMarkdown, siblingsJson, resultsJsonl];
