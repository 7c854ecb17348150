import { describe, expect, it } from "vitest";
import type { RawPost, RawSnapshot } from "../../lib/model.ts";
import { signSnapshot } from "../../lib/page/signature.ts";
import { atOnce } from "../../lib/slices.ts";
import { rawPost, rawSnapshot } from "../raw.ts";

describe("signSnapshot", () => {
  const sign = (of: RawSnapshot): string => atOnce(signSnapshot(of));
  const post = rawPost({
    publisherId: "a",
    headline: "Storm nears",
    text: "First\nSecond",
    authors: ["Ann"],
    times: [{ source: "datetime", value: "T1" }],
  });
  const snapshot = rawSnapshot([post, rawPost({ publisherId: "b", text: "Other" })]);
  const changed = (more: Partial<RawPost>): RawSnapshot => rawSnapshot([{ ...post, ...more }, snapshot.posts[1]!]);

  it("is the same for the same", () => {
    expect(sign(structuredClone(snapshot))).toBe(sign(snapshot));
  });

  it.each<[string, RawSnapshot]>([
    ["a text", changed({ text: "First\nSecond!" })],
    ["a headline", changed({ headline: "Storm is near" })],
    ["a missing headline", changed({ headline: null })],
    ["an empty headline", changed({ headline: "" })],
    ["an author", changed({ authors: ["Ann", "Bob"] })],
    ["an id", changed({ publisherId: "c" })],
    ["a permalink", changed({ permalink: "https://news.example/1" })],
    ["a time", changed({ times: [{ source: "datetime", value: "T2" }] })],
    ["a time of modification", changed({ modifiedTimes: [{ source: "datetime", value: "T2" }] })],
    ["a flag", changed({ kinds: ["keyEvent"] })],
    ["a day", changed({ dayText: "Tuesday" })],
    ["the order", rawSnapshot([...snapshot.posts].reverse())],
    ["a post less", rawSnapshot([post])],
    ["a known post that is not in the page", rawSnapshot(snapshot.posts, { updates: [post] })],
    ["the coverage", rawSnapshot(snapshot.posts, { coverage: "ended" })],
    ["the claimed number", rawSnapshot(snapshot.posts, { claimedPostCount: 12 })],
    ["the title", rawSnapshot(snapshot.posts, { title: "Storm passes" })],
    ["words that move from one field to the next", changed({ headline: "Storm", text: "nears\nFirst\nSecond" })],
  ])("differs by %s", (_, other) => {
    expect(sign(other)).not.toBe(sign(snapshot));
  });

  it("overlooks a relative clock beside a better time", () => {
    const at = (text: string) =>
      changed({
        times: [
          { source: "datetime", value: "T1" },
          { source: "text", value: text },
        ],
      });
    expect(sign(at("5 minutes ago"))).toBe(sign(at("6 minutes ago")));
  });

  it("minds a clock that is the only time", () => {
    const at = (value: string) => changed({ times: [{ source: "text", value }] });
    expect(sign(at("12:10 a.m. ET"))).not.toBe(sign(at("12:11 a.m. ET")));
  });

  it("tells 20,000 small edits apart", () => {
    const signatures = new Set<string>();
    for (let number = 0; number < 20_000; number++) signatures.add(sign(changed({ text: `Post ${number}` })));
    expect(signatures.size).toBe(20_000);
  });
});
