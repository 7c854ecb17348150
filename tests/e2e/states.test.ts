import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Tab, View } from "../../scripts/browsers/browser.ts";
import { EMBED_HOST, UNLISTED_HOST } from "../../scripts/demo/unlisted-site.ts";
import { inEachRoom, ROOMS } from "../../scripts/look/rooms.ts";
import { openScene, type Scene } from "../../scripts/look/scene.ts";
import type { State } from "../../scripts/look/state.ts";
import { CHAPTERS, POSTS_AT_FIRST } from "../../scripts/look/states.ts";
import { barriers } from "./barriers.ts";
import { layOut, misplaced, planted } from "./layout.ts";
import { namelessParts } from "./look-over.ts";
import { setStage } from "./stage.ts";

const stage = setStage(POSTS_AT_FIRST, { hosts: [UNLISTED_HOST, EMBED_HOST] });
/** As high as all that can be listed: what is half cut by the end of its list would look too small to be pressed. */
const TALL = 3000;
let scene: Scene;
beforeAll(async () => {
  scene = await openScene(stage);
});
afterAll(() => scene.unlisted.close());

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
    expect(await misplaced(panel, "panel")).toEqual([]);
    expect(await planted(panel, css, () => misplaced(panel, "panel"))).toContainEqual(expect.stringMatching(fault));
  });
});

/** In Firefox the panel and the popup: the other pages are built of the same parts. */
const isHeldToBarriers = ({ home }: State): boolean => inject("browserName") === "chromium" || (home !== "page" && home !== "sample");

// Each is brought about once, which takes longer than all that is asked of it.
describe.each(CHAPTERS)("$name", ({ begin, states }) => {
  beforeAll(() => begin(scene));

  describe.each(states)("$name", (state) => {
    let view: View;
    beforeAll(async () => {
      view = await state.show(scene);
    });
    afterAll(() => state.leave?.(scene));

    it("all is in its place in every room, from either side and in large text", async () => {
      const faults: string[] = [];
      const look = async (where: string): Promise<void> => {
        faults.push(...(await misplaced(view, state.home)).map((fault) => `${where}: ${fault}`));
      };
      await inEachRoom(state, view, async (room) => {
        await look(room);
        // The style sheets are the same in both.
        if (inject("browserName") === "firefox") return;
        await layOut(view, { direction: "rtl" });
        await state.again?.(view);
        await look(`${room}, right to left`);
        await layOut(view, { fontSize: "200%" });
        await state.again?.(view);
        await look(`${room}, 200 % text`);
        await layOut(view, {});
      });
      expect(faults).toEqual([]);
    });

    if (!isHeldToBarriers(state)) return;
    it("nothing is in anybody's way in any mode", async () => {
      const [room] = ROOMS[state.home];
      if (room) await (view as Tab).resize(room.width, TALL);
      if (state.passes) view = await state.show(scene);
      else await state.again?.(view);
      expect(await barriers(stage.browser, view, stage.newsroom.page.timeOrder)).toEqual([]);
      if (state.home === "beside") expect(await scene.blog.inDock(namelessParts)).toEqual([]);
    });
  });
});
