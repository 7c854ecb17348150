import { defineContentScript } from "wxt/utils/define-content-script";
import { gateRuntime } from "../lib/gate-runtime.ts";
import { mayBeLiveBlog } from "../lib/page/gate.ts";
import { windowSchedule } from "../lib/page/schedule.ts";
import { inSlices, windowPace } from "../lib/page/slices.ts";
import { watchGate } from "../lib/page/watch-gate.ts";
import { SITE_PATTERNS } from "../lib/sites.ts";

/** What every page of a site loads: whether the page is worth reading, and where it is, the call for the reader. */
export default defineContentScript({
  matches: [...SITE_PATTERNS],
  runAt: "document_idle",
  async main({ signal }) {
    if (window.top !== window) return;
    const pace = windowPace(window);
    const mayOpen = (url: URL, looked: AbortSignal) => inSlices(mayBeLiveBlog(document, url), pace, looked);
    await watchGate(window, { mayBeLiveBlog: mayOpen, ...gateRuntime(globalThis) }, windowSchedule(window), signal);
  },
});
