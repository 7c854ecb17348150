import { describe, expect, it } from "vitest";
import { growList } from "../../lib/grown-list.ts";
import type { PostId } from "../../lib/model.ts";
import type { PostMark } from "../../lib/page/outside.ts";
import { noLongerSeen, remark } from "../../lib/page/remark.ts";
import { shownPost } from "./shown.ts";

const mark = (id: string, status: PostMark["status"], seen = false): PostMark => ({ id: id as PostId, status, seen });

describe("remark", () => {
  const posts = [
    shownPost("a", [], { status: "new", pinned: true }),
    shownPost("b", [], { status: "edited" }),
    shownPost("a", [], { status: "new" }),
  ];

  it("gives posts the states they are named with, in any order, a pinned copy with its original", () => {
    const named = remark(posts, [mark("z", "new"), mark("b", "seen", true), mark("a", "unseen")]);
    expect(named.map(({ id, status, seen, pinned }) => [id, status, seen, pinned])).toEqual([
      ["a", "unseen", false, true],
      ["b", "seen", true, false],
      ["a", "unseen", false, false],
    ]);
  });

  it("leaves posts that are not named as they were", () => {
    expect(remark(posts, [mark("b", "edited", true)]).map(({ status, seen }) => [status, seen])).toEqual([
      ["new", false],
      ["edited", true],
      ["new", false],
    ]);
  });

  it("is not led astray by ids such as objects inherit", () => {
    expect(remark([shownPost("constructor"), shownPost("__proto__")], [mark("__proto__", "new")]).map(({ status }) => status)).toEqual([
      "unseen",
      "new",
    ]);
  });
});

describe("noLongerSeen", () => {
  it("names what was seen and no longer is", () => {
    const before = [shownPost("a", [], { seen: true }), shownPost("b", [], { seen: true }), shownPost("c")];
    const after = [shownPost("d"), shownPost("c", [], { seen: true }), shownPost("b", [], { seen: true }), shownPost("a")];
    expect(noLongerSeen(before, after)).toEqual(["a"]);
  });

  it("names nothing where posts only came on top", () => {
    const before = [shownPost("a", [], { seen: true })];
    expect(noLongerSeen(before, growList(before, [shownPost("b")]))).toEqual([]);
  });
});
