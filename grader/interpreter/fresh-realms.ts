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

  /** How far the memory has grown, in bytes. It never shrinks, so that this is the most that was ever in use. */
  get grownBytes(): number {
    return this.#memory?.buffer.byteLength ?? 0;
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
  const zeros = Buffer.alloc(PAGE_BYTES);
  for (let at = 0; at < memory.buffer.byteLength; at += PAGE_BYTES) {
    const page = Buffer.from(memory.buffer, at, PAGE_BYTES);
    if (!page.equals(zeros)) pieces.push({ at, bytes: Uint8Array.from(page) });
  }
  return pieces;
}
