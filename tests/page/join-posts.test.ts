import { describe, expect, it } from "vitest";
import { growList } from "../../lib/grown-list.ts";
import type { PostId } from "../../lib/model.ts";
import { joinPosts } from "../../lib/page/join-posts.ts";
import type { PostMark } from "../../lib/page/outside.ts";
import { rawPost, rawSnapshot } from "../raw.ts";
import { openPage } from "./dom.ts";

describe("joinPosts", () => {
  it("puts each post under the id and state answered for its place, with its elements and length", () => {
    const element = openPage("<article>").document.querySelector("article")!;
    const posts = [rawPost({ headline: "abc", text: "defgh", kinds: ["pinned"] }), rawPost({ text: "x" })];
    const marks = [
      { id: "a" as PostId, status: "new", seen: false },
      { id: "b" as PostId, status: "seen", seen: true },
    ] as const;
    expect(joinPosts({ snapshot: rawSnapshot(posts), elements: [[element]] }, marks, null)).toEqual([
      { id: "a", status: "new", seen: false, pinned: true, length: 8, elements: [element] },
      { id: "b", status: "seen", seen: true, pinned: false, length: 1, elements: [] },
    ]);
  });

  it("joins only what came on top, where posts and marks grew out of what was joined before", () => {
    const mark = (id: string) => ({ id: id as PostId, status: "unseen", seen: false }) as const;
    const elements: readonly (readonly Element[])[] = [[], []];
    const reading = { snapshot: rawSnapshot([rawPost({ text: "b" }), rawPost({ text: "a" })]), elements };
    const before = { reading, posts: joinPosts(reading, [mark("b"), mark("a")], null) };
    const next = {
      snapshot: rawSnapshot([rawPost({ text: "new" }), ...reading.snapshot.posts]),
      elements: growList<readonly Element[]>(elements, [[]]),
    };
    const joined = joinPosts(next, growList<PostMark>(before.posts, [mark("c")]), before);
    expect(joined.map(({ id, length }) => [id, length])).toEqual([
      ["c", 3],
      ["b", 1],
      ["a", 1],
    ]);
    expect(joined.slice(1).every((post, at) => post === before.posts[at])).toBe(true);
    expect(joinPosts({ ...next, elements: [...next.elements] }, growList<PostMark>(before.posts, [mark("c")]), before)).toEqual(joined);
  });

  it("leaves out what was not answered", () => {
    expect(joinPosts({ snapshot: rawSnapshot([rawPost()]), elements: [] }, [], null)).toEqual([]);
  });
});
