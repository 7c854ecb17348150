import { describe, expect, it, vi } from "vitest";
import { openMirror } from "../lib/mirror.ts";
import type { MirroredLiveBlog } from "../lib/mirror-format.ts";
import type { Instant, LiveBlogId } from "../lib/model.ts";
import { memoryArea } from "./mirror-area.ts";

const idOf = (name: string) => `https://news.example.org/${name}` as LiveBlogId;

const nothingElse = async (): Promise<void> => {};

function mirrored(name: string, more: Partial<MirroredLiveBlog> = {}, day = 1): MirroredLiveBlog {
  const moment = `2026-01-${String(day).padStart(2, "0")}T12:00:00.000Z` as Instant;
  return {
    id: idOf(name),
    url: idOf(name),
    title: name,
    publisher: null,
    language: "en",
    coverage: "live",
    claimedPostCount: null,
    timeZone: null,
    embed: null,
    lastReadAt: moment,
    pinned: false,
    readToEndAt: null,
    visits: [{ startedAt: moment, lastActivityAt: moment }],
    posts: "",
    ...more,
  };
}

async function open() {
  const area = memoryArea();
  const mirror = openMirror(area, navigator.locks);
  await mirror.belongTo("first");
  const titles = async (): Promise<string[]> => {
    const index = await mirror.readIndex();
    return index === null ? [] : (await mirror.readAll(index)).liveBlogs.map(({ title }) => title).toSorted();
  };
  const put = (each: MirroredLiveBlog): Promise<void> => mirror.update(each.id, async () => each);
  return { area, mirror, titles, put };
}

describe("openMirror", () => {
  it("holds what was put into it last, and no longer what is gone", async () => {
    const { mirror, titles, put } = await open();
    await Promise.all([put(mirrored("a")), put(mirrored("b")), put(mirrored("a", { title: "a again" }))]);
    expect(await titles()).toEqual(["a again", "b"]);
    await mirror.update(idOf("b"), async () => null);
    expect(await titles()).toEqual(["a again"]);
  });

  it("forgets before the store does, so that a page closed in between leaves nothing to bring back", async () => {
    const { mirror, titles, put } = await open();
    for (const name of ["a", "b"]) await put(mirrored(name));
    let left: string[] = [];
    let isStored = true;
    const forgotten = mirror.forget("everything", async () => {
      left = await titles();
      isStored = false;
    });
    await Promise.all([forgotten, mirror.update(idOf("a"), async () => (isStored ? mirrored("a") : null))]);
    expect(left).toEqual([]);
    expect(await titles()).toEqual([]);
  });

  it("says so where the store could not forget, which still has all of it", async () => {
    const { mirror } = await open();
    await expect(mirror.forget("everything", () => Promise.reject(new Error("The disk is full")))).rejects.toThrow("The disk is full");
  });

  it("keeps not a word of what its reader forgot", async () => {
    const { area, mirror, titles, put } = await open();
    for (const name of ["a", "b"]) await put(mirrored(name));
    await mirror.keepCorrections([]);
    await mirror.forget(idOf("a"), nothingElse);
    expect(await titles()).toEqual(["b"]);
    await mirror.forget("everything", nothingElse);
    expect([...area.kept.keys()]).toEqual(["mirror"]);
    expect(JSON.stringify([...area.kept])).not.toContain("example");
  });

  it("has the store forget even where it can't be written itself", async () => {
    const { area, mirror, put } = await open();
    await put(mirrored("a"));
    area.remove = () => Promise.reject(new Error("the disk is full"));
    const inStore = vi.fn(nothingElse);
    await expect(mirror.forget("everything", inStore)).rejects.toThrow("full");
    expect(inStore).toHaveBeenCalledOnce();
  });

  it("does not bring back what is forgotten while it is being read", async () => {
    const { mirror, titles } = await open();
    const reading = Promise.withResolvers<MirroredLiveBlog>();
    const update = mirror.update(idOf("a"), () => reading.promise);
    const forget = mirror.forget(idOf("a"), nothingElse);
    reading.resolve(mirrored("a"));
    await Promise.all([update, forget]);
    expect(await titles()).toEqual([]);
  });

  it("takes up four million characters at most: what is kept for ever stays, the rest goes by its last visit", async () => {
    const { titles, put } = await open();
    const posts = "x".repeat(1_300_000);
    await put(mirrored("kept", { posts, pinned: true }, 1));
    for (const day of [2, 3, 4]) await put(mirrored(`day ${day}`, { posts }, day));
    expect(await titles()).toEqual(["day 3", "day 4", "kept"]);
  });

  it("leaves out what is damaged, and keeps the rest", async () => {
    const { area, titles, put } = await open();
    for (const name of ["a", "b"]) await put(mirrored(name));
    await area.set({ [`mirror.liveBlog.${idOf("a")}`]: { id: 1 }, "mirror.corrections": "none" });
    expect(await titles()).toEqual(["b"]);
  });
});
