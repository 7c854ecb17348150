import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import type { Tab, View } from "../../scripts/browsers/browser.ts";
import { EMBED_HOST, UNLISTED_HOST } from "../../scripts/demo/unlisted-site.ts";
import { inEachRoom } from "../../scripts/look/rooms.ts";
import { openScene, type Scene } from "../../scripts/look/scene.ts";
import type { Home, State } from "../../scripts/look/state.ts";
import { CHAPTERS, POSTS_AT_FIRST } from "../../scripts/look/states.ts";
import layout from "./layout.json" with { type: "json" };
import { brokenRelations, type Relations } from "./relations.ts";
import { setStage } from "./stage.ts";
import { clippedTexts, overlaps, sidewaysParts } from "./text-boxes.ts";

/** The look of every state, held by the boxes of what is in it: no picture is compared, so fonts and rounding may differ. */
const RELATIONS: Readonly<Record<Home, Relations>> = { ...layout, beside: layout.panel, side: layout.panel };

const stage = setStage(POSTS_AT_FIRST, { hosts: [UNLISTED_HOST, EMBED_HOST] });
let scene: Scene;
beforeAll(async () => {
  scene = await openScene(stage);
});
afterAll(() => scene.unlisted.close());

async function faultsOf(view: View, home: Home): Promise<string[]> {
  const found: string[] = [];
  for (const look of [sidewaysParts, clippedTexts, overlaps])
    found.push(...(await view.evaluate(look)).map((fault) => `${look.name}: ${fault}`));
  return [...found, ...(await view.evaluate(brokenRelations, RELATIONS[home]))];
}

/** A way to lay a document out that is not how it is written. */
interface Way {
  readonly direction?: string;
  readonly fontSize?: string;
}

/** Lays the document out in that way while it is looked at. */
async function laidOut({ again }: State, view: View, way: Way, look: () => Promise<void>): Promise<void> {
  const set = ({ direction = "", fontSize = "" }: Way): Promise<void> =>
    view.evaluate(
      async (dir, size) => {
        document.documentElement.dir = dir;
        document.documentElement.style.fontSize = size;
        // What measures itself, as a long list and a menu do, is laid out anew within frames.
        for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
      },
      direction,
      fontSize,
    );
  await set(way);
  await again?.(view);
  await look();
  await set({});
}

/** Adds a rule to the style of a document while it is looked at. */
async function planted<T>(view: View, css: string, look: () => Promise<T>): Promise<T> {
  await view.evaluate((rule) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets = [sheet];
  }, css);
  const seen = await look();
  await view.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return seen;
}

describe("a planted fault", () => {
  let panel: Tab;
  beforeAll(async () => {
    panel = await scene.panel();
    await panel.resize(380, 800);
  });

  it.each([
    ["a headline over the one before it", ".post-headline { margin-block-start: -36px }", /^overlaps: /],
    ["a row of tabs wider than the panel", ".tabs { width: 500px }", /^sidewaysParts: .*tabs/],
    ["a line cut in half", ".post-facts { height: 8px; overflow: hidden }", /^clippedTexts: .*post-facts/],
    [
      "a headline out of its column",
      ".post:nth-of-type(3) .post-headline { margin-inline-start: 9px }",
      /post-headline .* out of line at its start/,
    ],
    ["the foot at the head", ".coverage { order: -1 }", /coverage .* is not below/],
    ["a list without room", ".tab-panel { flex: none; height: 60px }", /tab-panel .* is only 60 high/],
    ["a menu out of its post", ".post > .menu { inset-block-start: -30px }", /sticks out of post/],
    ["posts that lie over one another", ".post { margin-block-end: -12px }", /post .* lies over post/],
  ])("is found: %s", async (_what, css, fault) => {
    expect(await faultsOf(panel, "panel")).toEqual([]);
    expect(await planted(panel, css, () => faultsOf(panel, "panel"))).toContainEqual(expect.stringMatching(fault));
  });
});

describe.each(CHAPTERS)("$name", ({ begin, states }) => {
  beforeAll(() => begin(scene));

  it.each(states)("$name: all is in its place in every room, from either side and in large text", async (state) => {
    onTestFinished(async () => void (await state.leave?.(scene)));
    const view = await state.show(scene);
    const faults: string[] = [];
    const look = async (where: string): Promise<void> => {
      faults.push(...(await faultsOf(view, state.home)).map((fault) => `${where}: ${fault}`));
    };
    await inEachRoom(state, view, async (room) => {
      await look(room);
      // The style sheets are the same in both.
      if (inject("browserName") === "firefox") return;
      await laidOut(state, view, { direction: "rtl" }, () => look(`${room}, right to left`));
      await laidOut(state, view, { fontSize: "200%" }, () => look(`${room}, 200 % text`));
    });
    expect(faults).toEqual([]);
  });
});
