import type { DOMWindow } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import type { PostId } from "../../lib/model.ts";
import { findNear } from "../../lib/page/find-near.ts";
import { createReveal, type Reveal } from "../../lib/page/reveal.ts";
import type { ShownPost } from "../../lib/page/shown-post.ts";
import { openPage } from "./dom.ts";
import { type FakeSchedule, fakeSchedule } from "./fake-schedule.ts";
import { shownPost } from "./shown.ts";

/** A page of posts 500 px high that really scrolls, with a header of 60 px that stays on top. */
describe("createReveal", () => {
  let window: DOMWindow;
  let schedule: FakeSchedule;
  let stop: AbortController;
  let posts: ShownPost[];
  let scrollTop: number;
  let above: number;
  let ringed: readonly Element[];
  let reveal: Reveal;
  let behaviors: (ScrollBehavior | undefined)[];
  const HEIGHT = 500;
  const HEADER = 60;
  const most = (): number => above + posts.length * HEIGHT - 1000;

  const post = (id: string): ShownPost => {
    const element = window.document.createElement("article");
    window.document.body.append(element);
    element.getBoundingClientRect = () => {
      const top = above + posts.findIndex((one) => one.elements[0] === element) * HEIGHT - scrollTop;
      return { top, bottom: top + HEIGHT, left: 100, right: 800, x: 100, y: top, width: 700, height: HEIGHT, toJSON: () => null };
    };
    return shownPost(id, [element]);
  };
  const scrollTo = (top: number): void => {
    scrollTop = Math.max(0, Math.min(top, most()));
  };
  const topOf = (id: string): number => posts.find((one) => one.id === id)!.elements[0]!.getBoundingClientRect().top;
  const jump = (id: string): boolean => reveal.reveal(id as PostId);

  beforeEach(() => {
    window = openPage("<header></header>");
    const { document } = window;
    Object.assign(window, { innerHeight: 1000 });
    const header = document.querySelector("header")!;
    header.style.position = "sticky";
    header.getBoundingClientRect = () => ({
      top: 0,
      bottom: HEADER,
      left: 0,
      right: 1200,
      x: 0,
      y: 0,
      width: 1200,
      height: HEADER,
      toJSON: () => null,
    });
    document.elementsFromPoint = (_, y) => (y < HEADER ? [header, document.body] : [document.body]);
    const root = document.documentElement;
    Object.defineProperty(root, "scrollTop", { get: () => scrollTop });
    behaviors = [];
    root.scrollBy = ((options: ScrollToOptions) => {
      behaviors.push(options.behavior);
      scrollTo(scrollTop + (options.top ?? 0));
    }) as typeof root.scrollBy;
    root.scrollTo = ((options: ScrollToOptions) => scrollTo(options.top ?? 0)) as typeof root.scrollTo;
    schedule = fakeSchedule();
    stop = new AbortController();
    scrollTop = 0;
    above = 800;
    ringed = [];
    posts = [];
    for (let number = 0; number < 20; number++) posts.push(post(`p${number}`));
    const measure = () => ({ boxes: findNear(posts, 0, 1000), cover: HEADER, height: 1000 });
    const show = (elements: readonly Element[]): void => {
      ringed = elements;
    };
    const ring = { show, follow: () => undefined };
    reveal = createReveal({ document, posts: () => posts, measure, ring, schedule }, stop.signal);
  });

  it("brings a post to the top, clear of the header, and shows it", () => {
    expect(jump("p7")).toBe(true);
    expect(topOf("p7")).toBe(HEADER + 16);
    expect(ringed[0]).toBe(posts[7]!.elements[0]);
    expect(behaviors).toEqual(["instant"]);
  });

  it("answers false for a post that is not in the page, and stays", () => {
    expect(jump("gone")).toBe(false);
    expect(scrollTop).toBe(0);
    expect(reveal.canReturn()).toBe(false);
  });

  it("stays with the post while the page comes to rest", async () => {
    jump("p7");
    above += 300;
    await schedule.pass(200);
    expect(topOf("p7")).toBe(HEADER + 16);
  });

  it("lets go for good a little more than a second later", async () => {
    jump("p7");
    await schedule.pass(1300);
    above += 300;
    await schedule.pass(10_000);
    expect(topOf("p7")).toBe(HEADER + 16 + 300);
  });

  it.each(["wheel", "touchstart", "keydown", "pointerdown"])("lets go at once on %s", async (hand) => {
    jump("p7");
    window.document.body.dispatchEvent(new window.Event(hand, { bubbles: true }));
    above += 300;
    await schedule.pass(10_000);
    expect(topOf("p7")).toBe(HEADER + 16 + 300);
  });

  it("goes back to where the reader was before the first of several jumps", () => {
    scrollTo(2345);
    const before = topOf("p3");
    jump("p9");
    jump("p15");
    expect(reveal.canReturn()).toBe(true);
    reveal.goBack();
    expect(topOf("p3")).toBe(before);
    expect(reveal.canReturn()).toBe(false);
  });

  it("goes back to the same words though posts arrived above", () => {
    scrollTo(2345);
    const before = topOf("p3");
    jump("p15");
    posts = [post("new"), post("newer"), ...posts];
    reveal.goBack();
    expect(topOf("p3")).toBe(before);
    expect(scrollTop).toBe(2345 + 2 * HEIGHT);
  });

  it("goes back to the next best post where that one was withdrawn", () => {
    scrollTo(2345);
    const before = topOf("p4");
    jump("p15");
    posts = posts.filter((one) => one.id !== "p3");
    reveal.goBack();
    expect(topOf("p4")).toBe(before);
  });

  it("goes back to the top of the page where the reader had not reached the posts", () => {
    above = 1500;
    scrollTo(100);
    jump("p15");
    posts = [post("new"), ...posts];
    reveal.goBack();
    expect(scrollTop).toBe(100);
  });

  it("does nothing when there is no way back", () => {
    scrollTo(2345);
    reveal.goBack();
    expect(scrollTop).toBe(2345);
  });

  it("remembers which post was jumped to until the reader moves on", () => {
    jump("p19");
    expect(topOf("p19")).toBeGreaterThan(HEADER + 16);
    expect(reveal.revealed()).toBe("p19");
    window.document.body.dispatchEvent(new window.Event("wheel", { bubbles: true }));
    expect(reveal.revealed()).toBeNull();
  });

  it("prefers the original to a pinned copy, and takes the copy where it is all there is", () => {
    const copy = { ...post("p5"), pinned: true };
    posts = [copy, ...posts];
    jump("p5");
    expect(ringed[0]).toBe(posts[6]!.elements[0]);
    posts = posts.filter((one) => one.pinned || one.id !== "p5");
    jump("p5");
    expect(ringed[0]).toBe(copy.elements[0]);
  });

  it("goes to what encloses a post that takes no room, and opens nothing", () => {
    const { document } = window;
    const details = document.createElement("details");
    const inside = document.createElement("article");
    details.append(document.createElement("summary"), inside);
    document.body.append(details);
    details.getBoundingClientRect = posts[10]!.elements[0]!.getBoundingClientRect.bind(posts[10]!.elements[0]!);
    posts = posts.map((one, at) => (at === 12 ? shownPost("folded", [inside]) : one));
    expect(jump("folded")).toBe(true);
    expect(ringed[0]).toBe(details);
    expect(details.open).toBe(false);
  });

  it("keeps what the reader sees in its place through a change of layout", () => {
    scrollTo(2345);
    const before = topOf("p3");
    expect(reveal.hold(() => (above += 777))).toBe(1577);
    expect(topOf("p3")).toBe(before);
    expect(reveal.canReturn()).toBe(false);
  });

  it("stays at the very top, where it is the top that a reader sees", async () => {
    reveal.hold(() => (above += 777));
    await schedule.pass(5000);
    expect(behaviors).toEqual([]);
  });

  it("does not scroll a page on which nothing moved", async () => {
    scrollTo(2345);
    reveal.hold(() => undefined);
    await schedule.pass(5000);
    expect(behaviors).toEqual([]);
  });

  it("stops when everything stops", async () => {
    jump("p7");
    stop.abort();
    above += 300;
    await schedule.pass(10_000);
    expect(topOf("p7")).toBe(HEADER + 16 + 300);
    expect(schedule.waiting()).toBe(0);
  });
});
