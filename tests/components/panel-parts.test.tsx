// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { Changes } from "../../components/Changes.tsx";
import { CoverageLine } from "../../components/CoverageLine.tsx";

import { createTimeWriter } from "../../components/format-time.ts";
import { Matched } from "../../components/Matched.tsx";
import { PendingPill } from "../../components/PendingPill.tsx";
import { StatusLine } from "../../components/StatusLine.tsx";
import { Tabs } from "../../components/Tabs.tsx";
import type { Instant, PostId } from "../../lib/model.ts";
import type { Summary } from "../../lib/reading/status.ts";
import type { EditedPost, Timeline } from "../../lib/store/queries.ts";
import { click, show, timelinePost, wordsOf } from "./fixtures.tsx";

const times = createTimeWriter("en-US", "America/New_York", "UTC");
const now = Temporal.Instant.from("2023-03-23T12:00:00Z");

describe("StatusLine", () => {
  const none: Summary = { new: 0, edited: 0, removed: 0, pending: 0, firstVisit: false, since: "2023-03-21T18:04:00.000Z" as Instant };
  it.each<[Partial<Summary>, RegExp]>([
    [{ new: 3, edited: 1 }, /^3 new and 1 edited since Tuesday\D+6:04 PM$/],
    [{ new: 14, edited: 2, removed: 1 }, /^14 new, 2 edited, and 1 withdrawn since Tuesday/],
    [{}, /^Nothing new since Tuesday/],
    [{ firstVisit: true, since: null }, /^Your first visit: 2 posts\./],
    [{ firstVisit: true, since: null, edited: 1 }, /^Your first visit; 1 edited while you read$/],
  ])("says %j", (over, expected) => {
    const timeline = { posts: [1, 2], whole: true, summary: { ...none, ...over } } as unknown as Timeline;
    const line = show(<StatusLine timeline={timeline} times={times} now={now} />).querySelector('[role="status"]');
    expect(wordsOf(line)).toMatch(expected);
  });

  it("stands there blank, and busy, while posts are coming", () => {
    const timeline = { posts: [1, 2], whole: false, summary: { ...none, new: 3 } } as unknown as Timeline;
    const line = show(<StatusLine timeline={timeline} times={times} now={now} />).querySelector('[role="status"]');
    expect(wordsOf(line)).toBe("");
    expect(line?.getAttribute("aria-busy")).toBe("true");
  });
});

describe("CoverageLine", () => {
  it.each([
    [{ read: 9, claimed: 9, inPage: 9, outOfOrder: 3, untimed: 0, notLoaded: 0 }, "EDT", "9 of 9 posts · 3 out of order · times EDT"],
    [
      { read: 30, claimed: 428, inPage: 30, outOfOrder: 0, untimed: 2, notLoaded: 398 },
      null,
      "30 of 428 posts · 398 not loaded · 2 without a time",
    ],
    [{ read: 1, claimed: null, inPage: 1, outOfOrder: 0, untimed: 0, notLoaded: 0 }, "GMT", "1 post · times GMT"],
  ])("says %j", (coverage, zone, expected) => {
    expect(
      wordsOf(
        show(
          <CoverageLine
            coverage={coverage}
            zone={zone}
            zoneId={null}
            embed={null}
            withReaderTimes={false}
            inferredTimes={0}
            withdrawn={0}
          />,
        ),
      ),
    ).toBe(expected);
  });
});

describe("PendingPill", () => {
  const arrived = [timelinePost("a", null), timelinePost("b", null, { pending: true }), timelinePost("c", null, { pending: true })];

  it("counts what arrived while the page is open and goes to the oldest of it", () => {
    const onJump = vi.fn();
    const drawn = show(<PendingPill posts={arrived} onJump={onJump} />);
    expect(wordsOf(drawn)).toBe("2 posts arrived while you read");
    click(drawn.querySelector("button"));
    expect(onJump).toHaveBeenCalledExactlyOnceWith(arrived[1]);
  });

  it("is not there when nothing arrived", () => {
    expect(show(<PendingPill posts={arrived.slice(0, 1)} onJump={() => undefined} />).childElementCount).toBe(0);
  });
});

