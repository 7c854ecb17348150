import type { DOMWindow } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import type { LiveBlogId, PostId } from "../../lib/model.ts";
import { type Attend, attend } from "../../lib/page/attend.ts";
import type { ShownPost, View } from "../../lib/page/shown-post.ts";
import { byReader, openPage, setVisibility } from "./dom.ts";
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
  let posts: readonly ShownPost[];

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
    const first = window.document.querySelector("p")!;
    posts = [shownPost("a", [first]), shownPost("b"), shownPost("c", [], { seen: true }), shownPost("d", [], { length: 300 })];
    const answer = async () => {
      if (fails) throw new Error("no receiver");
    };
    attention = attend(
      {
        document: window.document,
        liveBlogId: () => "blog" as LiveBlogId,
        posts: () => posts,
        onSeen: (ids) => {
          posts = posts.map((post) => (ids.has(post.id) ? { ...post, seen: true } : post));
        },
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
  const press = (): void => void window.document.dispatchEvent(byReader(new window.Event("keydown")));
  const scrollTo = (boxes: View["boxes"], from: EventTarget = window.document): void => {
    from.dispatchEvent(byReader(new window.Event("scroll")));
    look(boxes);
  };

  it("tells the post in view, and tells it once", async () => {
    look([box(0, 100, 400)]);
    await schedule.pass(500);
    look([box(0, 90, 390)]);
    await schedule.pass(500);
    expect(moved).toEqual(["a"]);
  });

  it("tells about three times a second at most, the last one always", async () => {
    for (let step = 0; step < 100; step++) {
      scrollTo([box(step % 2, 100, 400)]);
      await schedule.pass(10);
    }
    expect(moved.length).toBeLessThanOrEqual(4);
    scrollTo([box(3, 100, 400)]);
    await schedule.pass(500);
    expect(moved.at(-1)).toBe("d");
  });

  it("tells that there is a way back", async () => {
    look([box(0, 100, 400)]);
    await schedule.pass(500);
    canReturn = true;
    attention.act();
    await schedule.pass(500);
    expect(moved).toEqual(["a", "a and back"]);
  });

  it("takes a post that was jumped to for the one in view wherever it is on screen", async () => {
    revealed = "b" as PostId;
    look([box(0, 0, 600), box(1, 600, 900)]);
    await schedule.pass(500);
    scrollTo([box(0, 500, 900), box(1, 1100, 1400)]);
    await schedule.pass(500);
    expect(moved).toEqual(["b", "a"]);
  });

  it("keeps the visit going while the reader does something, once a minute", async () => {
    look([box(0, 100, 400)]);
    for (let second = 0; second < 150; second++) {
      press();
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
    press();
    await schedule.pass(500);
    expect(moved).toEqual(["a", "a"]);
  });

  it("keeps to itself that the page moved while the reader did nothing, and tells it with what they do next", async () => {
    look([box(0, 100, 400)]);
    await schedule.pass(500);
    look([box(1, 100, 400), box(0, 400, 700)]);
    await schedule.pass(3_600_000);
    expect(moved).toEqual(["a"]);
    press();
    await schedule.pass(500);
    expect(moved).toEqual(["a", "b"]);
  });

  it("tells what comes of an act within two seconds, and not what comes later", async () => {
    look([box(0, 100, 400)]);
    await schedule.pass(500);
    press();
    await schedule.pass(1500);
    look([box(1, 100, 400)]);
    await schedule.pass(400);
    expect(moved).toEqual(["a", "b"]);
    press();
    await schedule.pass(2500);
    look([box(0, 100, 400)]);
    await schedule.pass(3_600_000);
    expect(moved).toEqual(["a", "b"]);
  });

  it("tells where the reader is when the page is first read, however long that took", async () => {
    posts = [];
    look([]);
    await schedule.pass(60_000);
    expect(moved).toEqual([]);
    posts = [shownPost("z")];
    look([box(0, 100, 400)]);
    await schedule.pass(500);
    expect(moved).toEqual(["z"]);
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

  describe("of a post that is unread again", () => {
    const unsee = (id: string): void => {
      posts = posts.map((post) => (post.id === id ? { ...post, seen: false } : post));
      attention.leaveAlone([id as PostId]);
    };

    it("reports nothing while it stays on screen, even by an edge, or the reader looks away", async () => {
      look([box(0, 0, 200)]);
      await schedule.pass(1900);
      unsee("a");
      look([box(0, 0, 200)]);
      await schedule.pass(60_000);
      look([box(0, -190, 10)]);
      look([box(0, 0, 200)]);
      await schedule.pass(60_000);
      setVisibility(window, "hidden");
      setVisibility(window, "visible");
      look([box(0, 0, 200)]);
      await schedule.pass(60_000);
      expect(seen).toEqual([["a"]]);
    });

    it("reports it again once it left the screen and came back for its time", async () => {
      look([box(0, 0, 200)]);
      await schedule.pass(1900);
      unsee("a");
      look([box(0, 0, 200)]);
      look([box(0, -900, -700)]);
      look([box(0, 0, 200)]);
      await schedule.pass(1900);
      expect(seen).toEqual([["a"], ["a"]]);
    });

    it("watches it at once where it is not on screen", async () => {
      unsee("c");
      look([box(0, 0, 200), box(2, 1400, 1600)]);
      look([box(2, 0, 200)]);
      await schedule.pass(1900);
      expect(seen).toEqual([["c"]]);
    });
  });

  it("does nothing more when it is stopped, but reports what was seen", async () => {
    look([box(0, 0, 200)]);
    await schedule.pass(1100);
    stop.abort();
    press();
    await schedule.pass(60_000);
    expect(seen).toEqual([["a"]]);
    expect(moved).toEqual(["a"]);
  });
});
