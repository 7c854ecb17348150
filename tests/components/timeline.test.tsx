// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { createTimeWriter } from "../../components/format-time.ts";
import { Timeline } from "../../components/Timeline.tsx";
import { headline } from "../../components/TimelinePost.tsx";
import type { Entity, EntityKey, PostId, PostStatus } from "../../lib/model.ts";
import { click, show, showAgain, timelinePost, wordsOf } from "./fixtures.tsx";

const times = createTimeWriter("en-US", "America/New_York", "UTC");
const posts = [
  timelinePost("a", "2023-03-22T00:51:00Z", { status: "seen", seen: true, authors: ["Natasha Bertrand", "Haley Britzky"] }),
  timelinePost("b", null, { status: "removed" }),
  timelinePost("c", "2023-03-22T04:10:00Z", { status: "new", kinds: ["keyEvent"], inPage: false }),
];
const NO_NAMES: readonly string[] = [];
const timeline = (over: Partial<Parameters<typeof Timeline>[0]> = {}) => (
  <Timeline
    posts={posts}
    order="oldestFirst"
    picked={false}
    times={times}
    inView={null}
    search=""
    namesIn={() => NO_NAMES}
    highlighted={null}
    namesOf={null}
    chosen={null}
    onChoose={() => undefined}
    onJump={() => undefined}
    onMark={() => undefined}
    onBackToSearch={() => undefined}
    {...over}
  />
);
const draw = (over: Partial<Parameters<typeof Timeline>[0]> = {}) => show(timeline(over));

beforeAll(() => {
  // jsdom does no layout and lacks the method.
  Element.prototype.scrollIntoView = () => undefined;
});

describe("Timeline", () => {
  it("is a list by name, with the posts in the order given under headings of the page's days", () => {
    const list = draw().querySelector('ol[aria-label="Timeline"]');
    expect([...(list?.children ?? [])].map((child) => child.getAttribute("data-post-id") ?? wordsOf(child))).toEqual([
      "Tuesday, March 21, 2023",
      "a",
      "b",
      "Wednesday, March 22, 2023",
      "c",
    ]);
  });

  it("says which of how many a post is, once all are there to be counted", () => {
    const placeOf = (root: Element) => {
      const post = root.querySelector("[data-post-id=c]");
      return [post?.getAttribute("aria-posinset"), post?.getAttribute("aria-setsize")];
    };
    expect(placeOf(draw())).toEqual(["3", "3"]);
    expect(placeOf(draw({ counted: false }))).toEqual([null, null]);
  });

  it("gives each post its time in both zones, headline, authors and flags", () => {
    const [first, , third] = draw().querySelectorAll("[data-post-id]");
    expect(wordsOf(first)).toContain("8:51 PM");
    expect(wordsOf(first)).toMatch(/your time: Wed,? 12:51 AM/);
    expect(wordsOf(first)).toContain("Headline of a");
    expect(wordsOf(first)).toContain("Natasha Bertrand and Haley Britzky");
    expect(wordsOf(third)).toContain("Key event");
    expect(wordsOf(third)).toContain("Not loaded");
  });

  it.each<[PostStatus, string]>([
    ["new", "New"],
    ["edited", "Edited"],
    ["removed", "Withdrawn"],
    ["unseen", "Not read yet"],
    ["seen", "Read"],
  ])("says the state %s in words, in shape and for scripts", (status, said) => {
    const row = draw({ posts: [timelinePost("x", "2023-03-22T00:51:00Z", { status })] }).querySelector(`[data-status="${status}"]`);
    expect(wordsOf(row?.querySelector(".post-status"))).toBe(said);
    expect(row?.querySelector(".post-state svg")?.innerHTML).toBeTruthy();
  });

  it("draws a shape of its own for every state", () => {
    const statuses: PostStatus[] = ["new", "edited", "removed", "unseen", "seen"];
    const drawn = draw({ posts: statuses.map((status) => timelinePost(status, "2023-03-22T00:51:00Z", { status })) });
    const shapes = [...drawn.querySelectorAll(".post-state svg")].map((shape) => shape.innerHTML);
    expect(new Set(shapes).size).toBe(statuses.length);
  });

  it("jumps to the post whose control is chosen", () => {
    const onJump = vi.fn();
    click(draw({ onJump }).querySelector('[data-post-id="c"] button'));
    expect(onJump).toHaveBeenCalledExactlyOnceWith(posts[2]);
  });

  it.each([
    ["b", 0, "seen", ["b"]],
    ["a", 0, "unseen", ["a"]],
    ["c", 1, "seen", ["a", "b"]],
    ["a", 2, "seen", ["b", "c"]],
  ])("marks by hand from the menu of %s, choice %d: %s %j", (id, choice, kind, expected) => {
    const onMark = vi.fn();
    const drawn = draw({ onMark });
    click(drawn.querySelector(`[data-post-id="${id}"] [aria-haspopup="menu"]`));
    click(drawn.querySelectorAll('[role="menuitem"]')[choice]);
    expect(onMark).toHaveBeenCalledOnce();
    expect([onMark.mock.calls[0]?.[0], onMark.mock.calls[0]?.[1].map((post: { id: string }) => post.id)]).toEqual([kind, expected]);
    expect(drawn.querySelector('[role="menu"]')).toBeNull();
  });

  it("shows which post is in view", () => {
    const drawn = draw({ inView: "b" as PostId });
    expect([...drawn.querySelectorAll('[aria-current="true"]')].map((row) => row.getAttribute("data-post-id"))).toEqual(["b"]);
  });

  it("says that a time is not known", () => {
    expect(wordsOf(draw().querySelector('[data-post-id="b"] .post-time'))).toBe("No time");
  });

  it("marks what was searched for, in the headline and in a passage of the text", () => {
    const drawn = draw({ search: "HEADLINE more", posts: posts.slice(0, 1), picked: true });
    expect([...drawn.querySelectorAll("mark")].map(wordsOf)).toEqual(["Headline", "more"]);
  });

  it("says so when there is nothing to list", () => {
    expect(wordsOf(draw({ posts: [] }))).toBe("No posts yet.");
    expect(wordsOf(draw({ posts: [], search: "x" }))).toBe("Nothing found.");
  });
});

