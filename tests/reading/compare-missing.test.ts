import { describe, expect, it } from "vitest";
import type { PostId, PostKind } from "../../lib/model.ts";
import { missingPosts } from "../../lib/reading/compare-missing.ts";
import { instantOf } from "../../lib/reading/visit-clock.ts";
import { growthOf, NO_SQUARE } from "../growth.ts";
import { at, snapshot } from "../store/readings.ts";

interface Case {
  /** Known posts, oldest first, by one letter each; `P` and `S` in brackets after it make it pinned or summary, `j` known from structured data alone, `x` removed. */
  readonly known: string;
  /** The page, top first. */
  readonly page: string;
  /** Known from structured data in this snapshot. */
  readonly structured?: string;
  readonly claimed?: number;
  readonly startsAtTop?: boolean;
  readonly missing: string;
}

function missingIn({ known, page, structured = "", claimed, startsAtTop = true }: Case): string {
  const expected = [...known.matchAll(/(\w)(?:\((\w)\))?/g)].map(([, id, flag]) => ({
    id: id as PostId,
    kinds: (flag === "P" ? ["pinned"] : flag === "S" ? ["summary"] : []) as PostKind[],
    removedAt: flag === "x" ? instantOf(at("22:00")) : null,
    textFromPage: flag !== "j",
  }));
  const pageOrder = [...page] as PostId[];
  const present = new Set([...pageOrder, ...structured] as PostId[]);
  return missingPosts(expected, present, pageOrder, snapshot([], { claimed: claimed ?? null, startsAtTop })).join("");
}

describe("missingPosts", () => {
  it.each<[string, Case]>([
    ["nothing where all are there", { known: "abcde", page: "edcba", missing: "" }],
    ["one between two that stand side by side", { known: "abcde", page: "edba", missing: "c" }],
    ["two in a row", { known: "abcdefg", page: "gfeba", missing: "cd" }],
    ["one on a page that runs forward", { known: "abcde", page: "abde", missing: "c" }],
    ["the newest", { known: "abcde", page: "dcba", missing: "e" }],
    ["the two newest", { known: "abcdef", page: "dcba", missing: "ef" }],
    ["none of many newest: a list that draws only what is on screen", { known: "abcdefghij", page: "gfedcba", missing: "" }],
    ["not the oldest: it may only not be loaded", { known: "abcde", page: "edcb", missing: "" }],
    ["a window onto the newest", { known: "abcdefghij", page: "jih", missing: "" }],
    ["one inside a window", { known: "abcdefghij", page: "jhgf", missing: "i" }],
    ["two on both sides of one that came", { known: "abxcd", page: "dxa", missing: "bc" }],
    ["an old pinned post on top of a window does not reach down to it", { known: "a(P)bcdefghij", page: "ajihgf", missing: "" }],
    ["nor does it when only one other is loaded", { known: "a(P)bcd", page: "ad", missing: "" }],
    ["a pinned copy beside its neighbours does not hide a gap", { known: "abc(P)def", page: "cfecba", missing: "d" }],
    ["a summary post vouches for nothing", { known: "a(S)bc", page: "ca", missing: "" }],
    ["one that structured data still has", { known: "abcde", page: "edba", structured: "c", missing: "" }],
    ["never one that was known from structured data alone", { known: "abc(j)de", page: "edba", missing: "" }],
    ["not one removed before", { known: "abc(x)de", page: "edba", missing: "" }],
    ["nothing on a later or filtered page", { known: "abcde", page: "edba", startsAtTop: false, missing: "" }],
    ["nothing on a page without posts", { known: "abcde", page: "", missing: "" }],
    ["nothing when most are gone at once", { known: "abcdefgh", page: "ha", missing: "" }],
    ["on a page in no order, nothing that its neighbours can't vouch for", { known: "abcdefghi", page: "hdbfaiec", missing: "" }],
    ["on a page in no order, anything when it shows all it claims", { known: "abcdefghi", page: "hdbfaiec", claimed: 8, missing: "g" }],
    ["the oldest when the page shows all it claims", { known: "abcde", page: "edcb", claimed: 4, missing: "a" }],
    ["not when it claims more than it shows", { known: "abcde", page: "edcb", claimed: 5, missing: "" }],
    ["most gone at once, though it claims no more", { known: "abcdefgh", page: "hg", claimed: 2, missing: "" }],
    ["one of two", { known: "ab", page: "b", claimed: 1, missing: "a" }],
  ])("%s", (_, each) => {
    expect(missingIn(each)).toBe(each.missing);
  });

  it("finds a hundred among ten thousand posts in time that grows with them, not with their square", () => {
    const work = (count: number) => {
      const ids = Array.from({ length: count }, (_, index) => `h_${index}` as PostId);
      const known = ids.map((id) => ({ id, kinds: [], removedAt: null, textFromPage: true }));
      const page = ids.filter((_, index) => index % 100 !== 50).reverse();
      const present = new Set(page);
      return () => missingPosts(known, present, page, snapshot([]));
    };
    expect(work(10_000)()).toHaveLength(100);
    expect(growthOf(work, 1_250)).toBeLessThan(NO_SQUARE);
  });
});
