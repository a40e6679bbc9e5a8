#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { OWN_BANK } from "./commands/files.ts";
import { FORMAT_NAMES } from "./commands/grade/formats.ts";
import { note, UsageError } from "./commands/terminal.ts";
import { itemFormats } from "./item/formats/index.ts";
import { formatDiagnostic } from "./values/diagnostic.ts";
import { LANGUAGES } from "./values/language.ts";
import { AuthorError } from "./variant/author-error.ts";

// Arguments → command → exit code. The only file that ends the process: 0 when the work was done, whatever it found
// about submissions; 2 on wrong usage or bad input; 1 when we failed, or when a check found mistakes.

let exitCode = 0;

/** A command's code is loaded when it is asked for. One that answers false has done its work and found what is wrong. */
const run =
  <Args extends unknown[]>(load: () => Promise<(...args: Args) => unknown>) =>
  async (...args: Args): Promise<void> => {
    if ((await (await load())(...args)) === false) exitCode = 1;
  };

const { version } = JSON.parse(readFileSync(join(OWN_BANK, "package.json"), "utf8")) as { version: string };

const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("It must be a whole number, at least 1.");
  return value;
};

const program = new Command("saddlepoint")
  .description("Auto-graded exercises for the mathematics of training")
  .version(version)
  .showHelpAfterError("(--help shows the usage)")
  .exitOverride();

const bank = new Option("--bank <dir>", "a folder with problems/ and solutions/").default(
  OWN_BANK,
  "the bank that comes with Saddlepoint",
);
const command = (name: string, description: string) => program.command(name).description(description).addOption(bank);
const seeded = (made: Command) =>
  made
    .option("--seed <seed>", "the public seed")
    .option("--learner <id>", "a learner's own variant, with --key-file")
    .option("--key-file <file>", "the course key")
    .option("--set <file>", "the problem set that the attempt, and parameters made in its own way, are taken from")
    .option("--attempt <n>", "which attempt", wholeNumber);
const set = new Option("--set <file>", "the problem set").makeOptionMandatory();
const roster = new Option(
  "--roster <file>",
  "CSV: id and name, or as Moodle or Canvas exports it (default: the one that the set names)",
);
const keyFile = new Option("--key-file <file>", "the course key").makeOptionMandatory();
const lock = new Option(
  "--lock <file>",
  "the record of what was handed out (default: beside the set, <set>.lock.json)",
);
const asOf = new Option("--as-of <time>", "the time at which it is graded: hidden cases are run after the due date");
const requireOsSandbox = new Option(
  "--require-os-sandbox",
  "refuse to grade where bubblewrap is missing or not allowed",
);
const lang = (says: string) => new Option("--lang <language>", says).choices([...LANGUAGES]);
const jobs = new Option("--jobs <n>", "how many to work on at the same time")
  .argParser(wholeNumber)
  .default(Math.max(1, availableParallelism()));

const names = (text: string, before: readonly string[] = []): string[] => [
  ...before,
  ...text.split(",").map((name) => name.trim()),
];

program.commandsGroup("Problems and learning:");

command("list", "list the problems of a bank")
  .option("--json", "for scripts")
  .option("--markdown", "as a table for a page")
  .action(run(async () => (await import("./commands/list.ts")).list));

command("curriculum", "print what is learnt in which order, and a glossary")
  .addOption(lang("language").default("en"))
  .option("--json", "for scripts")
  .action(run(async () => (await import("./commands/curriculum.ts")).curriculum));

seeded(command("show", "show a statement as a learner reads it"))
  .argument("<id>", "<unit>/<slug>, or the slug alone")
  .addOption(lang("language").default("en"))
  .action(run(async () => (await import("./commands/show.ts")).show));

seeded(command("variant", "show everything about a variant, answers included"))
  .argument("<id>", "<unit>/<slug>, or the slug alone")
  .option("--json", "for scripts")
  .action(run(async () => (await import("./commands/variant.ts")).variant));

command("practice", "make a folder for self-study, or draw fresh numbers in one")
  .argument("[what...]", "units or problems, such as u4 or gd-trajectory; all without")
  .requiredOption("--out <dir>", "the folder; in one that was made before, the work in src/ stays")
  .option("--seed <seed>", "the public seed (default: 1, then the next)")
  .addOption(lang("language (default: en, or that of the folder)"))
  .action(run(async () => (await import("./commands/practice.ts")).practice));

program.commandsGroup("Writing problems:");

