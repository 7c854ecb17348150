import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeBidi, isolate } from "../../../lib/reading/take-away/close-bidi.ts";

const [LRE, RLE, PDF, LRO, RLO] = ["\u202A", "\u202B", "\u202C", "\u202D", "\u202E"];
const [LRI, RLI, FSI, PDI] = ["\u2066", "\u2067", "\u2068", "\u2069"];

describe("closeBidi", () => {
  it.each([
    ["plain text", "plain text", "plain text"],
    ["marks that steer nothing else", "a\u200F b\u200E", "a\u200F b\u200E"],
    ["what is closed already", `a ${RLI}שלום${PDI} b`, `a ${RLI}שלום${PDI} b`],
    ["an isolate left open", `a ${RLI}שלום`, `a ${RLI}שלום${PDI}`],
    ["an embedding left open", `a ${RLE}שלום`, `a ${RLE}שלום${PDF}`],
    ["several left open, from within", `${LRI}a${RLE}b`, `${LRI}a${RLE}b${PDF}${PDI}`],
    ["ends of what was never opened", `a${PDF}b${PDI}c`, "abc"],
    ["an override, which hides what is written", `user${RLO}gpj.exe`, "usergpj.exe"],
    ["an override and its end", `a${LRO}b${PDF}c`, "abc"],
    ["the end of an isolate over an open embedding", `${FSI}a${LRE}b${PDI}c`, `${FSI}a${LRE}b${PDF}${PDI}c`],
    [
      "the end of an embedding within an isolate that did not open it",
      `${LRE}a${RLI}b${PDF}c${PDI}d${PDF}`,
      `${LRE}a${RLI}bc${PDI}d${PDF}`,
    ],
  ])("%s", (_, line, closed) => {
    expect(closeBidi(line)).toBe(closed);
  });

  it("leaves nothing open and closes nothing twice, whatever it is given", () => {
    const characters = fc.constantFrom("a", "ש", LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI, PDI);
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 30 }), (line) => {
        const closed = closeBidi(line);
        const open: string[] = [];
        for (const one of closed) {
          expect([LRO, RLO]).not.toContain(one);
          if (one === LRE || one === RLE) open.push(PDF);
          if (one === LRI || one === RLI || one === FSI) open.push(PDI);
          if (one === PDF || one === PDI) expect(open.pop()).toBe(one);
        }
        expect(open).toEqual([]);
        expect(closeBidi(closed)).toBe(closed);
        const words = (text: string): string => text.replaceAll(/[^aש]/g, "");
        expect(words(closed)).toBe(words(line));
      }),
    );
  });
});

describe("isolate", () => {
  it.each([
    ["en", "Storm live", "Storm live"],
    ["en", "عاصفة", `${FSI}عاصفة${PDI}`],
    ["en", "9/11", "9/11"],
    ["ar", "عاصفة", "عاصفة"],
    ["ar", "CNN", `${FSI}CNN${PDI}`],
    ["he-IL", "CNN", `${FSI}CNN${PDI}`],
    ["fa", "9/11", "9/11"],
  ])("amid %s text: %s", (language, text, expected) => {
    expect(isolate(text, language)).toBe(expected);
  });
});
