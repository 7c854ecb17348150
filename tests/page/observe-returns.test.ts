import type { DOMWindow } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { observeReturns } from "../../lib/page/observe-returns.ts";
import { byReader, openPage, setVisibility } from "./dom.ts";
import { type FakeSchedule, fakeSchedule } from "./fake-schedule.ts";

describe("observeReturns", () => {
  let window: DOMWindow;
  let schedule: FakeSchedule;
  let stop: AbortController;
  let returns: number;
  const show = (persisted: boolean, trusted = true): void => {
    const event = Object.assign(new window.Event("pageshow"), { persisted });
    window.dispatchEvent(trusted ? byReader(event) : event);
  };

  beforeEach(() => {
    window = openPage("<p>");
    schedule = fakeSchedule();
    stop = new AbortController();
    returns = 0;
    setVisibility(window, "hidden");
    observeReturns(window.document, () => returns++, schedule, stop.signal);
  });

  it("hears the tab come to the front, and not go", async () => {
    setVisibility(window, "visible");
    expect(returns).toBe(1);
    await schedule.pass(5000);
    setVisibility(window, "hidden");
    expect(returns).toBe(1);
  });

  it("counts a page out of the back/forward cache once, though two events come", async () => {
    setVisibility(window, "visible");
    show(true);
    expect(returns).toBe(1);
    await schedule.pass(5000);
    show(true);
    expect(returns).toBe(2);
  });

  it("takes no load and no event made up by the page for a return", () => {
    Object.defineProperty(window.document, "visibilityState", { value: "visible", configurable: true });
    show(false);
    show(true, false);
    window.document.dispatchEvent(new window.Event("visibilitychange"));
    expect(returns).toBe(0);
  });

  it("hears nothing once it was stopped", () => {
    stop.abort();
    setVisibility(window, "visible");
    show(true);
    expect(returns).toBe(0);
  });
});