command("new", "make a complete small problem to start from")
  .argument("<id>", "<unit>/<slug>")
  .action(run(async () => (await import("./commands/new.ts")).create));

command("preview", "show problems in a browser while they are written: a local page that follows every save")
  .argument("[id]", "the problem to begin with; the list without")
  .option("--port <n>", "the port to listen on (default: any that is free)", wholeNumber)
  .option("--seeds <n>", "how many variants to look at", wholeNumber, 100)
  .addOption(lang("language").default("en"))
  .action(run(async () => (await import("./commands/preview/preview.ts")).preview));

command("check", "certify problems, and try their solutions in the sandbox")
  .argument("[ids...]", "problems; all without")
  .option("--seeds <n>", "certify the seeds 1 to n", wholeNumber, 100)
  .addOption(jobs)
  .option("--pin", "write down the digests of what is now drawn")
  .option("--json", "for scripts")
  .action(run(async () => (await import("./commands/check/check.ts")).check));

command("mutants", "try whether the hidden cases notice a slip in a reference")
  .argument("[ids...]", "problems; all without")
  .option("--seeds <n>", "try the hidden cases of the seeds 1 to n", wholeNumber, 3)
  .addOption(jobs)
  .option("--json", "for scripts")
  .action(run(async () => (await import("./commands/mutants/mutants.ts")).mutants));

program
  .command("init")
  .description("make a bank of one's own: a problem, a set, and a check in CI")
  .argument("<dir>", "an empty folder, or one that does not exist yet")
  .action(run(async () => (await import("./commands/init.ts")).init));

program
  .command("schema")
  .description("print the JSON Schema of problem files, for editors: problems/problem.schema.json")
  .action(run(async () => (await import("./commands/new.ts")).schema));

program
  .command("reference")
  .description("print everything that a problem file may say: problems/REFERENCE.md")
  .action(run(async () => (await import("./commands/reference/reference.ts")).reference));

program.commandsGroup("Handing out:");

command("handout", "make everybody's handout")
  .addOption(set)
  .addOption(roster)
  .addOption(keyFile)
  .requiredOption("--out <dir>", "where the folders are made")
  .option("--zip", "a zip for everybody instead of a folder")
  .addOption(lock)
  .addOption(jobs)
  .option("--json", "what the class was given, for scripts")
  .action(run(async () => (await import("./commands/handout/handout.ts")).handout));

command("export", "write variants as static questions for other systems, browsers and printers")
  .argument("[ids...]", "problems; all without")
  .option("--set <file>", "the problems, points, title and language of a problem set")
  .addOption(new Option("--format <format>", "what to write").choices(Object.keys(itemFormats)).makeOptionMandatory())
  .option("--seeds <list>", "public seeds, e.g. 1-20 or 3,5,8", "1")
  .requiredOption("--out <dir>", "the folder that is made")
  .addOption(lang("language (default: the set's, or en)"))
  .addOption(
    new Option("--code <kind>", "ask for the functions themselves, not for a value").choices(["essay", "coderunner"]),
  )
  .option("--digits <n>", "accept numbers rounded to so many digits (default: the problem's tolerance)", wholeNumber)
  .option("--key-sheet", "end sheets (html, pdf, markdown) with their answers")
  .action(run(async () => (await import("./commands/export.ts")).exportItems));

program.commandsGroup("Grading:");

command("grade", "grade a folder of submissions, one subfolder a learner")
  .argument("<submissions>", "the folder")
  .addOption(set)
  .addOption(roster)
  .addOption(keyFile)
  .requiredOption("--out <dir>", "where results are written")
  .option("--only <learner[/slug]>", "grade one learner, or one submission")
  .option("--learner <id>", "the folder is this learner's own, e.g. a repository")
  .option("--shard <n/of>", 'grade one part of the class, for "merge" to put together')
  .addOption(asOf)
  .addOption(
    new Option("--format <names>", `write for other systems, too: ${FORMAT_NAMES.join(", ")}`).argParser(names),
  )
  .addOption(lock)
  .option("--again", "grade anew what was graded into this folder before")
  .addOption(requireOsSandbox)
  .addOption(jobs)
  .option("--json", "a summary for scripts instead of the table")
  .action(run(async () => (await import("./commands/grade/grade.ts")).grade));

command("report", "gradebooks, statistics and pages of what was graded, for the instructor")
  .argument("<results>", "the folder that grade wrote")
  .addOption(set)
  .addOption(roster)
  .requiredOption("--out <dir>", "where the report is written")
  .addOption(lang("language (default: the set's)"))
  .option("--json", "the statistics for scripts")
  .action(run(async () => (await import("./commands/report.ts")).report));

