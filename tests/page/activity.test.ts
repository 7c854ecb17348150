import type { DOMWindow } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { type Activity, createActivity } from "../../lib/page/activity.ts";
import type { ShownPost, View } from "../../lib/page/shown-post.ts";
import { byReader, openPage, setVisibility } from "./dom.ts";
import { type FakeSchedule, fakeSchedule } from "./fake-schedule.ts";
import { box, shownPost, view } from "./shown.ts";

describe("createActivity", () => {
  let window: DOMWindow;
  let schedule: FakeSchedule;
  let stop: AbortController;
  let acts: number;
  let posts: readonly ShownPost[];
  let activity: Activity;

  beforeEach(() => {
    window = openPage("<aside><b>ticker</b></aside><main><article id=a></article><article id=b></article></main>");
    setVisibility(window, "visible");
    schedule = fakeSchedule();
    stop = new AbortController();
    acts = 0;
    posts = ["a", "b"].map((id) => shownPost(id, [window.document.querySelector(`#${id}`)!]));
    activity = createActivity({ document: window.document, posts: () => posts, onAct: () => acts++, schedule }, stop.signal);
    activity.look(view([box(0, 100, 400), box(1, 400, 700)]));
  });

  const scroll = (target: EventTarget, boxes: View["boxes"]): void => {
    target.dispatchEvent(byReader(new window.Event("scroll")));
    activity.look(view(boxes));
  };

  it.each(["wheel", "touchstart", "keydown", "pointerdown"])("takes %s for the reader's, and not one the page made up", (name) => {
    window.document.body.dispatchEvent(new window.Event(name, { bubbles: true }));
    expect(acts).toBe(0);
    window.document.body.dispatchEvent(byReader(new window.Event(name, { bubbles: true })));
    expect(acts).toBe(1);
  });

  it("takes coming back to the tab for the reader's, and not leaving it", () => {
    setVisibility(window, "hidden");
    expect(acts).toBe(0);
    setVisibility(window, "visible");
    expect(acts).toBe(1);
    window.document.dispatchEvent(new window.Event("visibilitychange"));
    expect(acts).toBe(1);
  });

  it.each<[string, View["boxes"]]>([
    ["moves the posts", [box(0, 50, 350), box(1, 350, 650)]],
    ["brings other posts", [box(1, 100, 400)]],
    ["leaves none on screen", [box(0, -400, -100)]],
  ])("takes a scroll that %s for the reader's", (_, boxes) => {
    scroll(window.document, boxes);
    expect(acts).toBe(1);
  });

  it("takes no scroll for the reader's that holds the posts still while one arrives above", () => {
    const arrived = shownPost("c", [window.document.createElement("article")]);
    scroll(window.document, [box(0, 100, 400), box(1, 400, 700)]);
    posts = [arrived, ...posts];
    scroll(window.document, [box(0, -200, 100), box(1, 100, 400), box(2, 400, 700)]);
    expect(acts).toBe(0);
  });

  it("takes no scroll for the reader's that holds still only what ends under the header, while one arrives below that", () => {
    activity.look(view([box(0, -300, 30), box(1, 30, 700)], { cover: 50 }));
    scroll(window.document, [box(0, -300, 30), box(1, 1230, 1900)]);
    expect(acts).toBe(0);
  });

  it("takes no movement without a scroll for the reader's", () => {
    activity.look(view([box(0, 400, 700), box(1, 700, 1000)]));
    expect(acts).toBe(0);
  });

  it("takes no scroll of another box, and none made up, for the reader's", () => {
    scroll(window.document.querySelector("aside")!, [box(0, 50, 350)]);
    window.document.dispatchEvent(new window.Event("scroll"));
    activity.look(view([box(0, 0, 300)]));
    expect(acts).toBe(0);
    scroll(window.document.querySelector("main")!, [box(0, 50, 350)]);
    expect(acts).toBe(1);
  });

  it("counts opening the page as recent until it is spent, and anything else for two seconds", async () => {
    await schedule.pass(60_000);
    expect(activity.isRecent()).toBe(true);
    activity.spend();
    expect(activity.isRecent()).toBe(false);
    activity.act();
    await schedule.pass(2000);
    expect(activity.isRecent()).toBe(true);
    await schedule.pass(1);
    expect(activity.isRecent()).toBe(false);
  });

  it("hears nothing once it was stopped", () => {
    stop.abort();
    window.document.dispatchEvent(byReader(new window.Event("keydown")));
    scroll(window.document, [box(1, 100, 400)]);
    expect(acts).toBe(0);
  });
});
