import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { recallReading } from "../../lib/store/recall-reading.ts";
import { chooseSince } from "../../lib/store/since.ts";
import { at, BLOG, dump, openTestStore, post, record } from "./readings.ts";

const posts = [post("a", "20:00"), post("b", "20:30"), post("c", "21:00")];
const more = [...posts, post("d", "21:20")];
const most = [...more, post("e", "21:40")];

describe("recallReading", () => {
  it("is null where nothing is stored of the live blog", async () => {
    expect(await recallReading(openTestStore(), BLOG, at("22:00"))).toBeNull();
  });

  it.each([
    ["within the first visit, when nothing is new", ["22:00"], "22:10"],
    ["on the second visit", ["22:00"], "24:00"],
    ["within the second visit, whose new posts stay new", ["22:00", "24:00"], "24:10"],
    ["on the third visit", ["22:00", "24:00"], "26:00"],
  ])("tells what the reading will be answered %s, and writes nothing", async (_, visits, now) => {
    const store = openTestStore();
    for (const [number, clock] of visits.entries()) await record(store, at(clock), number === 0 ? posts : more, { pageId: `p${number}` });
    const before = await dump(store);
    const recalled = await recallReading(store, BLOG, at(now));
    expect(await dump(store)).toEqual(before);
    const answered = (await record(store, at(now), most, { pageId: "last" })).posts.toReversed();
    const known = recalled?.posts.length ?? 0;
    expect(recalled?.posts).toEqual(answered.slice(0, known));
    expect(answered.slice(known).map(({ status }) => status)).toEqual(Array(most.length - known).fill(recalled?.arrived));
  });

  it("goes by the moment that the reader chose, until a visit begins", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await chooseSince(store, BLOG, "hour", at("21:10"));
    const statuses = async (clock: string) => (await recallReading(store, BLOG, at(clock)))?.posts.map(({ status }) => status);
    expect(await statuses("22:10")).toEqual(["unseen", "new", "new"]);
    expect(await statuses("24:10")).toEqual(["unseen", "unseen", "unseen"]);
  });
});