command("rejudge", "grade old results anew with the present bank, and show what would change")
  .argument("<results>", "the folder that grade wrote")
  .argument("<submissions>", "the folder of submissions")
  .addOption(set)
  .addOption(roster)
  .addOption(keyFile)
  .option("--apply", "replace the results that changed; the old ones are kept beside them")
  .addOption(requireOsSandbox)
  .addOption(jobs)
  .option("--json", "the changes for scripts")
  .action(run(async () => (await import("./commands/grade/rejudge.ts")).rejudge));

command("convert", "write old results in the form that another system reads")
  .argument("<results>", "the folder that grade wrote")
  .addOption(set)
  .addOption(roster)
  .addOption(new Option("--format <names>", FORMAT_NAMES.join(", ")).argParser(names).makeOptionMandatory())
  .option("--out <dir>", "where files are written (default: beside the results)")
  .action(run(async () => (await import("./commands/convert.ts")).convert));

command("merge", "put the shards of a class together")
  .argument("<shards...>", "the folders that grade --shard wrote")
  .addOption(set)
  .addOption(roster)
  .requiredOption("--out <dir>", "where results are written")
  .addOption(
    new Option("--format <names>", `write for other systems, too: ${FORMAT_NAMES.join(", ")}`).argParser(names),
  )
  .option("--json", "a summary for scripts")
  .action(run(async () => (await import("./commands/grade/merge.ts")).merge));

program.commandsGroup("Grading on many machines:");

const queued = (made: Command) =>
  made
    .option("--redis <url>", "redis:// or, with TLS, rediss:// (default: the environment variable SADDLEPOINT_REDIS)")
    .option("--queue <name>", "several courses may share one Redis", "grading");
const courseOf = (made: Command) =>
  made
    .argument("<submissions>", "the folder")
    .addOption(set)
    .addOption(roster)
    .addOption(keyFile)
    .option("--only <learner[/slug]>", "one learner, or one submission")
    .addOption(lock)
    .addOption(asOf);

courseOf(queued(command("enqueue", "send a folder of submissions to workers on other machines")))
  .option("--window <n>", "how many may wait in Redis at the same time", wholeNumber, 2000)
  .option("--json", "a summary for scripts")
  .action(run(async () => (await import("./commands/queue/enqueue.ts")).enqueue));

queued(command("worker", "grade what was enqueued, until it is told to stop"))
  .addOption(jobs)
  .option("--lease <seconds>", "after which the jobs of a worker that is not heard of are handed on", wholeNumber, 30)
  .option("--idle <seconds>", "end when there was nothing to do for so long", wholeNumber)
  .addOption(requireOsSandbox)
  .action(run(async () => (await import("./commands/queue/worker.ts")).work));

courseOf(queued(command("collect", "write the results of what was enqueued, as grade would have")))
  .requiredOption("--out <dir>", "where results are written")
  .option("--wait", "until all are there")
  .addOption(
    new Option("--format <names>", `write for other systems, too: ${FORMAT_NAMES.join(", ")}`).argParser(names),
  )
  .option("--json", "a summary for scripts instead of the table")
  .action(run(async () => (await import("./commands/queue/collect.ts")).collect));

const dead = program.command("dead").description("what workers tried often enough: list it, or have it tried again");
queued(dead.command("list").description("list it, with the reasons"))
  .option("--json", "for scripts")
  .action(run(async () => (await import("./commands/queue/dead.ts")).listDead));
queued(dead.command("replay").description("have it tried again"))
  .argument("[which...]", "learners, learner/slug or keys; all without")
  .action(run(async () => (await import("./commands/queue/dead.ts")).replayDead));
queued(dead.command("drop").description("forget it"))
  .argument("[which...]", "learners, learner/slug or keys; all without")
  .action(run(async () => (await import("./commands/queue/dead.ts")).dropDead));

try {
  await program.parseAsync();
} catch (error) {
  exitCode = explain(error);
}
process.exitCode = exitCode;

/** Says what went wrong, in the words of whoever can mend it. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    note(error.message);
    return 2;
  }
  if (error instanceof AuthorError) {
    note(formatDiagnostic(error.diagnostic, undefined));
    return 2;
  }
  note(`Saddlepoint failed, which is no fault of yours:\n${(error as Error).stack ?? String(error)}`);
  return 1;
}
