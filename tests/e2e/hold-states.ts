import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Tab, View } from "../../scripts/browsers/browser.ts";
import { EMBED_HOST, UNLISTED_HOST } from "../../scripts/demo/unlisted-site.ts";
import { inEachRoom, ROOMS } from "../../scripts/look/rooms.ts";
import { openScene, type Scene } from "../../scripts/look/scene.ts";
import type { Chapter, State } from "../../scripts/look/state.ts";
import { POSTS_AT_FIRST } from "../../scripts/look/states.ts";
import { barriers } from "./barriers.ts";
import { layOut, misplaced } from "./layout.ts";
import { namelessParts } from "./look-over.ts";
import { setStage } from "./stage.ts";

/** As high as all that can be listed: what is half cut by the end of its list would look too small to be pressed. */
const TALL = 3000;

/** In Firefox the panel and the popup: the other pages are built of the same parts. */
const isHeldToBarriers = ({ home }: State): boolean => inject("browserName") === "chromium" || (home !== "page" && home !== "sample");

/** Sets the scene for the tests of a file. What is asked of a state waits for nothing but the processor, so that another file may do the same beside it. */
export function setScene(): () => Scene {
  const stage = setStage(POSTS_AT_FIRST, { hosts: [UNLISTED_HOST, EMBED_HOST], share: "half" });
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(stage);
  });
  afterAll(() => scene.unlisted.close());
  return () => scene;
}

/** Holds every state of these chapters to the same rules. */
export function holdStates(chapters: readonly Chapter[], scene: () => Scene): void {
  // Each is brought about once, which takes longer than all that is asked of it.
  describe.each(chapters)("$name", ({ begin, states }) => {
    beforeAll(() => begin(scene()));

    describe.each(states)("$name", (state) => {
      let view: View;
      beforeAll(async () => {
        view = await state.show(scene());
      });
      afterAll(() => state.leave?.(scene()));

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
        if (state.passes) view = await state.show(scene());
        else await state.again?.(view);
        expect(await barriers(scene().browser, view, scene().newsroom.page.timeOrder)).toEqual([]);
        if (state.home === "beside") expect(await scene().blog.inDock(namelessParts)).toEqual([]);
      });
    });
  });
}
