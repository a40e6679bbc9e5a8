/** What a program printed. */
export interface ConsoleOutput {
  readonly text: string;
  /** Whether more was printed than is kept. */
  readonly cut: boolean;
}

/** Keeps text up to a number of UTF-8 bytes; the rest is dropped, and said to be. */
export class OutputBuffer implements ConsoleOutput {
  text = "";
  cut = false;
  readonly #encoder = new TextEncoder();
  readonly #room: Uint8Array;
  #used = 0;
  #cutTold = false;

  constructor(bytesMax: number) {
    this.#room = new Uint8Array(bytesMax);
  }

  /** Hands over what has come since it was last taken, and whether something was dropped; the room stays used. */
  take(): ConsoleOutput {
    const taken = { text: this.text, cut: this.cut && !this.#cutTold };
    this.text = "";
    this.#cutTold = this.cut;
    return taken;
  }

  /** Adds text; answers whether any more will be kept. */
  add(text: string): boolean {
    if (this.cut) return false;
    // Fills the room as far as whole characters fit.
    const { read, written } = this.#encoder.encodeInto(text, this.#room.subarray(this.#used));
    this.text += text.slice(0, read);
    this.#used += written;
    this.cut = read < text.length;
    return !this.cut;
  }
}
