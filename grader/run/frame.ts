/**
 * How parent and child cut their byte streams into messages: four bytes of length, big-endian, then that many bytes of
 * UTF-8 text.
 */

const HEADER_BYTES = 4;

/** The longest message either side accepts; far above any honest one. */
export const MESSAGE_BYTES_MAX = 64 * 1024 * 1024;

/** @throws RangeError when the text is longer than the other side would accept. */
export function encodeFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  if (length > MESSAGE_BYTES_MAX) {
    throw new RangeError(`Cannot send a message of ${length} bytes: at most ${MESSAGE_BYTES_MAX} are accepted`);
  }
  const frame = Buffer.allocUnsafe(HEADER_BYTES + length);
  frame.writeUInt32BE(length, 0);
  frame.write(text, HEADER_BYTES);
  return frame;
}

/** Puts messages together again from whatever pieces a stream delivers. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #bytes = 0;

  /** Takes a piece and yields the messages that it completes. @throws RangeError for a message that is too long. */
  *push(chunk: Buffer): Generator<string> {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    while (this.#bytes >= HEADER_BYTES) {
      if (this.#chunks[0]!.length < HEADER_BYTES) this.#join();
      const length = this.#chunks[0]!.readUInt32BE(0);
      if (length > MESSAGE_BYTES_MAX) {
        throw new RangeError(`Cannot read a message of ${length} bytes: at most ${MESSAGE_BYTES_MAX} are accepted`);
      }
      const end = HEADER_BYTES + length;
      if (this.#bytes < end) return;
      const buffer = this.#join();
      yield buffer.toString("utf8", HEADER_BYTES, end);
      this.#chunks = [buffer.subarray(end)];
      this.#bytes = buffer.length - end;
    }
  }

  #join(): Buffer {
    const buffer = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    this.#chunks = [buffer];
    return buffer;
  }
}
