import { describe, expect, it } from "vitest";
import { indexSlice } from "../../lib/entities/index-slice.ts";
import type { PostId } from "../../lib/model.ts";

const post = { postId: "a" as PostId, hash: "1-0", title: "T", text: "text" };

describe("indexSlice", () => {
  it("hands the extractor title and text on lines of their own, and an empty line for no title", () => {
    const texts: string[] = [];
    indexSlice({ run: 0, slice: 0, posts: [post, { ...post, title: null }] }, (text) => {
      texts.push(text);
      return [];
    });
    expect(texts).toEqual(["T\ntext", "\ntext"]);
  });

  it("answers with each post's id and hash in the order given", () => {
    const posts = [post, { ...post, postId: "b", hash: "1-1" }];
    const answer = indexSlice({ run: 3, slice: 4, posts }, (text) => [{ kind: "place", start: 0, end: 1, text: text.slice(0, 1) }]);
    expect(answer).toMatchObject({ run: 3, slice: 4, failed: null });
    expect(answer?.mentions.map(({ postId, hash, mentions }) => [postId, hash, mentions.length])).toEqual([
      ["a", "1-0", 1],
      ["b", "1-1", 1],
    ]);
  });

  it("says why a slice failed", () => {
    const answer = indexSlice({ run: 0, slice: 0, posts: [post] }, () => {
      throw new Error("too odd");
    });
    expect(answer).toEqual({ run: 0, slice: 0, mentions: [], failed: "Error: too odd" });
  });

  it("leaves a message that is no slice alone", () => {
    expect(indexSlice({ hello: "worker" }, () => [])).toBeNull();
  });
});
