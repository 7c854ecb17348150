import { describe, expect, it } from "vitest";
import type { RawPost, RawSnapshot } from "../../lib/model.ts";
import { withinBounds as inSteps } from "../../lib/page/within-bounds.ts";
import { atOnce } from "../../lib/slices.ts";
import { rawPost, rawSnapshot } from "../raw.ts";

const post = (more: Partial<RawPost> = {}): RawPost =>
  rawPost({
    publisherId: "a",
    permalink: "https://news.example/#a",
    times: [{ source: "text", value: "12:10" }],
    headline: "Headline",
    authors: ["Ada"],
    text: "Words.",
    ...more,
  });
const snapshot = (posts: RawPost[], more: Partial<RawSnapshot> = {}): RawSnapshot =>
  rawSnapshot(posts, { publisher: "News", language: "en", ...more });
const withinBounds = (whole: RawSnapshot): RawSnapshot => atOnce(inSteps(whole));
const long = "x".repeat(300_000);
const first = (more: Partial<RawPost>): RawPost => withinBounds(snapshot([post(more)])).posts[0]!;

describe("withinBounds", () => {
  it("leaves an ordinary reading as it is", () => {
    const ordinary = snapshot([post(), post({ publisherId: null, headline: null })], { updates: [post()] });
    expect(withinBounds(ordinary)).toEqual(ordinary);
  });

  it.each([
    ["a title", () => withinBounds(snapshot([], { title: long })).title.length, 2_000],
    ["a publisher", () => withinBounds(snapshot([], { publisher: long })).publisher?.length, 2_000],
    ["a headline", () => first({ headline: long }).headline?.length, 2_000],
    ["a day", () => first({ dayText: long }).dayText?.length, 2_000],
    ["a text", () => first({ text: long }).text.length, 200_000],
    ["authors", () => first({ authors: Array(70).fill("Ada") }).authors.length, 50],
    ["an author", () => first({ authors: [long] }).authors[0]?.length, 2_000],
    ["times", () => first({ times: Array(70).fill({ source: "text", value: "12:10" }) }).times.length, 50],
  ])("cuts %s", (_, measure, length) => {
    expect(measure()).toBe(length);
  });

  it.each([
    ["an id", () => first({ publisherId: long }).publisherId],
    ["an empty id", () => first({ publisherId: "" }).publisherId],
    ["a link", () => first({ permalink: `https://news.example/${long}` }).permalink],
    ["a canonical address", () => withinBounds(snapshot([], { canonicalUrl: `https://news.example/${long}` })).canonicalUrl],
    ["a language", () => withinBounds(snapshot([], { language: long })).language],
  ])("takes %s without end for none", (_, read) => {
    expect(read()).toBeNull();
  });

  it("leaves out a time without end, and keeps the others", () => {
    const times = [
      { source: "text", value: long },
      { source: "text", value: "12:10" },
    ] as const;
    expect(first({ times }).times).toEqual([{ source: "text", value: "12:10" }]);
  });

  it("takes what posts say from the room there is", () => {
    const room = { left: 10 };
    const posts = atOnce(inSteps(snapshot([post(), post()]), room)).posts;
    expect(posts.map(({ text }) => text)).toEqual(["Words.", "Word"]);
    expect(room.left).toBe(0);
  });

  it("keeps every post, and no more text than all may say together", () => {
    const posts = Array.from({ length: 200 }, (_, at) => post({ publisherId: `${at}`, text: "x".repeat(200_000) }));
    const kept = withinBounds(snapshot(posts)).posts;
    expect(kept.length).toBe(200);
    expect(kept.reduce((sum, { text }) => sum + text.length, 0)).toBe(24_000_000);
  });
});
