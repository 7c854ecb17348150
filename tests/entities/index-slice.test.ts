import { describe, expect, it } from "vitest";
import { createSliceIndexer, type ExtractBlogNames } from "../../lib/entities/index-slice.ts";
import type { PostId } from "../../lib/model.ts";

const post = { postId: "a" as PostId, hash: "1-0", title: "T", text: "text" };
const indexer = (full: ExtractBlogNames) => createSliceIndexer({ full, structure: () => [] });
const request = { run: 0, slice: 0, known: [], support: "full" as const, posts: [post] };

describe("createSliceIndexer", () => {
  it("hands the extractor title and text on lines of their own, and an empty line for no title", () => {
    const given: string[] = [];
    indexer((texts) => {
      given.push(...texts);
      return [];
    })({ ...request, posts: [post, { ...post, title: null }] });
    expect(given).toEqual(["T\ntext", "\ntext"]);
  });

  it("answers with each post's id and hash in the order given", () => {
    const extract: ExtractBlogNames = (texts) =>
      texts.map((text) => ({ mentions: [{ kind: "place", start: 0, end: 1, text: text.slice(0, 1) }], roles: [], credits: [] }));
    const answer = indexer(extract)({
      run: 3,
      slice: 4,
      known: [],
      support: "full" as const,
      posts: [post, { ...post, postId: "b", hash: "1-1" }],
    });
    expect(answer).toMatchObject({ run: 3, slice: 4, failed: null });
    expect(answer?.found.map(({ postId, hash, names }) => [postId, hash, names.mentions.length])).toEqual([
      ["a", "1-0", 1],
      ["b", "1-1", 1],
    ]);
  });

  it("keeps what is known of the blog from message to message", () => {
    const sizes: number[] = [];
    const index = indexer((_, context) => {
      sizes.push(context.size);
      return [];
    });
    index({ ...request, known: [{ kind: "person", text: "John Kirby", times: 3 }] });
    index(request);
    expect(sizes).toEqual([2, 2]);
  });

  it("says why a slice failed", () => {
    const answer = indexer(() => {
      throw new Error("too odd");
    })(request);
    expect(answer).toEqual({ run: 0, slice: 0, found: [], failed: "Error: too odd" });
  });

  it("goes by structure where the slice says so", () => {
    const index = createSliceIndexer({
      full: () => {
        throw new Error("not asked for");
      },
      structure: (texts) => texts.map(() => ({ mentions: [], roles: [], credits: [7] })),
    });
    expect(index({ ...request, support: "structure" })?.found[0]?.names.credits).toEqual([7]);
  });

  it("leaves a message that is no slice alone", () => {
    expect(indexer(() => [])({ hello: "worker" })).toBeNull();
  });
});
