import { inject } from "vitest";
import type { RunningBrowser, Tab, TypingView, View } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { type Newsroom, openNewsroom } from "../../scripts/demo/newsroom.ts";
import { readReferencePage } from "../../scripts/demo/reference-page.ts";
import { type DemoSite, serveDemo } from "../../scripts/demo/server.ts";
import { readShownPanel, type ShownPanel } from "../../scripts/demo/shown-panel.ts";
import { around, type PlayedBrowser, type PlayOptions, withBrowser } from "./around.ts";
import { type BuildChanges, withBuild } from "./build-in.ts";

/** What a test file plays on: the demo's site, and a browser with the production build and a profile of its own. */
export interface Stage {
  readonly site: DemoSite;
  readonly newsroom: Newsroom;
  /** The browser running now. */
  readonly browser: RunningBrowser;
  /** Directory of its profile. */
  readonly profile: string;
  /** Opens the live blog in a tab and waits for the panel docked beside it. */
  openLiveBlog(): Promise<{ tab: Tab; panel: TypingView }>;
  readonly restart: PlayedBrowser["restart"];
}

interface StageOptions extends Pick<PlayOptions, "neverRemember" | "disk" | "share">, BuildChanges {
  /** What the site says beside every page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What runs in every page of the site before anything else there. It sees nothing of the scope it was written in. */
  readonly firstScript?: () => void;
  /** Hosts that lead to loopback beside the site's own. */
  readonly hosts?: readonly string[];
}

/**
 * Sets the stage before the file's first test, with the oldest `out` posts published, and clears it after the last. The tests of a file go on with what those
 * before them left, as a reader would.
 */
export function setStage(out: number, { headers, firstScript, language, manifest, hosts = [], ...options }: StageOptions = {}): Stage {
  const standing = around<{ site: DemoSite; newsroom: Newsroom; played: PlayedBrowser }>(async (tests) => {
    const newsroom = openNewsroom(await readReferencePage(), out);
    const site = await serveDemo(newsroom, headers, firstScript ? `(${firstScript})()` : "");
    try {
      await withBuild({ language, manifest }, inject("browserName"), (extension) =>
        withBrowser({ extension, hosts: [site.host, ...hosts], ...options }, (played) => tests({ site, newsroom, played })),
      );
    } finally {
      await site.close();
    }
  });
  return {
    get site() {
      return standing().site;
    },
    get newsroom() {
      return standing().newsroom;
    },
    get browser() {
      return standing().played.running;
    },
    get profile() {
      return standing().played.profile;
    },
    async openLiveBlog() {
      const { site, played } = standing();
      const tab = await played.running.openTab(site.liveBlogUrl);
      return { tab, panel: await tab.dockedPanel() };
    },
    restart: (how, between) => standing().played.restart(how, between),
  };
}

/** Waits until what the panel shows is as wanted, and answers with it; says what it showed instead when that does not come. */
export function shownWhen(what: string, panel: View, holds: (shown: ShownPanel) => boolean): Promise<ShownPanel> {
  return poll(what, async () => {
    const shown = await readShownPanel(panel);
    if (holds(shown)) return shown;
    throw new Error(`"${shown.status}"; ${shown.posts.map((post) => `${post.id} ${post.status}`).join(", ") || "no post"}`);
  });
}

/** Ids of the shown posts, from the top; of those with a status where one is given. */
export function shownIds({ posts }: ShownPanel, status?: string): string[] {
  return posts.filter((post) => status === undefined || post.status === status).map((post) => post.id);
}

/** Where a post of the page stands in the window, in CSS pixels from the top, and whether it is there to be read: below the sticky bar and above the end. */
export function placeOf(tab: Tab, id: string): Promise<{ top: number; readable: boolean }> {
  return tab.evaluate((postId) => {
    const post = document.getElementById(postId);
    const headline = post?.querySelector("h2");
    if (!post || !headline) throw new Error(`no post ${postId} in the page`);
    const { left, top, bottom, width } = headline.getBoundingClientRect();
    // Something else at this point covers the headline, as a sticky bar would.
    const atHeadline = document.elementFromPoint(left + Math.min(20, width / 2), (top + bottom) / 2);
    return { top: post.getBoundingClientRect().top, readable: top >= 0 && bottom <= innerHeight && post.contains(atHeadline) };
  }, id);
}

/**
 * Chooses a post in the timeline and waits until it can be read in the page and the timeline has followed: from then on the list stands still, and the next
 * click lands where it is aimed.
 */
export async function jumpTo({ tab, panel }: { tab: Tab; panel: View }, id: string): Promise<void> {
  await shownWhen("the timeline to say where the reader is", panel, ({ posts }) => posts.some((post) => post.current));
  await panel.click(`[aria-label="Timeline"] [data-post-id="${id}"] button`);
  await poll(`post ${id} to be readable`, async () => (await placeOf(tab, id)).readable);
  await shownWhen(
    `the timeline to say that ${id} is in view`,
    panel,
    ({ posts }) => posts.find((post) => post.id === id)?.current === true,
  );
}

/** Ids of the posts beside which a mark of that look is drawn in the page now: those near the view. Looked at in one go, since the page may be on its way to a post. */
export function markedIds(tab: Tab, look: "new" | "edited"): Promise<string[]> {
  return tab.inDock((root, name) => {
    const topOf = (element: Element): number => element.getBoundingClientRect().top;
    const marks = [...root.querySelectorAll(`.slot.${name}`)].map(topOf);
    const posts = [...root.ownerDocument.querySelectorAll("article[id]")];
    return posts.filter((post) => marks.some((top) => Math.abs(top - topOf(post)) < 3)).map(({ id }) => id);
  }, look);
}
