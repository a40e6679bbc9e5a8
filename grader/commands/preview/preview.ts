import { once } from "node:events";
import type { Language } from "../../values/language.ts";
import { findProblem, idNamed, idsOf, readBank } from "../files.ts";
import { note, print } from "../terminal.ts";
import { addressOf, STANDARD } from "./page.ts";
import { originOf, serve } from "./serve.ts";
import { openStudio } from "./studio.ts";
import { watchBank } from "./watch.ts";

export interface PreviewOptions {
  readonly bank: string;
  readonly port?: number;
  readonly seeds: number;
  readonly lang: Language;
}

/**
 * `saddlepoint preview`: pages about the problems of a bank, for whoever writes them, that follow every save. They are
 * served to this machine alone, until the command is interrupted.
 */
export async function preview(id: string | undefined, options: PreviewOptions): Promise<void> {
  const { bank, port, seeds, lang: language } = options;
  // A problem that cannot be read yet is what this command is for; only one that is not there is a mistake here.
  const shown = idOf(bank, id);
  const interrupted = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  const studio = openStudio(bank);
  try {
    const server = await serve(studio, port);
    const unwatch = watchBank(bank, studio.changed, (reason) =>
      note(`Cannot watch the bank for changes (${reason}): load the page again after a save`),
    );
    print(`${originOf(server)}${addressOf({ ...STANDARD, id: shown, seeds, language })}`);
    note("This page follows every save. Ctrl+C ends it.");
    await interrupted;
    unwatch();
    server.close();
    server.closeAllConnections();
  } finally {
    await studio.close();
  }
}

function idOf(bank: string, id: string | undefined): string | null {
  const ids = idsOf(bank);
  if (id === undefined) return null;
  return idNamed(id, ids) ?? findProblem(readBank(bank), id).id;
}
