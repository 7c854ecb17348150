import { describe, expect, it } from "vitest";
import type { RawPost, RawSnapshot } from "../../lib/model.ts";
import { groundOf, interpretArrivals } from "../../lib/reading/arrivals.ts";
import { interpret } from "../../lib/reading/interpret.ts";
import { rawPost, rawSnapshot } from "../raw.ts";

const NOW = Temporal.Instant.from("2026-01-05T12:00:00Z");

/** A post at so many minutes past nine, as most pages have them. */
function post(minute: number, more: Partial<RawPost> = {}): RawPost {
  const clock = `09:${String(minute).padStart(2, "0")}`;
  return rawPost({
    publisherId: `post-${minute}`,
    times: [
      { source: "datetime", value: `2026-01-05T${clock}:00Z` },
      { source: "text", value: `${clock} GMT` },
    ],
    headline: `What was known by minute ${minute} of the storm`,
    text: `Minute ${minute} brought wind from the west and rain.`,
    ...more,
  });
}

const top = [post(30), post(20), post(10)];
const page = (posts: readonly RawPost[], more: Partial<RawSnapshot> = {}) =>
  rawSnapshot([...posts], { url: "https://www.theguardian.com/live/storm", language: "en", ...more });
const ground = (snapshot: RawSnapshot) => groundOf(snapshot, interpret(snapshot, NOW));

describe("groundOf", () => {
  it("is there for a page that is as plain as most, with updates of its posts or without", () => {
    expect(ground(page(top))).toMatchObject({ newest: "2026-01-05T09:30:00Z" });
    expect(ground(page(top, { updates: top.map((each) => ({ ...each, inPage: false })) }))).not.toBeNull();
  });

  it.each<[string, RawSnapshot]>([
    ["few posts", page(top.slice(1))],
    ["a later page", page(top, { startsAtTop: false })],
    ["oldest first", page(top.toReversed())],
    ["a pinned copy", page([post(10, { kinds: ["pinned"] }), ...top])],
    ["two posts of one id", page([post(30), post(20), post(20, { headline: "Something else altogether" })])],
    ["a post without a time", page([post(30), post(20), post(10, { times: [] })])],
    [
      "a clock that contradicts its time",
      page([post(30), post(20), post(10, { times: [...post(10).times.slice(0, 1), { source: "text", value: "08:44 GMT" }] })]),
    ],
    ["times from clocks alone", page(top.map((each) => ({ ...each, times: each.times.slice(1) })))],
    ["two zones", page([post(30), post(20), post(10, { times: [...post(10).times.slice(0, 1), { source: "text", value: "10:10 CET" }] })])],
    ["the two newest at once", page([post(30), post(30, { publisherId: "other", headline: "Something else altogether" }), post(10)])],
    ["a post that only its data knows", page(top, { updates: [post(5, { inPage: false })] })],
  ])("is none of a page with %s", (_, snapshot) => {
    expect(ground(snapshot)).toBeNull();
  });
});

describe("interpretArrivals", () => {
  const { posts: _, updates: __, ...facts } = page(top);
  const arrivals = (...arrived: RawPost[]) => {
    const before = ground(page(top));
    return before && interpretArrivals(before, facts, arrived, NOW);
  };

  it("makes of posts what the whole page makes of them", () => {
    const arrived = [post(50), post(40)];
    const whole = interpret(page([...arrived, ...top]), NOW);
    const alone = arrivals(...arrived);
    const facts = ({ pageIndex: _, ...each }: (typeof whole.posts)[number]) => each;
    expect(alone?.posts.map(facts)).toEqual(whole.posts.slice(-2).map(facts));
    expect(alone?.coverage).toBe(whole.liveBlog.coverage);
    expect(alone?.ground.newest).toBe("2026-01-05T09:50:00Z");
  });

  it.each<[string, RawPost[]]>([
    ["not the newest", [post(25)]],
    [
      "as new as the newest",
      [post(30, { publisherId: "other", headline: "Something else altogether", text: "It says nothing of the same." })],
    ],
    ["in another order", [post(40), post(50)]],
    ["without an id of its own", [post(40, { publisherId: null })]],
    ["with the id of another", [post(40, { publisherId: "post-10" })]],
    ["in the words of another", [post(40, { headline: post(10).headline })]],
    ["with next to no words", [post(40, { headline: null, text: "Goal!" })]],
    ["pinned", [post(40, { kinds: ["pinned"] })]],
    ["without a time", [post(40, { times: [] })]],
    ["with a time it contradicts", [post(40, { times: [...post(40).times.slice(0, 1), { source: "text", value: "08:44 GMT" }] })]],
    ["in another zone", [post(40, { times: [...post(40).times.slice(0, 1), { source: "text", value: "10:40 CET" }] })]],
    ["from the future", [post(40, { times: [{ source: "datetime", value: "2026-01-09T09:00:00Z" }] })]],
  ])("leaves a post %s to a reading of the whole page", (_, arrived) => {
    expect(arrivals(...arrived)).toBeNull();
  });
});
