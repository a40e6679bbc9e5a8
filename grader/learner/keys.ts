import { createInterface, emitKeypressEvents } from "node:readline";

/**
 * Calls back with every key: at once on a terminal, and by the first letter of a line elsewhere, where there is no way
 * to read single keys. Control-C counts as `q`.
 *
 * @returns Ends it, and leaves the terminal as it was.
 */
export function onKeys(input: NodeJS.ReadStream, pressed: (key: string) => void): () => void {
  if (!input.isTTY) {
    const lines = createInterface({ input });
    lines.on("line", (line) => pressed(line.trim().slice(0, 1).toLowerCase()));
    return () => lines.close();
  }
  const listener = (text: string | undefined, key: { readonly name?: string; readonly ctrl?: boolean } | undefined) => {
    if (key?.ctrl) {
      if (key.name === "c" || key.name === "d") pressed("q");
      return;
    }
    pressed((key?.name === "return" ? "r" : (text ?? "")).toLowerCase());
  };
  const restore = () => {
    if (input.isRaw) input.setRawMode(false);
  };
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.resume();
  input.on("keypress", listener);
  // However this process ends, a shell that echoes nothing would be a bad thing to leave behind.
  process.once("exit", restore);
  return () => {
    input.off("keypress", listener);
    restore();
    input.pause();
  };
}
