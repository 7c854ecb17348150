import type { DOMWindow } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { watchGate } from "../../lib/page/watch-gate.ts";
import { byReader, openPage, setVisibility } from "./dom.ts";
import { type FakeSchedule, fakeSchedule } from "./fake-schedule.ts";

/** The page may be a live blog where there is an `<article>`. */
describe("watchGate", () => {
  let window: DOMWindow;
  let navigation: EventTarget;
  let schedule: FakeSchedule;
  let stop: AbortController;
  let looks: number;
  let opened: number;
  let fails: boolean;
  let isAnswered: boolean;
  let isAlive: boolean;

  const open = (html: string, visibility: DocumentVisibilityState = "visible"): void => {
    window = openPage(html);
    navigation = new EventTarget();
    Object.assign(window, { navigation });
    setVisibility(window, visibility);
    const outside = {
      mayBeLiveBlog: () => {
        looks++;
        return window.document.querySelector("article") !== null;
      },
      gateOpened: async () => {
        if (fails) throw new Error("no receiver");
        if (!isAnswered) return new Promise<void>(() => undefined);
        opened++;
      },
      isAlive: () => isAlive,
    };
    void watchGate(window as unknown as Window, outside, schedule, stop.signal);
  };
  const goTo = (path: string): void => {
    window.history.pushState({}, "", path);
    navigation.dispatchEvent(new Event("currententrychange"));
  };

  beforeEach(() => {
    schedule = fakeSchedule();
    stop = new AbortController();
    looks = 0;
    opened = 0;
    fails = false;
    isAnswered = true;
    isAlive = true;
  });

  it("opens once on what may be a live blog, and nothing of it stays", async () => {
    open("<article>");
    await schedule.pass(60_000);
    goTo("/elsewhere");
    await schedule.pass(60_000);
    expect([looks, opened, schedule.waiting()]).toEqual([1, 1, 0]);
  });

  it("looks twice at an ordinary page, and then only listens", async () => {
    open("<h1>No live blog</h1>");
    let heard = 0;
    window.document.addEventListener = () => heard++;
    window.addEventListener = () => heard++;
    await schedule.pass(60_000);
    expect([looks, opened, schedule.waiting(), heard]).toEqual([2, 0, 0, 0]);
  });

  it("opens where a page builds itself by script, a while after its load", async () => {
    open("<main>");
    await schedule.pass(1000);
    window.document.querySelector("main")!.append(window.document.createElement("article"));
    await schedule.pass(3000);
    expect(opened).toBe(1);
  });

  it("opens where a single-page site goes to a live blog", async () => {
    open("<main>");
    await schedule.pass(60_000);
    goTo("/live");
    window.document.querySelector("main")!.append(window.document.createElement("article"));
    await schedule.pass(5000);
    expect(opened).toBe(1);
  });

  it("looks at nothing before the page is seen", async () => {
    open("<article>", "hidden");
    await schedule.pass(60_000);
    expect(looks).toBe(0);
    setVisibility(window, "visible");
    window.document.dispatchEvent(new window.Event("visibilitychange"));
    await schedule.pass(1000);
    expect(opened).toBe(1);
  });

  it("asks again where nobody took the call", async () => {
    fails = true;
    open("<article>");
    await schedule.pass(1000);
    fails = false;
    await schedule.pass(3000);
    expect(opened).toBe(1);
  });

  it("asks again where the page was put into the back/forward cache before the call was answered", async () => {
    isAnswered = false;
    open("<article>");
    await schedule.pass(60_000);
    isAnswered = true;
    window.dispatchEvent(byReader(Object.assign(new window.Event("pageshow"), { persisted: true })));
    await schedule.pass(1000);
    expect([looks, opened]).toEqual([2, 1]);
  });

  it.each([
    [
      "when the extension has gone",
      () => {
        isAlive = false;
      },
    ],
    ["when told to stop", () => stop.abort()],
  ])("looks no more %s", async (_, end) => {
    open("<h1>No live blog</h1>");
    await schedule.pass(60_000);
    end();
    goTo("/live");
    await schedule.pass(60_000);
    expect([looks, schedule.waiting()]).toEqual([2, 0]);
  });

  it("stops where the call fails because the extension has gone", async () => {
    fails = true;
    isAlive = false;
    open("<article>");
    await schedule.pass(60_000);
    expect([looks, schedule.waiting()]).toEqual([1, 0]);
  });
});
