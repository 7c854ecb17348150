import { describe, expect, it } from "vitest";
import { readTokens } from "../../lib/entities/text-engine.ts";
import { GAPS } from "../../lib/entities/token.ts";
import { growthOf, NO_SQUARE } from "../growth.ts";

/** Words with the gap before each, but for spaces: "Russia hyphen:China". */
const read = (text: string) =>
  readTokens(text)
    .map(({ text: word, gap }) => (GAPS[gap] === "space" ? word : `${GAPS[gap]}:${word}`))
    .join(" ");

describe("readTokens", () => {
  it.each([
    ["Russia-China ties", "break:Russia hyphen:China ties"],
    ["Xi’s visit", "break:Xi possessive:visit"],
    ["the officials' plan", "break:the officials possessive:plan"],
    ["Kirby's, Putin's", "break:Kirby comma:Putin"],
    ["the U.S. said", "break:the U.S. said"],
    ["Gen. Mark Milley", "break:Gen dot:Mark Milley"],
    ["John F. Kennedy", "break:John F dot:Kennedy"],
    ["He left. She stayed", "break:He left break:She stayed"],
    ["[Volodymyr] Zelensky", "break:Volodymyr bracket:Zelensky"],
    ["Germany, France", "break:Germany comma:France"],
    ["(CNN) said", "break:CNN paren:said"],
    ["one\ntwo", "break:one break:two"],
    ["O’Brien and N'Djamena", "break:O’Brien and N'Djamena"],
    ["Getty/AFP", "break:Getty slash:AFP"],
  ])("cuts %j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    "😀 “Quoted” — dash… and ünïcödé’s end.\n\n  • A bullet\twith tab\r\nnext",
    "'s",
    "’",
    "- -- —",
    "a".repeat(5000),
    `${"word ".repeat(900)}end.`,
    "नमस्ते 你好。世界 مرحبا",
  ])("gives offsets that cut out each word (%#)", (text) => {
    const tokens = readTokens(text);
    for (const [at, { text: word, start, end }] of tokens.entries()) {
      expect(text.slice(start, end)).toBe(word);
      expect(start).toBeGreaterThanOrEqual(tokens[at - 1]?.end ?? 0);
    }
  });

  it("takes time that grows with a hostile text, not with its square", () => {
    const work = (length: number) => {
      const text = "A.".repeat(length);
      return () => readTokens(text);
    };
    expect(growthOf(work, 4_000)).toBeLessThan(NO_SQUARE);
  });
});
