// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { CoverageLine } from "../../components/CoverageLine.tsx";
import { type CoverageFacts, coverageParts } from "../../components/coverage-parts.ts";
import { click, englishWords, show, wordsOf } from "./fixtures.tsx";

const WHOLE: CoverageFacts = {
  coverage: { read: 9, claimed: 9, inPage: 9, outOfOrder: 3, untimed: 0, notLoaded: 0 },
  zone: "EDT",
  zoneId: "America/New_York",
  embed: null,
  withReaderTimes: false,
  inferredTimes: 0,
  withdrawn: 0,
};
const facts = (over: Partial<CoverageFacts> = {}, coverage: Partial<CoverageFacts["coverage"]> = {}): CoverageFacts => ({
  ...WHOLE,
  ...over,
  coverage: { ...WHOLE.coverage, ...coverage },
});
const meaningOf = (term: string, given: CoverageFacts): string | undefined =>
  coverageParts(englishWords, given).find((part) => part.term === term)?.meaning;

describe("coverageParts", () => {
  it.each<[string, CoverageFacts, string]>([
    ["9 of 9 posts", facts(), "What Catchline has read, against what the page says it has."],
    ["9 posts", facts({}, { claimed: null }), "The page does not say how many it has."],
    ["3 out of order", facts(), "Here all posts are in the order of their times."],
    ["398 not loaded", facts({}, { notLoaded: 398 }), "scroll the page to load them."],
    ["2 without a time", facts({}, { untimed: 2 }), "is not counted in the chart"],
    ["posts inside an embed", facts({ embed: "live.example" }), "inside a frame of live.example"],
    ["1 withdrawn", facts({ withdrawn: 1 }), "kept here with the last words it had"],
    ["times EDT", facts(), "as far as it can be told: America/New_York."],
    ["times EDT, yours below", facts({ withReaderTimes: true }), "America/New_York"],
    ["times in your zone", facts({ zone: null, zoneId: null }), "does not tell in which time zone it writes"],
    ["1 time worked out", facts({ inferredTimes: 1 }), "a clock without a day"],
    ["12 times worked out", facts({ inferredTimes: 12 }), "The day follows from the page's own date"],
    ["times as written", facts(), "None was worked out."],
  ])("says what %j means", (term, given, meaning) => {
    expect(meaningOf(term, given)).toContain(meaning);
  });

  it.each<[string, CoverageFacts, string[]]>([
    ["what is not missing", facts({}, { outOfOrder: 0 }), ["9 of 9 posts", "times EDT", "times as written"]],
    ["times where no post has any", facts({ zone: null }, { untimed: 9, outOfOrder: 0 }), ["9 of 9 posts", "9 without a time"]],
    [
      "times as written where some were worked out",
      facts({ inferredTimes: 2 }, { outOfOrder: 0 }),
      ["9 of 9 posts", "times EDT", "2 times worked out"],
    ],
  ])("says nothing of %s", (_, given, terms) => {
    expect(coverageParts(englishWords, given).map(({ term }) => term)).toEqual(terms);
  });
});

describe("CoverageLine", () => {
  const everything = facts(
    { embed: "live.example", withReaderTimes: true, inferredTimes: 4, withdrawn: 1 },
    { read: 30, claimed: 428, notLoaded: 398, untimed: 2 },
  );

  it("says in one line what is read and what is missing, and no more", () => {
    expect(wordsOf(show(<CoverageLine {...everything} />))).toBe(
      "30 of 428 posts · 3 out of order · 398 not loaded · 2 without a time · posts inside an embed · times EDT, yours below",
    );
  });

  it("opens to every part with its meaning, and closes again", () => {
    const drawn = show(<CoverageLine {...everything} />);
    const line = drawn.querySelector("button");
    expect(line?.getAttribute("aria-expanded")).toBe("false");
    click(line);
    expect(line?.getAttribute("aria-expanded")).toBe("true");
    expect(drawn.querySelector(`[id="${line?.getAttribute("aria-controls")}"]`)?.tagName).toBe("DL");
    expect([...drawn.querySelectorAll("dt")].map(wordsOf)).toEqual([
      "30 of 428 posts",
      "3 out of order",
      "398 not loaded",
      "2 without a time",
      "posts inside an embed",
      "1 withdrawn",
      "times EDT, yours below",
      "4 times worked out",
    ]);
    expect([...drawn.querySelectorAll("dd")].every((meaning) => wordsOf(meaning).endsWith("."))).toBe(true);
    click(line);
    expect(drawn.querySelector("dl")).toBeNull();
  });

  it("closes on Escape", () => {
    const drawn = show(<CoverageLine {...everything} />);
    click(drawn.querySelector("button"));
    act(() => void drawn.querySelector("button")?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
    expect(drawn.querySelector("dl")).toBeNull();
  });
});
