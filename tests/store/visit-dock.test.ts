import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { LiveBlogId } from "../../lib/model.ts";
import { recordView } from "../../lib/store/reading-actions.ts";
import { readDockClosed, recordDockClosed } from "../../lib/store/visit-dock.ts";
import { at, BLOG, dump, openTestStore, post, record } from "./readings.ts";

const posts = [post("a", "20:00")];
const view = { liveBlogId: BLOG, inView: null, canReturn: false };

describe("recordDockClosed", () => {
  it("holds for the visit, through reloads and activity", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    expect(await readDockClosed(store, BLOG)).toBe(false);
    await recordDockClosed(store, BLOG, true);
    await recordView(store, 1, view, at("22:10"));
    await record(store, at("22:20"), posts, { pageId: "p2" });
    expect(await readDockClosed(store, BLOG)).toBe(true);
  });

  it("is over with the visit", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await recordDockClosed(store, BLOG, true);
    await record(store, at("23:00"), posts, { pageId: "p2" });
    expect(await readDockClosed(store, BLOG)).toBe(false);
  });

  it("is undone by opening", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await recordDockClosed(store, BLOG, true);
    await recordDockClosed(store, BLOG, false);
    expect(await readDockClosed(store, BLOG)).toBe(false);
  });

  it("changes nothing when it is sent twice, or of a live blog that nothing is stored of", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await recordDockClosed(store, BLOG, true);
    const before = await dump(store);
    await recordDockClosed(store, BLOG, true);
    await recordDockClosed(store, `${BLOG}-2` as LiveBlogId, true);
    expect(await dump(store)).toEqual(before);
    expect(await readDockClosed(store, `${BLOG}-2` as LiveBlogId)).toBe(false);
  });
});
