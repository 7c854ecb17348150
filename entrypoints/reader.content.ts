import { defineContentScript } from "wxt/utils/define-content-script";
import { browser } from "../lib/browser.ts";
import { matchesPattern } from "../lib/match-pattern.ts";
import { type Handlers, handle, type PageCommands, send } from "../lib/messages.ts";
import { checkCommand } from "../lib/page/door.ts";
import { followPage } from "../lib/page/follow-page.ts";
import type { Commands, Outside } from "../lib/page/outside.ts";
import { pacedReader } from "../lib/page/paced-reader.ts";
import { windowSchedule } from "../lib/page/schedule.ts";
import { unlessPutAway } from "../lib/page/unless-put-away.ts";
import { isReading, markReading } from "../lib/reader-presence.ts";
import { windowPace } from "../lib/slices.ts";

/**
 * The page side of what may be a live blog: detects, reads, reports, observes and marks. One AbortSignal stops all of it. The background puts it into a page when the
 * gate there asks for it, or while the page still loads where it is known to be a live blog.
 */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  async main({ signal }) {
    if (window.top !== window || isReading()) return;
    const stopped = new AbortController();
    markReading(() => isAlive() && !stopped.signal.aborted);
    const outside = createOutside(() => stopped.abort());
    await followPage(window, pacedReader(document, windowPace(window)), outside, windowSchedule(window), signal);
  },
});

/** The commands that the page side answers. */
type Answered = Pick<PageCommands, keyof Commands>;

function createOutside(onStopped: () => void): Outside {
  return {
    readerStarted: (payload) => unlessPutAway(window, send("readerStarted", payload)),
    snapshotRead: (payload) => unlessPutAway(window, send("snapshotRead", payload)),
    postsRead: (payload) => unlessPutAway(window, send("postsRead", payload)),
    snapshotChanged: (payload) => unlessPutAway(window, send("snapshotChanged", payload)),
    postsSeen: (payload) => unlessPutAway(window, send("postsSeen", payload)),
    viewMoved: (payload) => unlessPutAway(window, send("viewMoved", payload)),
    dockResized: (payload) => unlessPutAway(window, send("dockResized", payload)),
    liveBlogLeft: (payload) => unlessPutAway(window, send("liveBlogLeft", payload)),
    takeCommands(commands, signal) {
      handle<Answered>(promised(commands), checkCommand, signal);
      signal.addEventListener("abort", onStopped);
    },
    panelUrl: (tabId) => `${browser.runtime.getURL("/sidepanel.html")}?tab=${tabId}`,
    isAlive,
    words: {
      panel: "Catchline",
      width: browser.i18n.getMessage("dockWidth"),
      unfold: browser.i18n.getMessage("dockUnfold"),
    },
  };
}

function promised(commands: Commands): Handlers<Answered> {
  return {
    revealPost: async (payload) => commands.revealPost(payload),
    returnToPlace: async () => commands.returnToPlace() as undefined,
    showDock: async (payload) => commands.showDock(payload) as undefined,
    toggleDock: async () => commands.toggleDock(),
    swapDock: async () => commands.swapDock(),
    placeDock: async (payload) => commands.placeDock(payload) as undefined,
    remarkPosts: async (payload) => commands.remarkPosts(payload) as undefined,
    changeLooks: async (payload) => commands.changeLooks(payload) as undefined,
    sayWhatIsShown: async () => commands.sayWhatIsShown(),
    lookThoroughly: () => commands.lookThoroughly(),
    async stopReading({ on, except }) {
      const isAmong = (patterns: readonly string[]): boolean => patterns.some((pattern) => matchesPattern(location.href, pattern));
      if (isAmong(on) && !isAmong(except)) commands.stopReading();
    },
  };
}

/** After an update or removal the id is gone (Chromium), or asking for it throws (Firefox). */
function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
