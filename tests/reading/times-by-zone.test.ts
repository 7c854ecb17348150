import { describe, expect, it } from "vitest";
import type { RawPost, RawSnapshot } from "../../lib/model.ts";
import { interpret } from "../../lib/reading/interpret.ts";

/** What newsrooms write, and the zone meant by it. */
const ZONES: [string, string][] = [
  ["ET", "America/New_York"],
  ["CT", "America/Chicago"],
  ["PT", "America/Los_Angeles"],
  ["GMT", "UTC"],
  ["UTC", "UTC"],
];
const CLOCKS: [string, string][] = [
  ["12:10 a.m.", "00:10"],
  ["1:59 a.m.", "01:59"],
  ["3:00 AM", "03:00"],
  ["11:59 p.m.", "23:59"],
  ["12:00 PM", "12:00"],
];
/** A day of every month and those on which American clocks change, so that daylight saving is crossed both ways. */
const DAYS = [
  ...Array.from({ length: 12 }, (_, month) => new Temporal.PlainDate(2023, month + 1, month % 2 === 0 ? 3 : 27)),
  new Temporal.PlainDate(2023, 3, 12),
  new Temporal.PlainDate(2023, 11, 5),
];

/** Each text with the instant it means, by Temporal. */
function writings(): [string, string][] {
  return ZONES.flatMap(([zone, timeZone]) =>
    CLOCKS.flatMap(([clock, plain]) =>
      DAYS.flatMap((day): [string, string][] => {
        const written = `${day.toLocaleString("en-US", { month: "long" })} ${day.day}, ${day.year}`;
        const instant = day.toZonedDateTime({ timeZone, plainTime: plain }).toInstant().toString();
        return [
          [`${clock} ${zone}, ${written}`, instant],
          [`${written} ${clock} ${zone}`, instant],
        ];
      }),
    ),
  );
}

function instantsOf(texts: readonly string[]): Map<string, string | null> {
  const posts = texts.map(
    (value, index): RawPost => ({
      publisherId: `p${index}`,
      permalink: null,
      times: [{ source: "text", value }],
      modifiedTimes: [],
      dayText: null,
      headline: null,
      authors: [],
      text: `Post ${index}`,
      kinds: [],
      inPage: true,
    }),
  );
  const raw: RawSnapshot = {
    url: "https://news.example/live",
    canonicalUrl: null,
    title: "Live",
    publisher: null,
    language: "en-US",
    format: "generic",
    claimedPostCount: null,
    coverage: null,
    timeZone: "America/New_York",
    pageTimes: [],
    posts,
    updates: [],
    startsAtTop: true,
  };
  const read = interpret(raw, Temporal.Instant.from("2024-01-05T00:00:00Z"));
  return new Map(read.posts.map((post) => [texts[Number(post.id.slice(1))] ?? "", post.publishedAt]));
}

describe("interpret", () => {
  it("reads complete English times in the zone they name, in every season, whatever the season is now", () => {
    const meant = writings();
    const read = instantsOf(meant.map(([text]) => text));
    expect(meant).toHaveLength(700);
    expect(meant.filter(([text, instant]) => read.get(text) !== instant).map(([text]) => [text, read.get(text)])).toEqual([]);
  });
});
