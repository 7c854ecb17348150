import type { DOMWindow } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import type { LiveBlogId, PostId } from "../../lib/model.ts";
import { type Attend, attend } from "../../lib/page/attend.ts";
import type { View } from "../../lib/page/shown-post.ts";
import { openPage, setVisibility } from "./dom.ts";
import { type FakeSchedule, fakeSchedule } from "./fake-schedule.ts";
import { box, shownPost, view } from "./shown.ts";

describe("attend", () => {
  let window: DOMWindow;
  let schedule: FakeSchedule;
  let stop: AbortController;
  let moved: string[];
  let seen: PostId[][];
  let fails: boolean;
  let canReturn: boolean;
  let revealed: PostId | null;
  let attention: Attend;
  let now: View;
  const posts = [shownPost("a"), shownPost("b"), shownPost("c", [], { seen: true }), shownPost("d", [], { length: 300 })];

  beforeEach(() => {
    window = openPage("<p>");
    setVisibility(window, "visible");
    schedule = fakeSchedule();
    stop = new AbortController();
    moved = [];
    seen = [];
    fails = false;
    canReturn = false;
    revealed = null;
    const answer = async () => {
      if (fails) throw new Error("no receiver");
    };
    attention = attend(
      {
        document: window.document,
        liveBlogId: () => "blog" as LiveBlogId,
        posts: () => posts,
        revealed: () => revealed,
        canReturn: () => canReturn,
        refresh: () => attention.look(now),
        outside: {
          viewMoved: (payload) => {
            moved.push(`${payload.inView}${payload.canReturn ? " and back" : ""}`);
            return answer();
          },
          postsSeen: (payload) => {
            seen.push([...payload.postIds]);
            return answer();
          },
        },
        schedule,
      },
      stop.signal,
    );
  });

  const look = (boxes: View["boxes"]): void => {
    now = view(boxes);
    attention.look(now);
  };
  const scroll = (): void => void window.document.dispatchEvent(new window.Event("scroll"));

  it("tells the post in view, and tells it once", async () => {
    look([box(0, 100, 400)]);
    await schedule.pass(500);
    look([box(0, 90, 390)]);
    await schedule.pass(500);
    expect(moved).toEqual(["a"]);
  });

  it("tells about three times a second at most, the last one always", async () => {
    for (let step = 0; step < 100; step++) {
      look([box(step % 2, 100, 400)]);
      await schedule.pass(10);
    }
    expect(moved.length).toBeLessThanOrEqual(4);
    look([box(3, 100, 400)]);
    await schedule.pass(500);
    expect(moved.at(-1)).toBe("d");
  });

  it("tells that there is a way back", async () => {
    look([box(0, 100, 400)]);
    await schedule.pass(500);
    canReturn = true;
    look([box(0, 100, 400)]);
    await schedule.pass(500);
    expect(moved).toEqual(["a", "a and back"]);
  });

  it("takes a post that was jumped to for the one in view wherever it is on screen", async () => {
    revealed = "b" as PostId;
    look([box(0, 0, 600), box(1, 600, 900)]);
    await schedule.pass(500);
    look([box(0, 500, 900), box(1, 1100, 1400)]);
    await schedule.pass(500);
    expect(moved).toEqual(["b", "a"]);
  });

  it("keeps the visit going while the reader does something, once a minute", async () => {
    look([box(0, 100, 400)]);
    for (let second = 0; second < 150; second++) {
      scroll();
      await schedule.pass(1000);
    }
    expect(moved).toEqual(["a", "a", "a"]);
    await schedule.pass(600_000);
    expect(moved).toHaveLength(3);
  });

  it("tells again what did not get through", async () => {
    fails = true;
    look([box(0, 100, 400)]);
    await schedule.pass(500);
    fails = false;
    scroll();
    await schedule.pass(500);
    expect(moved).toEqual(["a", "a"]);
  });

  it("reports posts as seen after their time, together, and none that were seen before", async () => {
    look([box(0, 0, 200), box(1, 200, 400), box(2, 400, 600), box(3, 600, 800)]);
    await schedule.pass(1900);
    expect(seen).toEqual([["a", "b"]]);
    await schedule.pass(2500);
    expect(seen).toEqual([["a", "b"], ["d"]]);
    await schedule.pass(60_000);
    expect(seen).toHaveLength(2);
  });

  it("has one timer for all posts on screen, not one for each", async () => {
    await schedule.pass(500);
    look([box(0, 0, 200), box(1, 200, 400), box(3, 600, 800)]);
    expect(schedule.waiting()).toBe(2);
  });

  it("counts nothing as seen in a hidden tab", async () => {
    look([box(0, 0, 200)]);
    await schedule.pass(500);
    setVisibility(window, "hidden");
    await schedule.pass(10_000);
    look([box(0, 0, 200)]);
    await schedule.pass(10_000);
    expect(seen).toEqual([]);
    setVisibility(window, "visible");
    look([box(0, 0, 200)]);
    await schedule.pass(900);
    expect(seen).toEqual([]);
    await schedule.pass(1000);
    expect(seen).toEqual([["a"]]);
  });

  it("reports at once what was seen when the tab is left", async () => {
    look([box(0, 0, 200)]);
    await schedule.pass(1100);
    expect(seen).toEqual([]);
    setVisibility(window, "hidden");
    expect(seen).toEqual([["a"]]);
  });

  it("keeps what was seen until it got through", async () => {
    fails = true;
    look([box(0, 0, 200)]);
    await schedule.pass(2000);
    fails = false;
    await schedule.pass(10_000);
    expect(seen).toEqual([["a"], ["a"]]);
  });

  it("does nothing more when it is stopped, but reports what was seen", async () => {
    look([box(0, 0, 200)]);
    await schedule.pass(1100);
    stop.abort();
    scroll();
    await schedule.pass(60_000);
    expect(seen).toEqual([["a"]]);
    expect(moved).toEqual(["a"]);
  });
});
