/**
 * The one door to QuickJS in WebAssembly.
 *
 * The release build is used, synchronous and with its `.wasm` beside it: it loads in Node and in browsers, and nothing
 * that we call inside ever has to wait.
 */
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSSyncVariant,
  type QuickJSWASMModule,
} from "quickjs-emscripten-core";

export type { QuickJSContext, QuickJSHandle, QuickJSRuntime };

/** One WebAssembly instance. All realms made in it share its memory, so that they share its fate too. */
export interface Instance {
  readonly module: QuickJSWASMModule;
  /** Set once the host threw out of a call: nothing in this instance can be trusted or even freed any more. */
  poisoned: boolean;
}

/** The memory of an instance. Its buffer is another one after it has grown. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

let current: Promise<Instance> | undefined;

/** The instance in use; a fresh one, in 9 ms or so, at first and after the last was poisoned. */
export async function currentInstance(): Promise<Instance> {
  for (;;) {
    const loading: Promise<Instance> = current ?? loadInstance();
    current = loading;
    const instance = await loading;
    if (!instance.poisoned) return instance;
    if (current === loading) current = undefined;
  }
}

const PAGE_BYTES = 64 * 1024;
/** What the instance itself takes before any program: its data, its stack, and our side of a realm. */
const OWN_BYTES = 7 * 1024 * 1024;
/** What the module asks for at least. */
const PAGES_MIN = 256;

/**
 * An instance that nobody else uses.
 *
 * @param memoryBytes How much programs in it may use. QuickJS's own limit does not hold in WebAssembly, where it cannot
 * tell how large an allocation is; the memory itself is what cannot grow any further.
 */
export async function loadInstance(memoryBytes?: number): Promise<Instance> {
  const variant = import("@jitl/quickjs-wasmfile-release-sync");
  if (memoryBytes === undefined) return { module: await newQuickJSWASMModuleFromVariant(variant), poisoned: false };
  const maximum = Math.max(PAGES_MIN, Math.ceil((OWN_BYTES + memoryBytes) / PAGE_BYTES));
  // Node has it; the types of Node 20 do not.
  const { Memory } = (globalThis as unknown as { WebAssembly: { Memory: new (size: object) => WasmMemory } })
    .WebAssembly;
  const wasmMemory = growingAtOnce(new Memory({ initial: PAGES_MIN, maximum }), maximum);
  const bounded = newVariant((await variant).default as unknown as QuickJSSyncVariant, {
    wasmMemory: wasmMemory as never,
  });
  return { module: await newQuickJSWASMModuleFromVariant(bounded), poisoned: false };
}

/**
 * Makes a memory grow to its maximum at the first time that it grows.
 *
 * Left to itself the module asks for a fifth more than it has, then for less, and gives up where a twentieth more is too
 * much: how far it gets would depend on the steps that it took, and so on the programs that ran before. Pages that
 * nobody has touched cost nothing.
 */
function growingAtOnce(memory: WasmMemory, maximum: number): WasmMemory {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    const present = memory.buffer.byteLength / PAGE_BYTES;
    if (present + pages > maximum) throw new RangeError("Cannot grow beyond the maximum");
    return grow(maximum - present);
  };
  return memory;
}
