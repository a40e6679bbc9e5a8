import type { Limits } from "./interpreter.ts";
import type { WasmMemory } from "./quickjs.ts";
import { Realm } from "./realm.ts";

const PAGE_BYTES = 64 * 1024;

/** A part of the memory as it was when the realm had been set up. */
interface Piece {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/**
 * One realm after the other, each with a fresh heap, for a fiftieth of what making it anew would cost.
 *
 * A realm is set up once, in a WebAssembly instance of its own, and its memory is remembered. To make it fresh, that
 * memory is put back: every byte that the interpreter can reach is what it was, so that nothing of an earlier program
 * is left, and each program finds the very same heap, on every machine. An instance that broke down is not put back
 * but replaced.
 *
 * Only one realm exists at a time: asking for the next ends the one before.
 */
export class FreshRealms {
  #realm: Realm | undefined;
  #memory: WasmMemory | undefined;
  #memoryBytes = 0;
  #pieces: readonly Piece[] = [];

  /** The most memory that was ever in use, in bytes: up to the last page that holds something. */
  get reachedBytes(): number {
    const memory = this.#memory;
    if (memory === undefined) return 0;
    let end = memory.buffer.byteLength;
    while (end > 0 && isEmpty(memory, end - PAGE_BYTES)) end -= PAGE_BYTES;
    return end;
  }

  async next(limits: Limits): Promise<Realm> {
    // How far memory may grow is settled when an instance is made.
    if (this.#realm === undefined || this.#realm.poisoned || limits.memoryBytes !== this.#memoryBytes) {
      this.#memoryBytes = limits.memoryBytes;
      const { realm, memory } = await Realm.createAlone(limits);
      this.#realm = realm;
      this.#memory = memory;
      this.#pieces = piecesOf(memory);
    } else {
      // Memory may have grown; what lies beyond the pieces is free to the allocator, which clears what must be clear.
      const bytes = new Uint8Array(this.#memory!.buffer);
      for (const piece of this.#pieces) bytes.set(piece.bytes, piece.at);
    }
    this.#realm.restart(limits);
    return this.#realm;
  }
}

/** The pages that hold something. Those between that hold nothing are the C stack, which is empty between calls. */
function piecesOf(memory: WasmMemory): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < memory.buffer.byteLength; at += PAGE_BYTES)
    if (!isEmpty(memory, at)) pieces.push({ at, bytes: new Uint8Array(memory.buffer.slice(at, at + PAGE_BYTES)) });
  return pieces;
}

const EMPTY = Buffer.alloc(PAGE_BYTES);

function isEmpty(memory: WasmMemory, at: number): boolean {
  return Buffer.from(memory.buffer, at, PAGE_BYTES).equals(EMPTY);
}
