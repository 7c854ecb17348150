import { describe, expect, it } from "vitest";
import { cleanLine, cleanLines } from "../../../lib/reading/take-away/clean-text.ts";

describe("cleanLines", () => {
  it.each<[string, string, string[]]>([
    ["line ends of every kind", "a\nb\r\nc\rd\u2028e\u2029f\u0085g\vh\fi", ["a", "b", "c", "d", "e", "f", "g", "h", "i"]],
    ["empty lines and blanks around", "  a \n\n \t\n\u00A0b", ["a", "b"]],
    ["a tab within", "a\tb", ["a b"]],
    ["what programs obey", "a\u0000b\u001B[31mc\u0007\uFEFF", ["ab[31mc"]],
    ["half a character", "a\uD83D b", ["a\uFFFD b"]],
    ["what steers the next line", "a \u202Eb\nc", ["a b", "c"]],
    ["what letters need to join", "می\u200Cخواهم 👩\u200D🚒", ["می\u200Cخواهم 👩\u200D🚒"]],
    ["nothing", "", []],
  ])("%s", (_, text, lines) => {
    expect(cleanLines(text)).toEqual(lines);
  });
});

describe("cleanLine", () => {
  it("makes one line of several", () => {
    expect(cleanLine("Harbor\nclosed ")).toBe("Harbor closed");
  });
});
