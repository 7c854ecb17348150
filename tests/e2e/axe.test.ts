import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import type { Tab, View } from "../../scripts/browsers/browser.ts";
import { EMBED_HOST, UNLISTED_HOST } from "../../scripts/demo/unlisted-site.ts";
import { ROOMS } from "../../scripts/look/rooms.ts";
import { openScene, type Scene } from "../../scripts/look/scene.ts";
import type { State } from "../../scripts/look/state.ts";
import { CHAPTERS, POSTS_AT_FIRST } from "../../scripts/look/states.ts";
import { runAxe } from "./axe.ts";
import { faintFields, movingParts, namelessParts, scrollToTop, smallTargets, spokenPosts } from "./look-over.ts";
import { enterMode, MODES } from "./modes.ts";
import { setStage } from "./stage.ts";

const stage = setStage(POSTS_AT_FIRST, { hosts: [UNLISTED_HOST, EMBED_HOST] });
/** As high as all that can be listed: what is half cut by the end of its list would look too small to be pressed. */
const TALL = 3000;
let scene: Scene;
beforeAll(async () => {
  scene = await openScene(stage);
});
afterAll(() => scene.unlisted.close());

async function show(state: State): Promise<View> {
  const view = await state.show(scene);
  const [room] = ROOMS[state.home];
  if (room) await (view as Tab).resize(room.width, TALL);
  await state.again?.(view);
  return view;
}

/** All that is wrong with a document in every mode, each line with the mode; nothing is the aim. */
async function faultsOf(view: View): Promise<string[]> {
  const headlines = stage.newsroom.page.timeOrder.map(({ title }) => title);
  const faults: string[] = [];
  await view.evaluate(scrollToTop);
  for (const mode of MODES) {
    await enterMode(stage.browser, view, mode);
    const found = [...(await runAxe(view)).violations, ...(await view.evaluate(smallTargets)).map((target) => `target: ${target}`)];
    found.push(...(await view.evaluate(faintFields)).map((field) => `edge: ${field}`));
    faults.push(...found.map((fault) => `${mode.name}: ${fault}`));
  }
  faults.push(...(await view.evaluate(spokenPosts, headlines)).map((words) => `read out: ${words}`));
  await stage.browser.appear({ reducedMotion: true });
  faults.push(...(await view.evaluate(movingParts)).map((part) => `moves: ${part}`));
  await stage.browser.appear({});
  await view.evaluate(() => document.documentElement.removeAttribute("dir"));
  return faults;
}

/** In Firefox the panel and the popup: the other pages are built of the same parts. */
const isLookedAt = ({ home }: State): boolean => inject("browserName") === "chromium" || (home !== "page" && home !== "sample");

describe.each(CHAPTERS)("$name", ({ begin, states }) => {
  beforeAll(() => begin(scene));

  it.each(states.filter(isLookedAt))("$name: nothing is in anybody's way in any mode", async (state) => {
    onTestFinished(async () => void (await state.leave?.(scene)));
    expect(await faultsOf(await show(state))).toEqual([]);
    if (state.home === "beside") expect(await scene.blog.inDock(namelessParts)).toEqual([]);
  });
});
