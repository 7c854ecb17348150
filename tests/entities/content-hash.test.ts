import { describe, expect, it } from "vitest";
import { hashContent } from "../../lib/entities/content-hash.ts";

describe("hashContent", () => {
  it("is the same for the same words", () => {
    expect(hashContent("A title", "Some text")).toBe(hashContent("A title", "Some text"));
  });

  const different: [string, [string | null, string], [string | null, string]][] = [
    ["another text", ["A", "text"], ["A", "texts"]],
    ["another title", ["A", "text"], ["B", "text"]],
    ["no title and an empty one", [null, "text"], ["", "text"]],
    ["words that move from the title to the text", ["A\nb", "c"], ["A", "b\nc "]],
    ["two letters that change places", [null, "ab"], [null, "ba"]],
    ["a space", [null, "a b"], [null, "ab"]],
  ];
  it.each(different)("differs for %s", (_, one, other) => {
    expect(hashContent(...one)).not.toBe(hashContent(...other));
  });

  it("names twenty thousand short texts apart", () => {
    const hashes = new Set(Array.from({ length: 20_000 }, (_, number) => hashContent(null, `Post ${number}`)));
    expect(hashes.size).toBe(20_000);
  });
});
