import { describe, expect, it } from "vitest";
import { isIndexSlice, isSliceIndexed } from "../../lib/entities/worker-messages.ts";

const post = { postId: "a", hash: "1-0", title: null, text: "t" };
const mention = { kind: "person", start: 0, end: 2, text: "Xi" };

describe("isIndexSlice", () => {
  it.each([
    ["an empty slice", { run: 0, slice: 0, known: [], support: "full", posts: [] }],
    ["a post without a title", { run: 1, slice: 2, known: [], support: "full", posts: [post] }],
    ["names known before", { run: 1, slice: 2, known: [{ kind: "place", text: "Kyiv", times: 2 }], support: "full", posts: [] }],
    ["a post with a title", { run: 1, slice: 2, known: [], support: "full", posts: [{ ...post, title: "T" }] }],
  ])("takes %s", (_, message) => {
    expect(isIndexSlice(message)).toBe(true);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a string", "index"],
    ["no posts", { run: 0, slice: 0 }],
    ["posts that are no list", { run: 0, slice: 0, known: [], support: "full", posts: { length: 1, 0: post } }],
    ["a post without text", { run: 0, slice: 0, known: [], support: "full", posts: [{ ...post, text: undefined }] }],
    ["a negative run", { run: -1, slice: 0, known: [], support: "full", posts: [] }],
    ["a known name with no number", { run: 0, slice: 0, known: [{ kind: "place", text: "Kyiv" }], support: "full", posts: [] }],
    ["known names that are none", { run: 0, slice: 0, known: ["Kirby"], support: "full", posts: [] }],
    ["no word on how", { run: 0, slice: 0, known: [], posts: [] }],
    ["no known names", { run: 0, slice: 0, posts: [] }],
    ["a slice of no number", { run: 0, slice: "0", known: [], support: "full", posts: [] }],
  ])("refuses %s", (_, message) => {
    expect(isIndexSlice(message)).toBe(false);
  });
});

describe("isSliceIndexed", () => {
  it.each([
    [
      "mentions",
      {
        run: 0,
        slice: 0,
        failed: null,
        found: [{ postId: "a", hash: "1-0", names: { mentions: [mention], roles: [{ start: 0, role: "president" }], credits: [] } }],
      },
    ],
    ["a failure", { run: 0, slice: 0, failed: "Error: no", found: [] }],
  ])("takes %s", (_, message) => {
    expect(isSliceIndexed(message)).toBe(true);
  });

  it.each([
    ["nothing", null],
    ["no word on failure", { run: 0, slice: 0, found: [] }],
    [
      "a mention of another kind",
      {
        run: 0,
        slice: 0,
        failed: null,
        found: [{ postId: "a", hash: "", names: { mentions: [{ ...mention, kind: "ship" }], roles: [], credits: [] } }],
      },
    ],
    [
      "an offset that is no number",
      {
        run: 0,
        slice: 0,
        failed: null,
        found: [{ postId: "a", hash: "", names: { mentions: [{ ...mention, end: 1.5 }], roles: [], credits: [] } }],
      },
    ],
  ])("refuses %s", (_, message) => {
    expect(isSliceIndexed(message)).toBe(false);
  });
});
