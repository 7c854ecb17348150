import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RunningBrowser, Tab, View } from "../browsers/browser.ts";
import { poll } from "../browsers/poll.ts";
import { ROOT } from "../tool.ts";
import { endVisits } from "./end-visit.ts";
import { type Newsroom, ODESA_EDIT, WITHDRAWN_ID } from "./newsroom.ts";
import type { DemoSite } from "./server.ts";
import { readShownPanel, type ShownPanel } from "./shown-panel.ts";

const PICTURES = join(ROOT, ".output", "demo");
/** The page may be read a second time before a post counts as withdrawn. */
const SETTLE_MS = 30_000;

/**
 * Walks the main job without a display: a first visit, posts that arrive meanwhile, and a second visit with posts that came, one that was edited and one that
 * was withdrawn in between. Says what the panel showed, line by line, leaves pictures in `.output/demo`, and throws at the first thing it should not have shown.
 * The newsroom starts with six posts out.
 */
export async function walkMainJob(browser: RunningBrowser, site: DemoSite, newsroom: Newsroom, say: (line: string) => void): Promise<void> {
  const { timeOrder } = newsroom.page;
  const titleOf = (id: string): string => timeOrder.find((post) => post.id === id)?.title ?? id;
  await mkdir(PICTURES, { recursive: true });

  let tab = await browser.openTab(site.liveBlogUrl);
  let panel = await tab.dockedPanel();
  const first = await shownWhen(
    "six posts, none of them new",
    panel,
    ({ posts }) => posts.length === 6 && withStatus(posts, "new").length === 0,
  );
  expectSame("the order of the posts", ids(first.posts), ids(timeOrder.slice(0, 6)));
  say("First visit");
  say(`  ${first.status}`);
  for (const post of first.posts) say(`  ${post.day} · ${titleOf(post.id)}`);
  await takePicture(tab, browser, "1-first-visit");

  const [arrived] = newsroom.arrive(1);
  const pending = await shownWhen("the post that arrived", panel, ({ posts }) => posts.some((post) => post.pending));
  expectSame("the posts that arrived", ids(pending.posts.filter((post) => post.pending)), ids(arrived ? [arrived] : []));
  say("While the page is open");
  say(`  ${pending.buttons.find((button) => button.includes("arrived")) ?? pending.status}`);
  say(`  ${arrived?.title}`);
  await takePicture(tab, browser, "2-arrived");

  await tab.close();
  if ((await endVisits(browser)) === 0) throw new Error("no visit was stored");
  const between = newsroom.arrive(2);
  newsroom.edit(ODESA_EDIT.id, ODESA_EDIT.words);
  newsroom.withdraw(WITHDRAWN_ID);

  tab = await browser.openTab(site.liveBlogUrl);
  panel = await tab.dockedPanel();
  const second = await shownWhen("the second visit", panel, ({ posts }) => {
    return withStatus(posts, "new").length === 2 && withStatus(posts, "edited").length === 1 && withStatus(posts, "removed").length === 1;
  });
  expectSame("the new posts", ids(withStatus(second.posts, "new")), ids(between));
  expectSame("the edited post", ids(withStatus(second.posts, "edited")), [ODESA_EDIT.id]);
  expectSame("the withdrawn post", ids(withStatus(second.posts, "removed")), [WITHDRAWN_ID]);
  say("Second visit");
  say(`  ${second.status}`);
  for (const status of ["new", "edited", "removed"]) {
    for (const post of withStatus(second.posts, status)) {
      const title = post.id === ODESA_EDIT.id ? post.text.split("\n").find((line) => line.includes("Odesa")) : titleOf(post.id);
      say(`  ${status.padEnd(7)} ${title}`);
    }
  }
  await takePicture(tab, browser, "3-second-visit");
}

/** What the panel shows as soon as it shows that. Throws with what it showed instead. */
async function shownWhen(what: string, panel: View, holds: (shown: ShownPanel) => boolean): Promise<ShownPanel> {
  return poll(
    what,
    async () => {
      const shown = await readShownPanel(panel);
      if (holds(shown)) return shown;
      throw new Error(
        `the panel shows "${shown.status}" and ${shown.posts.map((post) => `${post.id} ${post.status}`).join(", ") || "no post"}`,
      );
    },
    SETTLE_MS,
  );
}

function withStatus<P extends { readonly status: string }>(posts: readonly P[], status: string): P[] {
  return posts.filter((post) => post.status === status);
}

function ids(posts: readonly { readonly id: string }[]): string[] {
  return posts.map((post) => post.id);
}

function expectSame(what: string, shown: readonly string[], wanted: readonly string[]): void {
  if (shown.join() !== wanted.join()) throw new Error(`${what}: the panel shows ${shown.join(", ") || "none"}, not ${wanted.join(", ")}`);
}

async function takePicture(tab: Tab, browser: RunningBrowser, name: string): Promise<void> {
  await writeFile(join(PICTURES, `${browser.name}-${name}.png`), await tab.screenshot());
}
