import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithSource } from "../../lib/reading/fold.ts";

describe("fold", () => {
  it.each([
    ["Zelenskyy", "zelenskyy"],
    ["Łódź", "lodz"],
    ["KIRBY", "kirby"],
    ["Zu\u0308rich", "zurich"],
    ["İstanbul", "istanbul"],
    ["Diyarbakır", "diyarbakir"],
    ["Straße", "strasse"],
    ["Tromsø", "tromso"],
    ["ΟΔΟΣ οδός", "οδοσ οδοσ"],
    ["Київ", "ки\u0456в"],
    ["Ukraine’s “spoils”", 'ukraine\'s "spoils"'],
    ["10–12\u00a0p.m.", "10-12 p.m."],
    ["so\u00adcial\u200b", "social"],
    ["שָׁלוֹם", "שלום"],
    ["مُحَمَّد", "محمد"],
    ["ﬁnal", "final"],
    ["", ""],
  ])("%s is %s", (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it.each([
    ["कि", "का"],
    ["か", "が"],
    ["มา", "มี"],
  ])("keeps %s and %s apart, which are other words", (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });
});

describe("foldWithSource", () => {
  it.each([
    ["Łódź now", "lodz", "Łódź"],
    ["in Zu\u0308rich", "zur", "Zu\u0308r"],
    ["Straße", "stras", "Straß"],
    ["a “quote”", '"quote"', "“quote”"],
    ["İstanbul", "stan", "stan"],
    ["😀 Kyiv", "kyiv", "Kyiv"],
  ])("in %s finds %s where it says %s", (text, term, expected) => {
    const { folded, sourceOf } = foldWithSource(text);
    const at = folded.indexOf(term);
    const { start, end } = sourceOf(at, at + term.length);
    expect(text.slice(start, end)).toBe(expected);
  });

  it("folds as fold does, whatever the text", () => {
    const text = fc.string({ unit: fc.constantFrom(..."aZłŁßéİı’–σΣς が각กี😀\u0301\u0308\u00ad\u200d".split("")) });
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (any) => {
        expect(foldWithSource(any).folded).toBe(fold(any));
      }),
    );
  });

  it("gives parts in the order of the text, and all of it for all of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.nat(), (any, cut) => {
        const { folded, sourceOf } = foldWithSource(any);
        fc.pre(folded.length > 1);
        const at = 1 + (cut % (folded.length - 1));
        expect(sourceOf(0, at).end).toBeGreaterThan(0);
        expect(sourceOf(0, at).start).toBeLessThanOrEqual(sourceOf(at, folded.length).start);
        expect(sourceOf(at, folded.length).end).toBe(any.length);
      }),
    );
  });
});
