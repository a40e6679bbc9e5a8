import fc from "fast-check";
import { expect, test } from "vitest";
import { inJson, inXml, limited, type Measure, utf8 } from "../../grader/export/limited.ts";
import { LANGUAGES } from "../../grader/values/language.ts";

const text = fc.string({ unit: fc.constantFrom(...'ab\n"\\<&\u0001中😀\ud800'), maxLength: 600 });

test.each<[string, Measure]>([
  ["utf8", utf8],
  ["inJson", inJson],
  ["inXml", inXml],
])("a text fits by %s: whole where it can, else its beginning and a word", (_name, measure) => {
  fc.assert(
    fc.property(text, fc.integer({ min: 80, max: 900 }), fc.constantFrom(...LANGUAGES), (whole, bytes, language) => {
      const cut = limited(whole, bytes, language, measure);
      expect(measure(cut)).toBeLessThanOrEqual(bytes);
      if (measure(whole) <= bytes) expect(cut).toBe(whole);
      else {
        const kept = cut.slice(0, cut.lastIndexOf("\n"));
        expect(whole.startsWith(kept)).toBe(true);
        // No pair of surrogates is torn.
        expect([...whole].slice(0, [...kept].length).join("")).toBe(kept);
        // Nothing more would have fitted.
        const next = [...whole][[...kept].length]!;
        expect(measure(cut) + measure(next)).toBeGreaterThan(bytes);
      }
    }),
  );
});
