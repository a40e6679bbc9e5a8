import { parseFrames } from "./frames.ts";
import type { LimitName, Modules, Thrown } from "./interpreter.ts";

/** What our side of the realm answered; see `Guest`. */
export type Reply =
  | { readonly kind: "returned"; readonly mutated: readonly number[]; readonly answer: string }
  | { readonly kind: "threw"; readonly thrown: Thrown }
  | { readonly kind: "limit"; readonly limit: LimitName };

/** The answer when the realm has not even the room to say what happened. */
export const NO_ROOM = "limit\nmemory";

/**
 * The type of what is thrown where a built-in, `normalize` above all, has found no room and has no error to say so. It is
 * no value of the language: nobody else can make one. Told apart here, as the realm's own code has to stay as small as it is.
 */
const NO_TYPE = "unknown";

/** Reads a reply. What is no reply at all comes from a realm without room for text, and counts as the memory limit. */
export function parseReply(text: string, modules: Modules): Reply {
  const [kind, rest] = cutLine(text);
  if (kind === "returned") {
    const [mutated, answer] = cutLine(rest);
    return { kind, mutated: mutated === "" ? [] : mutated.split(",").map(Number), answer };
  }
  if (kind === "threw") {
    const { name, message, stack } = JSON.parse(rest) as Record<"name" | "message" | "stack", string>;
    if (name === NO_TYPE && message === `[${NO_TYPE}]`) return { kind: "limit", limit: "memory" };
    return { kind, thrown: { name, message, frames: parseFrames(stack, modules) } };
  }
  return { kind: "limit", limit: text === "limit\nstack" ? "stack" : "memory" };
}

function cutLine(text: string): [string, string] {
  const end = text.indexOf("\n");
  return end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 1)];
}
