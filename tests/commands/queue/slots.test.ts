import { setImmediate as turn } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createSlots } from "../../../grader/commands/queue/slots.ts";

test("never more at a time than there is room for, nobody beside one who wants to be alone, and everybody gets a turn", async () => {
  const visits = fc.array(fc.record({ alone: fc.boolean(), turns: fc.nat({ max: 3 }), fails: fc.boolean() }));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), visits, async (size, wanted) => {
      const slots = createSlots(size);
      let inside = 0;
      let alone = 0;
      let served = 0;
      const done = wanted.map(({ alone: wantsIt, turns, fails }) =>
        slots[wantsIt ? "alone" : "share"](async () => {
          inside++;
          if (wantsIt) alone++;
          expect(inside).toBeLessThanOrEqual(alone > 0 ? 1 : size);
          for (let i = 0; i < turns; i++) await turn();
          inside--;
          if (wantsIt) alone--;
          served++;
          if (fails) throw new Error("it fails");
        }),
      );
      const ended = await Promise.allSettled(done);
      expect(ended.map(({ status }) => status === "rejected")).toEqual(wanted.map(({ fails }) => fails));
      expect(served).toBe(wanted.length);
    }),
  );
});
