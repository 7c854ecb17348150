import type { RunningBrowser } from "../browsers/browser.ts";
import { BUILDS, launch, withProfile } from "../browsers/launch.ts";
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
 * A reader comes back to a live blog of which 1,000 posts are known: from the navigation until the marks stand beside those that are new, against the load of the same page where nothing of
 * Catchline runs. The marks are looked for over the browser's protocol, which adds some milliseconds to theirs.
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
        await (await openMarked(browser, `${site.origin}${PATH}`, false)).close();
        const comeBack = async (): Promise<number> => {
          posts += NEW;
          page = generatePage({ posts, seed: 7, family: "guardian" });
          await endVisits(browser);
          const { time, close } = await openMarked(browser, `${site.origin}${PATH}`, true);
          await close();
          return time;
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

/** Opens the live blog and waits for its dock and, where they are wanted, its marks; answers with the time of these since the navigation, in milliseconds. */
async function openMarked(browser: RunningBrowser, url: string, marks: boolean): Promise<{ time: number; close: () => Promise<void> }> {
  const tab = await browser.openTab(url);
  await tab.waitFor("the dock", () => document.querySelector("catchline-dock"));
  const time = marks ? await tab.inDock(timeOfMarks) : Number.NaN;
  if (!marks) await (await tab.dockedPanel()).waitFor("the posts", () => document.querySelector("[data-post-id]"));
  return { time, close: () => tab.close() };
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
  const tab = await browser.openTab(url);
  const time = await tab.waitFor(
    "the load to be over",
    () => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventEnd,
  );
  await tab.close();
  return time;
}
