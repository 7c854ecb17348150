import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { generatePage, type PageWish } from "../../scripts/bench/generate-page.ts";
import { seededRandom } from "../../scripts/bench/random.ts";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { ODESA_EDIT } from "../../scripts/demo/newsroom.ts";
import { readByHandOnly } from "../../scripts/demo/read-by-hand.ts";
import { serve } from "../../scripts/demo/serve.ts";
import { brokenInvariants } from "../store/invariants.ts";
import { holdWrites } from "./hold-writes.ts";
import { chooseInMenu, menuOf } from "./reader.ts";
import { setStage, shownWhen } from "./stage.ts";
import { storedRows } from "./stored-rows.ts";

/** How often the background is ended, and half as often the browser: a few for every day, 50 and 25 in the long run (`npm run test:long`). */
const ROUNDS = Number(process.env.CATCHLINE_ROUNDS ?? 4);
/** What the reader does is written within this, in milliseconds: the end falls somewhere in it. */
const DONE = 250;

const LONG_HOST = "www.theguardian.com";
/** Its texts, in the page and in its structured data, are more than one message takes. */
const LONG: PageWish = { posts: 500, seed: 8, family: "guardian" };

const stage = setStage(6, { hosts: [LONG_HOST] });
const random = seededRandom(Number(process.env.CATCHLINE_SEED ?? 8));
const ID = ODESA_EDIT.id;
const OTHER = (): string => stage.newsroom.page.timeOrder[0]?.id ?? "";

let tab: Tab;
let panel: TypingView;
let injured = 3;

const headlineSays = (text: string): string => `leaves ${text} injured`;

/** The newsroom corrects its count, and the page shows it. */
async function edit(): Promise<void> {
  stage.newsroom.edit(ID, [[headlineSays(`${injured}`), headlineSays(`${injured + 1}`)]]);
  injured++;
  await tab.waitFor(
    "the page to show the edit",
    (id, words) => document.getElementById(id)?.textContent.includes(words),
    ID,
    headlineSays(`${injured}`),
  );
}

/** Corrects the count with nothing in the way. Answers how long it takes from the page to the panel here, in milliseconds: the page is first waited for to be still. */
async function editUndisturbed(): Promise<number> {
  await edit();
  const start = performance.now();
  await shows(headlineSays(`${injured}`));
  return performance.now() - start;
}

/** A moment around the writing of what takes so long from the page to the panel. */
const aroundTheWrite = (took: number): Promise<void> => pause(took * (0.6 + 0.5 * random()));

const shows = (text: string): Promise<unknown> =>
  poll(`the panel to say "${text}"`, () =>
    panel.evaluate(
      (id, words) => document.querySelector(`[aria-label="Timeline"] [data-post-id="${id}"]`)?.textContent.includes(words),
      ID,
      text,
    ),
  );

interface Row {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly seenRevision: number | null;
}

/** What is stored of the edited post, once all that is stored holds together. `least`: the words that were acknowledged. */
async function expectNothingLost(least: number): Promise<Row> {
  const rows = await storedRows(stage.browser);
  expect(brokenInvariants(rows)).toEqual([]);
  expect([rows.liveBlogs?.length, rows.visits?.length, rows.posts?.length]).toEqual([1, 1, 6]);
  const row = (rows.posts as Row[]).find(({ id }) => id === ID);
  if (row === undefined) throw new Error("the post is gone");
  const texts = (rows.revisions as { postId: string; title: string }[]).filter(({ postId }) => postId === ID).map(({ title }) => title);
  const counts = [...texts, row.title].map((title) => Number(/leaves (\d+) injured/.exec(title)?.[1]));
  // Every count once, from the first to the present: none lost, none twice.
  expect(counts).toEqual(Array.from({ length: counts.length }, (_, at) => 3 + at));
  expect(counts.at(-1)).toBeGreaterThanOrEqual(least);
  return row;
}

async function open(): Promise<void> {
  ({ tab, panel } = await stage.openLiveBlog());
  await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
}

describe("what was told or acknowledged", () => {
  it("is all there, once, however often the background is ended around a write", { timeout: 60_000 + ROUNDS * 20_000 }, async () => {
    await readByHandOnly(stage.browser);
    await open();
    const took = await editUndisturbed();
    for (let round = 0; round < ROUNDS; round++) {
      await edit();
      await aroundTheWrite(took);
      await stage.browser.stopBackground();
      await shows(headlineSays(`${injured}`));
      const row = await expectNothingLost(injured);
      expect(row.revision).toBe(round + 2);
      await tab.activate();
    }
  });

  it("comes though the background ended before it could be written, and nothing changes in the page any more", async () => {
    const took = await editUndisturbed();
    const release = await holdWrites(stage.browser);
    await tab.activate();
    await edit();
    // Told by then, it waits for the store. Were it told later, nothing would be lost that has to be told again.
    await pause(2 * took);
    await stage.browser.stopBackground();
    await release();
    await shows(headlineSays(`${injured}`));
    await expectNothingLost(injured);
    await tab.activate();
  });

  it("holds for what the reader marks by hand while the background is ended", { timeout: 60_000 + ROUNDS * 20_000 }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const marksRead = round % 2 === 0;
      const stopped = pause(random() * DONE).then(() => stage.browser.stopBackground());
      await chooseInMenu(panel, menuOf(OTHER()), marksRead ? "Mark read" : "Mark not read");
      await shownWhen("the mark", panel, ({ posts }) => posts.find(({ id }) => id === OTHER())?.status === (marksRead ? "seen" : "unseen"));
      await stopped;
      await expectNothingLost(injured);
      const rows = (await storedRows(stage.browser)).posts as Row[];
      expect(rows.find(({ id }) => id === OTHER())?.seenRevision).toBe(marksRead ? 0 : null);
      await tab.activate();
    }
  });

  it("is all there, once, however often the browser itself is killed around a write", { timeout: 60_000 + ROUNDS * 40_000 }, async () => {
    for (let round = 0; round < ROUNDS / 2; round++) {
      const took = await editUndisturbed();
      const acknowledged = injured;
      await edit();
      await aroundTheWrite(took);
      await stage.restart("kill");
      await expectNothingLost(acknowledged);
      await open();
      await shows(headlineSays(`${injured}`));
      await expectNothingLost(injured);
      await tab.activate();
    }
  });

  it("is all there, once, of a page too long for one message, though the background is ended while it is told of it in parts", async () => {
    const long = await serve(LONG_HOST, () => ({ type: "text/html", body: generatePage(LONG) }));
    try {
      const address = `${long.origin}/world/live/2026/jan/05/storm`;
      const opening = stage.browser.openTab(address).then((opened) => opened.dockedPanel());
      await pause(4 * DONE * random());
      await stage.browser.stopBackground();
      const beside = await opening;
      await beside.waitFor("all posts to be listed", (posts) => document.querySelector(`[aria-setsize="${posts}"]`), LONG.posts);
      const rows = await storedRows(stage.browser);
      expect(brokenInvariants(rows)).toEqual([]);
      const ofLong = (name: string): number =>
        (rows[name] as { liveBlogId: string }[]).filter(({ liveBlogId }) => liveBlogId === address).length;
      expect([ofLong("visits"), ofLong("posts")]).toEqual([1, LONG.posts]);
    } finally {
      await long.close();
    }
  });
});
