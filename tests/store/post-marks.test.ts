import { describe, expect, it } from "vitest";
import type { PostId } from "../../lib/model.ts";
import { hashText } from "../../lib/store/hash.ts";
import { type PostMark, packMarks, shortId, shortWords, unpackMarks } from "../../lib/store/post-marks.ts";

const mark = (age: number, words: string | null): PostMark => ({ age, seenWords: words === null ? null : shortWords(hashText(words)) });
const marks = new Map([
  [shortId("a" as PostId), mark(0, null)],
  [shortId("h_6d84a2c867cc5dd0603a03d73689a411" as PostId), mark(1, "Seen words.")],
  [shortId("یک" as PostId), mark(2, "")],
]);

describe("packMarks", () => {
  it("takes 15 characters a post, and unpacks to the same", () => {
    expect(packMarks(marks)).toHaveLength(marks.size * 15);
    expect(unpackMarks(packMarks(marks))).toEqual(marks);
  });

  it("tells 10,000 posts of one live blog apart", () => {
    expect(new Set(Array.from({ length: 10_000 }, (_, at) => shortId(`h_${at}` as PostId))).size).toBe(10_000);
  });
});

describe("unpackMarks", () => {
  it.each([
    ["nothing", "", 0],
    ["a mark cut off in the middle", packMarks(marks).slice(0, -1), 2],
    ["an age there is none of", packMarks(marks).replace(/^(.{8})0/, "$19"), 2],
    ["what was never packed", "x".repeat(40), 0],
  ])("reads what is whole of %s", (_, packed, count) => {
    expect(unpackMarks(packed).size).toBe(count);
  });
});
