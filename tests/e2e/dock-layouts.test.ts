import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { RunningBrowser, Tab } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { type ServedSite, serve } from "../../scripts/demo/serve.ts";
import { around, withBrowser } from "./around.ts";
import { type DockState, dockState, dockWhen } from "./dock-state.ts";
import { boxesOfAll, boxesUnder, sidewaysScroll, textsUnder, textWidth } from "./layouts/measure.ts";
import { type LayoutCase, readLayoutCases } from "./layouts/pages.ts";

/** A host that Catchline runs on by itself. */
const HOST = "www.theguardian.com";
const WIDTHS = [1280, 1024, 768, 390];
/** What was not made for this is looked at in a wide window, too. */
const WIDTHS_OF_OTHERS = [1600, ...WIDTHS];
const LEAST_TEXT = 480;
/** What a saved page would ask its publisher for is not asked for: nobody but the test's own site is asked for anything. The dock's own frame is the extension's. */
const ASKING_NOBODY = {
  "content-security-policy": [
    ...["script-src", "connect-src", "object-src", "worker-src", "manifest-src"].map((kind) => `${kind} 'none'`),
    ...["img-src", "font-src", "media-src"].map((kind) => `${kind} data:`),
    "style-src 'unsafe-inline'",
    "frame-src chrome-extension: moz-extension:",
  ].join("; "),
};
/** From here on nothing at all is covered, not by a rail either. */
const WIDE = 1280;

const cases = await readLayoutCases();
const table: string[] = [];
const stage = around<{ site: ServedSite; browser: RunningBrowser; desk: Tab }>(async (tests) => {
  const site = await serve(
    HOST,
    (path, origin) => {
      const page = cases.find((one) => one.path === path);
      return page ? { type: "text/html", body: page.html(`${origin}${path}`) } : null;
    },
    ASKING_NOBODY,
  );
  try {
    // Behind the pages: what asks for a dock must not be in front of it.
    await withBrowser({ hosts: [HOST] }, async ({ running }) =>
      tests({ site, browser: running, desk: await running.openExtensionPage("options.html") }),
    );
  } finally {
    await site.close();
  }
});
afterAll(() => console.log(["page | width | side | stands | dock | text | covered | sideways before > beside", ...table].join("\n")));

/** What a page of the extension may ask for; answers once the page has done it. */
function ask(name: "setDock" | "moveDock", payload: object): Promise<unknown> {
  return stage().desk.evaluate(
    (catchline, asked) =>
      (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome.runtime.sendMessage({
        catchline,
        payload: asked,
      }),
    name,
    payload,
  );
}

/** The side of a site that was chosen by moving would else hold for the next page. */
function forgetSides(): Promise<void> {
  return stage().desk.evaluate(() =>
    (globalThis as unknown as { chrome: { storage: { sync: { remove(name: string): Promise<void> } } } }).chrome.storage.sync.remove(
      "dockSites",
    ),
  );
}

function tabIdOf(url: string): Promise<number> {
  return poll(`the tab at ${url}`, () =>
    stage().desk.evaluate(async (wanted) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } } })
        .chrome;
      return (await tabs.query({})).find((tab) => tab.url === wanted)?.id;
    }, url),
  );
}

/** What a reader could say of a page without a dock, at one width of the window. */
interface Bare {
  readonly boxes: readonly string[];
  readonly sideways: number;
  readonly texts: ReadonlySet<string>;
  readonly text: number | null;
}

