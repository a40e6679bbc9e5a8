/** What a program printed. */
export interface ConsoleOutput {
  readonly text: string;
  /** Whether more was printed than is kept. */
  readonly cut: boolean;
}

/** Keeps lines up to a number of UTF-8 bytes; the rest is dropped, and said to be. */
export class OutputBuffer implements ConsoleOutput {
  text = "";
  cut = false;
  readonly #encoder = new TextEncoder();
  readonly #room: Uint8Array;
  #used = 0;

  constructor(bytesMax: number) {
    this.#room = new Uint8Array(bytesMax);
  }

  /** Adds a line; answers whether any more will be kept. */
  add(line: string): boolean {
    const whole = `${line}\n`;
    // Fills the room as far as whole characters fit.
    const { read, written } = this.#encoder.encodeInto(whole, this.#room.subarray(this.#used));
    this.text += whole.slice(0, read);
    this.#used += written;
    this.cut = read < whole.length;
    return !this.cut;
  }
}
