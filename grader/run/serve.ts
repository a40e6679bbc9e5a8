import type { CallOutcome, LoadOutcome } from "../interpreter/interpreter.ts";
import { PoisonedError, Realm } from "../interpreter/realm.ts";
import { OutputBuffer } from "../interpreter/console-output.ts";
import type { ChildMessage } from "./message.ts";
import type { RunRequest } from "./run.ts";

/** Characters of all answers of a run together; what an answer beyond says is that it was too large. */
const ANSWERS_LENGTH_MAX = 16_000_000;
const TOO_LARGE = '{"$":"odd","what":"too large"}';

/**
 * Serves one request, in one realm that is thrown away afterwards.
 *
 * Where a case breaks the interpreter down, the case has reached a limit, and the rest runs in a clean realm: it gets
 * the work that is left, and loads the program anew.
 */
export async function serve(request: RunRequest, send: (message: ChildMessage) => void): Promise<void> {
  const modules = new Map(request.modules);
  const output = new OutputBuffer(request.limits.outputBytes);
  let work = 0;
  let answersLength = 0;

  const open = async (): Promise<{ realm: Realm; load: LoadOutcome }> => {
    const realm = await Realm.create({ ...request.limits, totalWork: request.limits.totalWork - work });
    try {
      return { realm, load: realm.load(modules, request.entry) };
    } catch (error) {
      if (error instanceof PoisonedError) return { realm, load: { kind: "limit", limit: error.limit } };
      throw error;
    }
  };
  const close = (realm: Realm) => {
    work += realm.work;
    if (realm.consoleOutput.text !== "") output.add(realm.consoleOutput.text);
    realm.dispose();
  };

  let { realm, load } = await open();
  const exports = load.kind === "loaded" ? load.exports : {};
  const isFunction = (name: string) => Object.hasOwn(exports, name) && exports[name] === "function";
  const missingExports = load.kind === "loaded" ? (request.requiredExports ?? []).filter((name) => !isFunction(name)) : [];
  send({ kind: "loaded", load, missingExports });

  if (load.kind === "loaded") {
    for (const call of request.calls) {
      send({ kind: "case", id: call.id, outcome: isFunction(call.function) ? await ask(call) : { kind: "missing-export" } });
    }
  }
  close(realm);
  send({ kind: "finished", console: { text: output.text, cut: output.cut }, work });
}
