import type { Limits } from "./interpreter.ts";

/** Interpreter steps between two calls of QuickJS's interrupt handler: one unit of work. */
const STEPS_PER_UNIT = 10_000;

/**
 * Counts work, for one call and for everything together, and says when it is used up.
 *
 * Running out is remembered here rather than read off what was thrown: QuickJS turns an interrupted `async` function
 * into a rejected promise, and the call around it would seem to have returned.
 */
export class Budget {
  readonly #limits: Limits;
  #counting = false;
  #call = 0;
  #total = 0;
  /** Steps charged by the host that do not yet make a whole unit. */
  #rest = 0;
  exhausted: "work" | "total-work" | undefined;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  get total(): number {
    return this.#total;
  }

  /** The work of the current or the last call. */
  get call(): number {
    return this.#call;
  }

  /** Starts to count a new call. */
  begin(): void {
    this.#counting = true;
    this.#call = 0;
    this.#rest = 0;
    if (this.exhausted === "work") this.exhausted = undefined;
  }

  /** Stops counting, so that our own code is never charged. */
  end(): void {
    this.#counting = false;
  }

  /** One unit of interpreter work; answers whether to interrupt. */
  tick(): boolean {
    if (this.#counting) this.#add(1);
    return this.#counting && this.exhausted !== undefined;
  }

  /** Work that the interpreter does not see, in steps. */
  charge(steps: number): void {
    if (!(steps > 0 && steps < Number.MAX_SAFE_INTEGER)) return;
    this.#rest += steps;
    const units = Math.floor(this.#rest / STEPS_PER_UNIT);
    this.#rest -= units * STEPS_PER_UNIT;
    this.#add(units);
  }

  #add(units: number): void {
    this.#call += units;
    this.#total += units;
    if (this.#total > this.#limits.totalWork) this.exhausted = "total-work";
    else if (this.#call > this.#limits.callWork) this.exhausted ??= "work";
  }
}
