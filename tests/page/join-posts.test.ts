import { describe, expect, it } from "vitest";
import type { PostId } from "../../lib/model.ts";
import { joinPosts } from "../../lib/page/join-posts.ts";
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
    expect(joinPosts({ snapshot: rawSnapshot(posts), elements: [[element]] }, marks)).toEqual([
      { id: "a", status: "new", seen: false, pinned: true, length: 8, elements: [element] },
      { id: "b", status: "seen", seen: true, pinned: false, length: 1, elements: [] },
    ]);
  });

  it("leaves out what was not answered", () => {
    expect(joinPosts({ snapshot: rawSnapshot([rawPost()]), elements: [] }, [])).toEqual([]);
  });
});
