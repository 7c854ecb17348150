import { defineContentScript } from "wxt/utils/define-content-script";
import { gateRuntime } from "../lib/gate-runtime.ts";
import { mayBeLiveBlog } from "../lib/page/gate.ts";
import { windowSchedule } from "../lib/page/schedule.ts";
import { watchGate } from "../lib/page/watch-gate.ts";
import { isReading } from "../lib/reader-presence.ts";
import { SITE_PATTERNS } from "../lib/sites.ts";

/** All gates that this extension puts into a page share one global object, which the page can't see. The latest stands alone. */
const shared = globalThis as { catchlineGate?: AbortController };

/** What every page of a site loads: whether the page is worth reading, and where it is, the call for the reader. */
export default defineContentScript({
  matches: [...SITE_PATTERNS],
  runAt: "document_idle",
  async main({ signal }) {
    // Where a page is known to be a live blog the reader may be there first.
    if (window.top !== window || isReading()) return;
    shared.catchlineGate?.abort();
    const latest = new AbortController();
    shared.catchlineGate = latest;
    await watchGate(
      window,
      { mayBeLiveBlog: (url) => mayBeLiveBlog(document, url), ...gateRuntime(globalThis) },
      windowSchedule(window),
      AbortSignal.any([signal, latest.signal]),
    );
  },
});