const KIRBY: Entity = {
  key: "person john kirby" as EntityKey,
  kind: "person",
  name: "John Kirby",
  role: null,
  aliases: [],
  forms: ["john kirby"],
  mentions: [],
  postCount: 1,
};

describe("headline", () => {
  it.each([
    ["A title", "Text.", "A title"],
    [null, "First sentence. Second one.", "First sentence."],
    [null, "No full stop\nNext line", "No full stop"],
    [null, "東京で地震。被害なし。", "東京で地震。"],
    [null, `${"word ".repeat(40)}end.`, `${"word ".repeat(28).trim()}…`],
    ["", "", ""],
  ])("of title %j and text %j is %j", (title, text, expected) => {
    expect(headline({ title, text })).toBe(expected);
  });
});

describe("names that come in", () => {
  it("are drawn once no menu is open, so that nothing moves under a choice", () => {
    const named = timeline({ namesOf: () => [KIRBY] });
    const list = draw();
    const menu = list.querySelector<HTMLElement>('[data-post-id="c"] [aria-haspopup="menu"]');
    click(menu);
    showAgain(list, named);
    expect(wordsOf(list)).not.toContain("John Kirby");
    click(menu);
    expect(wordsOf(list)).toContain("John Kirby");
  });

  it("are drawn once the pointer rests, so that nothing moves away from under it", async () => {
    const list = draw();
    act(() => void list.querySelector(".timeline-scroll")?.dispatchEvent(new PointerEvent("pointermove", { bubbles: true })));
    showAgain(list, timeline({ namesOf: () => [KIRBY] }));
    expect(wordsOf(list)).not.toContain("John Kirby");
    await vi.waitFor(() => expect(wordsOf(list)).toContain("John Kirby"));
  });
});
