import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { PostId, PostNames } from "../../lib/model.ts";
import { readAllNames, readNames, recordNames } from "../../lib/store/names.ts";
import { forgetLiveBlog } from "../../lib/store/reading-actions.ts";
import { at, BLOG, openTestStore, post, record } from "./readings.ts";

const posts = [post("a", "20:00"), post("b", "20:30")];
const [a, b] = ["a", "b"] as PostId[] as [PostId, PostId];
const kirby: PostNames = { mentions: [{ kind: "person", start: 0, end: 10, text: "John Kirby" }], roles: [], credits: [] };
const nobody: PostNames = { mentions: [], roles: [], credits: [] };

describe("readNames", () => {
  it("gives what was found in the words a post has, and null where nobody looked in those", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await recordNames(store, BLOG, [{ postId: a, hash: "1", names: kirby }]);
    expect(
      await readNames(store, BLOG, [
        { id: b, hash: "1" },
        { id: a, hash: "1" },
      ]),
    ).toEqual([null, kirby]);
    expect(await readNames(store, BLOG, [{ id: a, hash: "2" }])).toEqual([null]);
  });
});

describe("readAllNames", () => {
  it.each([0, 1, 100, 101, 345])("gives each of %i rows once, and none of another live blog", async (count) => {
    const store = openTestStore();
    const many = Array.from({ length: count }, (_, number) => ({
      liveBlogId: BLOG,
      postId: `p${number}` as PostId,
      hash: "1",
      names: kirby,
    }));
    const other = { liveBlogId: `${BLOG}-2` as typeof BLOG, postId: a, hash: "1", names: kirby };
    await store.names.bulkPut([...many, other]);
    const ids: string[] = [];
    for await (const rows of readAllNames(store, BLOG)) ids.push(...rows.map(({ postId }) => postId));
    expect(ids.toSorted()).toEqual(many.map(({ postId }) => postId).toSorted());
  });
});

describe("recordNames", () => {
  it("puts what was found in the place of what was there", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await recordNames(store, BLOG, [{ postId: a, hash: "1", names: kirby }]);
    await recordNames(store, BLOG, [{ postId: a, hash: "2", names: nobody }]);
    expect(await readNames(store, BLOG, [{ id: a, hash: "2" }])).toEqual([nobody]);
    expect(await store.names.count()).toBe(1);
  });

  it("drops what belongs to a post that was forgotten meanwhile", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await forgetLiveBlog(store, BLOG);
    await recordNames(store, BLOG, [{ postId: a, hash: "1", names: kirby }]);
    expect(await store.names.count()).toBe(0);
  });
});
