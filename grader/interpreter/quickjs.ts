/**
 * The one door to QuickJS in WebAssembly.
 *
 * The release build is used, synchronous and with its `.wasm` beside it: it loads in Node and in browsers, and nothing
 * that we call inside ever has to wait.
 */
import {
  newQuickJSWASMModuleFromVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
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

/** An instance that nobody else uses. */
export async function loadInstance(): Promise<Instance> {
  const module = await newQuickJSWASMModuleFromVariant(import("@jitl/quickjs-wasmfile-release-sync"));
  return { module, poisoned: false };
}
