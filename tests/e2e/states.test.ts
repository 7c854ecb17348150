import { beforeAll, describe, expect, it } from "vitest";
import type { Tab } from "../../scripts/browsers/browser.ts";
import { VISITS } from "../../scripts/look/states.ts";
import { holdStates, setScene } from "./hold-states.ts";
import { misplaced, planted } from "./layout.ts";

const scene = setScene();

describe("a planted fault", () => {
  let panel: Tab;
  beforeAll(async () => {
    panel = await scene().panel();
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

holdStates(VISITS, scene);
