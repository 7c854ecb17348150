import type { DOMWindow } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { type DockAway, watchAway } from "../../lib/page/dock-away.ts";
import { openPage } from "./dom.ts";
import { type FakeSchedule, fakeSchedule } from "./fake-schedule.ts";

/** A media query that a test turns on and off. */
class Media extends EventTarget {
  matches = false;
  turn(on: boolean): void {
    this.matches = on;
    this.dispatchEvent(new Event("change"));
  }
}

describe("watchAway", () => {
  let window: DOMWindow;
  let media: Map<string, Media>;
  let schedule: FakeSchedule;
  let stop: AbortController;
  let changes: number;
  let away: DockAway;

  const watch = (pictures?: EventTarget): void => {
    window = openPage("<video>");
    media = new Map();
    Object.assign(window, {
      matchMedia: (query: string) => {
        const one = media.get(query) ?? new Media();
        media.set(query, one);
        return one;
      },
      ...(pictures ? { documentPictureInPicture: pictures } : {}),
    });
    schedule = fakeSchedule();
    stop = new AbortController();
    changes = 0;
    away = watchAway(window.document, () => changes++, schedule, stop.signal);
  };
  const state = (): [away: boolean, quiet: boolean, changes: number] => [away.isAway(), away.isQuiet(), changes];
  beforeEach(() => watch());

  it("is there on a page as it is read", () => {
    expect(state()).toEqual([false, false, 0]);
  });

  it("is away while the page is printed", () => {
    window.dispatchEvent(new window.Event("beforeprint"));
    expect(state()).toEqual([true, false, 1]);
    window.dispatchEvent(new window.Event("afterprint"));
    expect(state()).toEqual([false, false, 2]);
  });

  it("is away while something is in full screen", () => {
    Object.assign(window.document, { fullscreenElement: window.document.body });
    window.document.dispatchEvent(new window.Event("fullscreenchange"));
    expect(state()).toEqual([true, false, 1]);
    Object.assign(window.document, { fullscreenElement: null });
    window.document.dispatchEvent(new window.Event("fullscreenchange"));
    expect(state()).toEqual([false, false, 2]);
  });

  it.each([
    ["away", "print", [true, false]],
    ["away", "(display-mode: picture-in-picture)", [true, false]],
    ["quiet", "(display-mode: fullscreen)", [false, true]],
  ])("is %s while the page is shown in %s", (_, query, [isAway, isQuiet]) => {
    media.get(query)!.turn(true);
    expect(state()).toEqual([isAway, isQuiet, 1]);
    media.get(query)!.turn(false);
    expect(state()).toEqual([false, false, 2]);
  });

  it("is quiet while a video of the page is in a picture in picture", () => {
    Object.assign(window.document, { pictureInPictureElement: window.document.querySelector("video") });
    window.document.querySelector("video")!.dispatchEvent(new window.Event("enterpictureinpicture", { bubbles: true }));
    expect(state()).toEqual([false, true, 1]);
    Object.assign(window.document, { pictureInPictureElement: null });
    window.document.querySelector("video")!.dispatchEvent(new window.Event("leavepictureinpicture", { bubbles: true }));
    expect(state()).toEqual([false, false, 2]);
  });

  describe("with windows in picture", () => {
    const enter = (pictures: EventTarget): EventTarget => {
      const own = new EventTarget();
      Object.assign(pictures, { window: own });
      pictures.dispatchEvent(new Event("enter"));
      return own;
    };
    const leave = async (pictures: EventTarget, own: EventTarget): Promise<void> => {
      own.dispatchEvent(new Event("pagehide"));
      Object.assign(pictures, { window: null });
      await schedule.pass(0);
    };

    it("is quiet while the page has one open", async () => {
      const pictures = Object.assign(new EventTarget(), { window: null });
      watch(pictures);
      const own = enter(pictures);
      expect(state()).toEqual([false, true, 1]);
      await leave(pictures, own);
      expect(state()).toEqual([false, false, 2]);
    });

    it("is quiet where it was open before, and notices its end", async () => {
      const own = new EventTarget();
      const pictures = Object.assign(new EventTarget(), { window: own });
      watch(pictures);
      expect(away.isQuiet()).toBe(true);
      const before = changes;
      await leave(pictures, own);
      expect([away.isQuiet(), changes]).toEqual([false, before + 1]);
    });
  });

  it("says nothing more once it is stopped", () => {
    stop.abort();
    window.dispatchEvent(new window.Event("beforeprint"));
    window.document.dispatchEvent(new window.Event("fullscreenchange"));
    for (const one of media.values()) one.turn(true);
    expect(changes).toBe(0);
  });
});
