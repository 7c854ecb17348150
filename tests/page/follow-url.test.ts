import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followUrl } from "../../lib/page/follow-url.ts";
import { openPage } from "./dom.ts";

function page(navigation: EventTarget | null) {
  const window = openPage("<p>");
  if (navigation) Object.assign(window, { navigation });
  const stop = new AbortController();
  let changes = 0;
  followUrl(window as unknown as Window, () => changes++, stop.signal);
  return { window, stop, changes: () => changes };
}

describe("followUrl", () => {
  describe("where there is a Navigation API", () => {
    const arrive = (navigation: EventTarget) => navigation.dispatchEvent(new Event("currententrychange"));

    it.each([
      ["/election", 1],
      ["?page=2", 1],
      ["#/live/42", 1],
      ["#!/live/42", 1],
      ["#post-7", 0],
      ["/storm", 0],
    ])("counts going to %s %i times", (to, times) => {
      const navigation = new EventTarget();
      const { window, changes } = page(navigation);
      window.history.pushState({}, "", to);
      arrive(navigation);
      arrive(navigation);
      expect(changes()).toBe(times);
    });

    it("keeps a single listener, and lets go of it", () => {
      const navigation = new EventTarget();
      const listen = vi.spyOn(navigation, "addEventListener");
      const { window, stop, changes } = page(navigation);
      const onWindow = vi.spyOn(window, "addEventListener");
      expect(listen).toHaveBeenCalledTimes(1);
      expect(onWindow).not.toHaveBeenCalled();
      stop.abort();
      window.history.pushState({}, "", "/election");
      arrive(navigation);
      expect(changes()).toBe(0);
    });
  });

  describe("where there is none", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it("looks when the reader goes back", () => {
      const { window, changes } = page(null);
      window.history.replaceState({}, "", "/election");
      window.dispatchEvent(new window.PopStateEvent("popstate"));
      expect(changes()).toBe(1);
    });

    it("looks a while after a click, and leaves history alone", () => {
      const { window, changes, stop } = page(null);
      window.setTimeout = setTimeout as unknown as typeof window.setTimeout;
      expect(Object.hasOwn(window.history, "pushState")).toBe(false);
      const click = () => window.document.body.dispatchEvent(new window.MouseEvent("click", { bubbles: true }));
      click();
      window.history.pushState({}, "", "/election");
      vi.advanceTimersByTime(2000);
      expect(changes()).toBe(1);
      window.history.pushState({}, "", "/flood");
      click();
      stop.abort();
      vi.advanceTimersByTime(2000);
      expect(changes()).toBe(1);
    });
  });
});
