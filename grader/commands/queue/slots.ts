/** Room for so many at work at the same time, and sometimes for one alone. First come, first served. */
export interface Slots {
  share<T>(work: () => Promise<T>): Promise<T>;
  /** While nobody else is at work. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export function createSlots(size: number): Slots {
  let free = size;
  const waiting: { readonly need: number; readonly start: () => void }[] = [];
  const next = () => {
    while (waiting.length > 0 && waiting[0]!.need <= free) {
      const { need, start } = waiting.shift()!;
      free -= need;
      start();
    }
  };
  const take = async <T>(need: number, work: () => Promise<T>): Promise<T> => {
    await new Promise<void>((start) => {
      waiting.push({ need, start });
      next();
    });
    try {
      return await work();
    } finally {
      free += need;
      next();
    }
  };
  return { share: (work) => take(1, work), alone: (work) => take(size, work) };
}
