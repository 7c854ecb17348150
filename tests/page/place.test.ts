import { describe, expect, it } from "vitest";
import { findPlace, rememberPlace } from "../../lib/page/place.ts";
import { box, shownPost, view } from "./shown.ts";

const posts = ["a", "b", "c", "d"].map((id) => shownPost(id));

describe("rememberPlace", () => {
  it("remembers the posts on screen, the one being read first", () => {
    const place = rememberPlace(view([box(0, -800, -10), box(1, -10, 150), box(2, 150, 700), box(3, 1200, 1900)]), posts, 4000);
    expect(place).toEqual({
      anchors: [
        { id: "c", pinned: false, top: 150 },
        { id: "b", pinned: false, top: -10 },
      ],
      scrollTop: 4000,
    });
  });

  it("falls back on the scroll position above all posts", () => {
    expect(rememberPlace(view([box(0, 1100, 1500)]), posts, 12)).toEqual({ anchors: [], scrollTop: 12 });
  });
});

describe("findPlace", () => {
  const place = rememberPlace(view([box(1, -10, 150), box(2, 150, 700)]), posts, 4000);

  it("finds the post again when others arrived above", () => {
    const later = [shownPost("new"), shownPost("newer"), ...posts];
    expect(findPlace(place, later)).toEqual({ post: later[4], top: 150 });
  });

  it("takes the next best where the post is gone", () => {
    const later = posts.filter((post) => post.id !== "c");
    expect(findPlace(place, later)).toEqual({ post: later[1], top: -10 });
  });

  it("finds nothing where none is left", () => {
    expect(findPlace(place, [shownPost("x")])).toBeNull();
  });

  it("keeps a pinned copy and its original apart", () => {
    const both = [shownPost("c", [], { pinned: true }), ...posts];
    const atOriginal = rememberPlace(view([box(3, 100, 600)]), both, 0);
    const atCopy = rememberPlace(view([box(0, 100, 600)]), both, 0);
    expect(findPlace(atOriginal, both)!.post).toBe(both[3]);
    expect(findPlace(atCopy, both)!.post).toBe(both[0]);
    expect(findPlace(atCopy, posts)!.post).toBe(posts[2]);
  });
});
