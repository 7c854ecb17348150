import "fake-indexeddb/auto";
import Dexie, { type ObservabilitySet } from "dexie";
import { describe, expect, it, onTestFinished } from "vitest";
import type { LiveBlogId, PostId } from "../../lib/model.ts";
import { changedPosts } from "../../lib/store/changed-posts.ts";
import { forgetLiveBlog } from "../../lib/store/reading-actions.ts";
import type { Store } from "../../lib/store/schema.ts";
import { at, BLOG, OTHER, openTestStore, post, record } from "./readings.ts";

/** What a write means for two live blogs, as another context is told of it. */
async function told(store: Store, write: () => Promise<unknown>): Promise<[string, string]> {
  const heard: ObservabilitySet[] = [];
  const listen = (parts: ObservabilitySet): void => void heard.push(structuredClone(JSON.parse(JSON.stringify(parts)) as ObservabilitySet));
  Dexie.on.storagemutated.subscribe(listen);
  onTestFinished(() => Dexie.on.storagemutated.unsubscribe(listen));
  await write();
  const said = (id: LiveBlogId): string =>
    heard
      .map((parts) => changedPosts(parts, store.name, id))
      .map((changed) => (changed === null ? "-" : changed === "all" ? "all" : [...changed].sort().join("") || "rest"))
      .join(" ");
  return [said(BLOG), said(OTHER)];
}

describe("changedPosts", () => {
  it.each<[string, (store: Store) => Promise<unknown>, [string, string]]>([
    ["a post updated", (store) => store.posts.update([BLOG, "b" as PostId], { inPage: false }), ["b", "-"]],
    [
      "some posts deleted",
      (store) =>
        store.posts.bulkDelete([
          [BLOG, "a" as PostId],
          [BLOG, "c" as PostId],
        ]),
      ["ac", "-"],
    ],
    ["a live blog updated", (store) => store.liveBlogs.update(BLOG, { title: "Other" }), ["rest", "-"]],
    ["a tab that is scrolled", (store) => store.tabs.update(1, { inView: "b" as PostId }), ["-", "-"]],
    ["a live blog forgotten", (store) => forgetLiveBlog(store, BLOG), ["all", "all"]],
  ])("%s", async (_, write, expected) => {
    const store = openTestStore();
    await record(store, at("22:00"), [post("a", "20:00"), post("b", "20:30"), post("c", "21:00")]);
    expect(await told(store, () => write(store))).toEqual(expected);
  });

  it("says all where too many were written at once to be named", async () => {
    const store = openTestStore();
    const many = Array.from({ length: 80 }, (_, number) => post(`p${number}`, "20:00"));
    const [here] = await told(store, () => record(store, at("22:00"), many));
    expect(new Set(here.split(" "))).toEqual(new Set(["all"]));
  });
});
