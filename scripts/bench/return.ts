import type { RunningBrowser } from "../browsers/browser.ts";
import { BUILDS, launch, withProfile } from "../browsers/launch.ts";
import { poll } from "../browsers/poll.ts";
import { endVisits } from "../demo/end-visit.ts";
import { serve } from "../demo/serve.ts";
import { generatePage } from "./generate-page.ts";
import { interleave, type Row, rowOf } from "./row.ts";

const ROUNDS = 9;
const KNOWN = 1_000;
/** Posts that come between two visits, at the top of the page. */
const NEW = 5;
const HOST = "www.theguardian.com";
/** No site of Catchline's: nothing of it runs there. */
const OTHER_HOST = "www.unread.example";
const PATH = "/world/live/2026/jan/05/storm";

/**
 * A reader comes back to a live blog of which 1,000 posts are known: from the navigation until the first marks stand beside those that are new, against the load of the same page where
 * nothing of Catchline runs. Marks may be there before the page has loaded, so they are looked for from the beginning, over the browser's protocol, which adds some milliseconds to
 * theirs.
 */
export async function measureReturn(): Promise<Row[]> {
  let posts = KNOWN;
  const answer = (): { type: string; body: string } => ({ type: "text/html", body: page });
  let page = generatePage({ posts, seed: 7, family: "guardian" });
  const [site, other] = await Promise.all([serve(HOST, answer), serve(OTHER_HOST, answer)]);
  try {
    return await withProfile(async (profile) => {
      const browser = await launch("chromium", { extension: BUILDS.chromium, profile, hosts: [HOST, OTHER_HOST] });
      try {
        await visitFirst(browser, `${site.origin}${PATH}`);
        const comeBack = async (): Promise<number> => {
          posts += NEW;
          page = generatePage({ posts, seed: 7, family: "guardian" });
          await endVisits(browser);
          return await timeToMarks(browser, `${site.origin}${PATH}`);
        };
        return [
          rowOf(
            "return: page load to marks, 1,000 posts known / page load without Catchline",
            "ms",
            1.1,
            await interleave(ROUNDS, comeBack, () => load(browser, `${other.origin}${PATH}`)),
          ),
        ];
      } finally {
        await browser.close();
      }
    });
  } finally {
    await Promise.all([site.close(), other.close()]);
  }
}

/** Opens the live blog and waits until its posts are stored. */
async function visitFirst(browser: RunningBrowser, url: string): Promise<void> {
  const tab = await browser.openTab(url);
  await (await tab.dockedPanel()).waitFor("the posts", () => document.querySelector("[data-post-id]"));
  await tab.close();
}

/** Opens the live blog; answers with the time of its first marks since the navigation, in milliseconds. */
async function timeToMarks(browser: RunningBrowser, url: string): Promise<number> {
  const tab = await browser.openTab("about:blank");
  const loaded = tab.goTo(url);
  // A look ends with the document it looks at.
  await poll("the dock", () => tab.evaluate(dockToCome));
  const time = await tab.inDock(timeOfMarks);
  await loaded;
  await tab.close();
  return time;
}

/** Runs in the page. */
async function dockToCome(): Promise<true> {
  while (!document.querySelector("catchline-dock")) await new Promise(requestAnimationFrame);
  return true;
}

/** Runs in the page, on the dock's root. */
async function timeOfMarks(root: ShadowRoot): Promise<number> {
  const deadline = performance.now() + 20_000;
  while (!root.querySelector(".slot.new")) {
    if (performance.now() > deadline) throw new Error("no mark came");
    await new Promise(requestAnimationFrame);
  }
  return performance.now();
}

async function load(browser: RunningBrowser, url: string): Promise<number> {
  const tab = await browser.openTab("about:blank");
  await tab.goTo(url);
  const time = await tab.waitFor(
    "the load to be over",
    () => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventEnd,
  );
  await tab.close();
  return time;
}
