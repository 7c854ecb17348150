import type { DOMWindow } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { observeReturns } from "../../lib/page/observe-returns.ts";
import { byReader, openPage, setVisibility } from "./dom.ts";

describe("observeReturns", () => {
  let window: DOMWindow;
  let stop: AbortController;
  let returns: number;
  const putAway = (trusted = true): void => {
    const event = new window.Event("pagehide");
    window.dispatchEvent(trusted ? byReader(event) : event);
  };
  const show = (persisted: boolean, trusted = true): void => {
    const event = Object.assign(new window.Event("pageshow"), { persisted });
    window.dispatchEvent(trusted ? byReader(event) : event);
  };

  beforeEach(() => {
    window = openPage("<p>");
    stop = new AbortController();
    returns = 0;
    setVisibility(window, "hidden");
    observeReturns(window.document, () => returns++, stop.signal);
  });

  it("hears the tab come to the front, and not go", () => {
    setVisibility(window, "visible");
    expect(returns).toBe(1);
    setVisibility(window, "hidden");
    expect(returns).toBe(1);
  });

  it("hears every time, however soon after the last", () => {
    for (const _ of [1, 2, 3]) {
      setVisibility(window, "visible");
      setVisibility(window, "hidden");
    }
    expect(returns).toBe(3);
  });

  it("counts a page out of the back/forward cache once, though two events come", () => {
    setVisibility(window, "visible");
    show(true);
    expect(returns).toBe(1);
    putAway();
    show(true);
    setVisibility(window, "visible");
    expect(returns).toBe(2);
  });

  it("takes no load and no event made up by the page for a return", () => {
    Object.defineProperty(window.document, "visibilityState", { value: "visible", configurable: true });
    show(false);
    show(true, false);
    window.document.dispatchEvent(new window.Event("visibilitychange"));
    expect(returns).toBe(0);
  });

  it("takes no end made up by the page for one", () => {
    setVisibility(window, "visible");
    putAway(false);
    show(true);
    expect(returns).toBe(1);
  });

  it("hears nothing once it was stopped", () => {
    stop.abort();
    setVisibility(window, "visible");
    show(true);
    expect(returns).toBe(0);
  });
});