describe("Changes", () => {
  it("shows the words that came and went, and keeps what was withdrawn readable", () => {
    const post = timelinePost("a", "2023-03-22T00:51:00Z", { status: "edited", text: "Three people were hurt." });
    const before = {
      liveBlogId: post.liveBlogId,
      postId: "a" as PostId,
      number: 0,
      title: post.title,
      text: "Two people were hurt.",
      readAt: post.arrivedAt,
    };
    const edited: EditedPost = { post, before, revisions: [before] };
    const gone = timelinePost("b", null, { status: "removed", text: "Never mind." });
    const drawn = show(<Changes changes={{ edited: [edited], removed: [gone] }} times={times} now={now} onJump={() => undefined} />);
    expect(wordsOf(drawn.querySelector("del"))).toBe("removed: Two");
    expect(wordsOf(drawn.querySelector("ins"))).toBe("added: Three");
    expect(wordsOf(drawn.querySelector('[data-status="removed"]'))).toContain("Never mind.");
  });

  it("shows every earlier version against the one before it", () => {
    const post = timelinePost("a", "2023-03-22T00:51:00Z", { status: "edited", text: "Four hurt." });
    const versions = ["Two hurt.", "Three hurt."].map((text, number) => ({
      liveBlogId: post.liveBlogId,
      postId: "a" as PostId,
      number,
      title: post.title,
      text,
      readAt: post.arrivedAt,
    }));
    const edited: EditedPost = { post, before: versions[0] as EditedPost["before"], revisions: versions };
    const drawn = show(<Changes changes={{ edited: [edited], removed: [] }} times={times} now={now} onJump={() => undefined} />);
    expect(wordsOf(drawn.querySelector(".diff"))).toBe("removed: Twoadded: Four hurt.");
    expect([...drawn.querySelectorAll(".revisions li")].map(wordsOf)).toEqual([
      expect.stringMatching(/^Read Wednesday.*Two hurt\.$/),
      expect.stringMatching(/removed: Twoadded: Three hurt\.$/),
    ]);
  });

  it("says so when there is nothing", () => {
    expect(wordsOf(show(<Changes changes={{ edited: [], removed: [] }} times={times} now={now} onJump={() => undefined} />))).toBe(
      "Nothing was edited or withdrawn.",
    );
  });
});

describe("Tabs", () => {
  const tabs = (["one", "two", "three"] as const).map((id) => ({ id, name: id, count: 4 }));

  it.each([
    ["ArrowRight", "one", "two"],
    ["ArrowLeft", "one", "three"],
    ["End", "one", "three"],
    ["Home", "three", "one"],
  ])("%s on %s selects %s", (key, from, to) => {
    const onSelect = vi.fn();
    const drawn = show(<Tabs tabs={tabs} selected={from as "one"} onSelect={onSelect} children="panel" />);
    const selected = drawn.querySelector('[role="tab"][aria-selected="true"]');
    act(() => void selected?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(to);
  });

  it("names each tab without its count and keeps one tab stop", () => {
    const drawn = show(<Tabs tabs={tabs} selected="two" onSelect={() => undefined} children="panel" />);
    expect(
      [...drawn.querySelectorAll('[role="tab"]')].map((tab) => [tab.getAttribute("aria-label"), (tab as HTMLElement).tabIndex]),
    ).toEqual([
      ["one", -1],
      ["two", 0],
      ["three", -1],
    ]);
  });
});

describe("Matched", () => {
  it.each([
    ["Kirby and KIRBY", "kirby", ["Kirby", "KIRBY"]],
    ["Kirby", " ", []],
    ["İstanbul", "istan", ["İstan"]],
    ["Zelenskyy in Łódź", "lodz zelens", ["Zelens", "Łódź"]],
    ["a.c abc", "a.c", ["a.c"]],
  ])("in %j marks %j", (text, search, expected) => {
    const drawn = show(<Matched text={text} search={search} />);
    expect([...drawn.querySelectorAll("mark")].map(wordsOf)).toEqual(expected);
    expect(drawn.textContent).toBe(text);
  });
});
