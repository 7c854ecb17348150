import { afterAll, beforeAll, inject } from "vitest";
import type { LaunchOptions, RunningBrowser, Tab, TypingView, View } from "../../scripts/browsers/browser.ts";
import { launch, withProfile } from "../../scripts/browsers/launch.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { type Newsroom, openNewsroom } from "../../scripts/demo/newsroom.ts";
import { readReferencePage } from "../../scripts/demo/reference-page.ts";
import { type DemoSite, serveDemo } from "../../scripts/demo/server.ts";
import { readShownPanel, type ShownPanel } from "../../scripts/demo/shown-panel.ts";
import { type BuildChanges, withBuild } from "./build-in.ts";
import { onSmallDisk } from "./small-disk.ts";

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
  /** Ends the browser, as a reader does or as a crash does, and starts it again with the same profile, with which `between` may do something first. */
  restart(how: "close" | "kill", between?: (profile: string) => Promise<void>): Promise<void>;
}

interface StageOptions extends Pick<LaunchOptions, "neverRemember">, BuildChanges {
  /** What the site says beside every page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What runs in every page of the site before anything else there. It sees nothing of the scope it was written in. */
  readonly firstScript?: () => void;
  /** Hosts that lead to loopback beside the site's own. */
  readonly hosts?: readonly string[];
  /** The size of the disk that the profile stands on, in megabytes, where it is a small one. Only where `canMakeDisks`. */
  readonly disk?: number;
}

/**
 * Sets the stage before the file's first test, with the oldest `out` posts published, and clears it after the last. The tests of a file go on with what those
 * before them left, as a reader would.
 */
export function setStage(
  out: number,
  { headers, firstScript, language, manifest, disk, hosts = [], ...options }: StageOptions = {},
): Stage {
  const name = inject("browserName");
  let standing: { site: DemoSite; newsroom: Newsroom; browser: RunningBrowser } | null = null;
  let profileOf = (): string => "";
  let start: () => Promise<RunningBrowser> = () => Promise.reject(new Error("the stage is not set"));
  let clear: () => void = () => {};
  let cleared: Promise<void> = Promise.resolve();
  const now = (): NonNullable<typeof standing> => {
    if (standing === null) throw new Error("the stage is not set");
    return standing;
  };

  beforeAll(async () => {
    const newsroom = openNewsroom(await readReferencePage(), out);
    const site = await serveDemo(newsroom, headers, firstScript ? `(${firstScript})()` : "");
    await new Promise<void>((resolve, reject) => {
      const play = async (profile: string, extension: string): Promise<void> => {
        profileOf = () => profile;
        start = () => launch(name, { extension, profile, hosts: [site.host, ...hosts], ...options });
        standing = { site, newsroom, browser: await start() };
        resolve();
        await new Promise<void>((end) => {
          clear = end;
        });
        await standing.browser.close();
        await site.close();
      };
      const played = (profile: string, extension: string): Promise<void> =>
        disk === undefined ? play(profile, extension) : onSmallDisk(profile, disk, () => play(profile, extension));
      cleared = withBuild({ language, manifest }, name, (extension) => withProfile((profile) => played(profile, extension)));
      cleared.catch(reject);
    });
  });
  afterAll(async () => {
    clear();
    await cleared;
  });

  return {
    get site() {
      return now().site;
    },
    get newsroom() {
      return now().newsroom;
    },
    get browser() {
      return now().browser;
    },
    get profile() {
      return profileOf();
    },
    async openLiveBlog() {
      const tab = await now().browser.openTab(now().site.liveBlogUrl);
      return { tab, panel: await tab.dockedPanel() };
    },
    async restart(how, between) {
      await now().browser[how]();
      await between?.(profileOf());
      standing = { ...now(), browser: await start() };
    },
  };
}

/** Waits until what the panel shows is as wanted, and answers with it; says what it showed instead when that does not come. */
export function shownWhen(what: string, panel: View, holds: (shown: ShownPanel) => boolean): Promise<ShownPanel> {
  return poll(
    what,
    async () => {
      const shown = await readShownPanel(panel);
      if (holds(shown)) return shown;
      throw new Error(`"${shown.status}"; ${shown.posts.map((post) => `${post.id} ${post.status}`).join(", ") || "no post"}`);
    },
    20_000,
  );
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

/** Ids of the posts beside which a mark of that look is drawn in the page now: those near the view. */
export async function markedIds(tab: Tab, look: "new" | "edited"): Promise<string[]> {
  const posts = await tab.evaluate(() =>
    [...document.querySelectorAll("article[id]")].map((article) => ({ id: article.id, top: article.getBoundingClientRect().top })),
  );
  const marks = await tab.inDock(
    (root, name) => [...root.querySelectorAll(`.slot.${name}`)].map((slot) => slot.getBoundingClientRect().top),
    look,
  );
  return posts.filter((post) => marks.some((top) => Math.abs(top - post.top) < 3)).map(({ id }) => id);
}
