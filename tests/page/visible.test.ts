import { describe, expect, it } from "vitest";
import { whenVisible } from "../../lib/page/visible.ts";
import { openPage } from "./dom.ts";
import { settle } from "./fake-schedule.ts";

function page(state: { visibilityState: string; prerendering?: boolean }) {
  const window = openPage("<p>");
  const { document } = window;
  const now = { prerendering: false, ...state };
  Object.defineProperty(document, "visibilityState", { get: () => now.visibilityState });
  Object.defineProperty(document, "prerendering", { get: () => now.prerendering });
  const stop = new AbortController();
  let isSeen = false;
  void whenVisible(document, stop.signal).then(() => {
    isSeen = true;
  });
  return {
    stop,
    async becomes(change: Partial<typeof now>, event: string) {
      Object.assign(now, change);
      document.dispatchEvent(new window.Event(event));
      await settle();
    },
    async isSeen() {
      await settle();
      return isSeen;
    },
  };
}

describe("whenVisible", () => {
  it("is at once where the page is seen", async () => {
    expect(await page({ visibilityState: "visible" }).isSeen()).toBe(true);
  });

  it("waits in a tab in the background", async () => {
    const tab = page({ visibilityState: "hidden" });
    expect(await tab.isSeen()).toBe(false);
    await tab.becomes({ visibilityState: "visible" }, "visibilitychange");
    expect(await tab.isSeen()).toBe(true);
  });

  it("waits while the page is prerendered, whatever it says of its visibility", async () => {
    const tab = page({ visibilityState: "visible", prerendering: true });
    expect(await tab.isSeen()).toBe(false);
    await tab.becomes({ prerendering: false }, "prerenderingchange");
    expect(await tab.isSeen()).toBe(true);
  });

  it("waits for both", async () => {
    const tab = page({ visibilityState: "hidden", prerendering: true });
    await tab.becomes({ prerendering: false }, "prerenderingchange");
    expect(await tab.isSeen()).toBe(false);
    await tab.becomes({ visibilityState: "visible" }, "visibilitychange");
    expect(await tab.isSeen()).toBe(true);
  });

  it("never is after it was stopped", async () => {
    const tab = page({ visibilityState: "hidden" });
    tab.stop.abort();
    await tab.becomes({ visibilityState: "visible" }, "visibilitychange");
    expect(await tab.isSeen()).toBe(false);
  });
});