/** Gives the page that width, and the dock the time to be laid anew: it is with the next frame. */
async function resize(tab: Tab, width: number): Promise<void> {
  await tab.resize(width, 800);
  await tab.waitFor(`a page ${width} pixels wide`, (wanted) => innerWidth === wanted, width);
  await tab.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

async function bareAt(tab: Tab, width: number): Promise<Bare> {
  await resize(tab, width);
  return {
    boxes: await tab.evaluate(boxesOfAll),
    sideways: await tab.evaluate(sidewaysScroll),
    texts: new Set(await tab.evaluate(textsUnder, 0, width)),
    text: await tab.evaluate(textWidth),
  };
}

/** Looks at the page beside an open dock, against how it was without. What there is to see goes into the table. */
async function lookBeside(tab: Tab, { name, layout }: LayoutCase, width: number, bare: Bare): Promise<DockState> {
  const state = await dockState(tab);
  const [left, right] = state.stands === "beside" ? [state.left, state.right] : [0, 0];
  const covered = (await tab.evaluate(textsUnder, left, right)).filter((text) => bare.texts.has(text));
  const unclear = layout?.clear === undefined || state.stands !== "beside" ? [] : await tab.evaluate(boxesUnder, layout.clear, left, right);
  const sideways = await tab.evaluate(sidewaysScroll);
  const text = await tab.evaluate(textWidth);
  const figures = [width, state.side, state.stands, Math.round(right - left), Math.round(text ?? 0), covered.length];
  table.push([name, ...figures, `${bare.sideways} > ${sideways}`].join(" | "));
  expect({ at: width, covered, unclear }).toEqual({ at: width, covered: [], unclear: [] });
  expect(sideways).toBeLessThanOrEqual(bare.sideways + 1);
  if (bare.text !== null && text !== null && state.stands === "beside") {
    expect(text).toBeGreaterThanOrEqual(Math.min(LEAST_TEXT, bare.text) - 2);
  }
  return state;
}

/** Of the side where the lines end; a reader who moves the dock to where they begin may have a rail over the first letters. */
async function expectNothingUnderRail(tab: Tab, width: number, bare: Bare): Promise<void> {
  const [left, right] = await tab.inDock((root) => {
    const rail = root.querySelector(".rail")?.getBoundingClientRect() ?? new DOMRect();
    return [rail.left, rail.right] as const;
  });
  expect(right - left).toBe(24);
  const covered = (await tab.evaluate(textsUnder, left, right)).filter((text) => bare.texts.has(text));
  expect({ at: width, covered }).toEqual({ at: width, covered: [] });
}

async function expectBare(tab: Tab, width: number, bare: Bare): Promise<void> {
  const boxes = await tab.evaluate(boxesOfAll);
  const moved = boxes.filter((line, at) => line !== bare.boxes[at]);
  expect({ at: width, moved, elements: boxes.length }).toEqual({ at: width, moved: [], elements: bare.boxes.length });
}

afterEach(forgetSides);

describe("a dock beside", () => {
  it.each(cases)("$name", async (page) => {
    const url = `${stage().site.origin}${page.path}`;
    const tab = await stage().browser.openTab(url);
    const tabId = await tabIdOf(url);
    await dockWhen("the dock to open by itself", tab, ({ stands }) => stands !== "none");
    await ask("setDock", { tabId, open: false });
    const bare = new Map<number, Bare>();
    const widths = page.layout === null ? WIDTHS_OF_OTHERS : WIDTHS;
    for (const width of widths) bare.set(width, await bareAt(tab, width));

    await ask("setDock", { tabId, open: true });
    const states = new Map<number, DockState>();
    const at1280 = page.layout?.at1280 ?? "beside";
    for (const [width, before] of [...bare].toReversed()) {
      await resize(tab, width);
      if (width === 1280) await dockWhen(`the dock to be ${at1280} at 1280`, tab, (laid) => howWide(laid) === at1280);
      const state = await lookBeside(tab, page, width, before);
      if (state.stands === "folded" && width >= WIDE) await expectNothingUnderRail(tab, width, before);
      states.set(width, state);
    }
    const side = /right to left|arabic/.test(page.name) ? "left" : "right";
    expect([...states.values()].map((state) => state.side)).toEqual(widths.map(() => side));
    expect(states.get(390)?.stands).toBe("folded");

    await resize(tab, 1280);
    await ask("moveDock", { tabId });
    const other = await lookBeside(tab, page, 1280, bare.get(1280) as Bare);
    expect(other.side).not.toBe(side);
    await ask("setDock", { tabId, open: false });
    for (const width of [1280, 768]) {
      await resize(tab, width);
      await expectBare(tab, width, bare.get(width) as Bare);
    }
    await tab.close();
  });
});

function howWide(state: DockState | undefined): "beside" | "narrower" | "over" {
  if (state?.stands !== "beside") return "over";
  return state.right - state.left === 380 ? "beside" : "narrower";
}
