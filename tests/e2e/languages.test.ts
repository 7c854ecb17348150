import { beforeAll, describe, expect, it } from "vitest";
import type { Tab, TypingView, View } from "../../scripts/browsers/browser.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { ODESA_EDIT, WITHDRAWN_ID } from "../../scripts/demo/newsroom.ts";
import { type Locale, readLocale } from "../locales/locales.ts";
import { misfits, ownWords } from "./fit.ts";
import { PANEL_MENU } from "./reader.ts";
import { type Stage, setStage } from "./stage.ts";

/** The narrowest that a reader docks the panel. */
const NARROW = 300;
const TABS = ["timeline", "people", "places", "changes"] as const;

/** Comes back to a live blog with a new post, an edit and a withdrawal, so that every tab has something to show. */
async function openSecondVisit(stage: Stage): Promise<{ tab: Tab; panel: TypingView }> {
  const first = await stage.openLiveBlog();
  await first.panel.waitFor("seven posts", () => document.querySelectorAll("li[data-post-id]").length === 7);
  await first.panel.click(PANEL_MENU);
  await first.panel.click("[role=menuitem]");
  await first.panel.waitFor("all posts to be read", () => document.querySelector('[data-status="unseen"]') === null);
  await first.tab.close();
  await endVisits(stage.browser);
  stage.newsroom.arrive(2);
  stage.newsroom.edit(ODESA_EDIT.id, ODESA_EDIT.words);
  stage.newsroom.withdraw(WITHDRAWN_ID);
  const second = await stage.openLiveBlog();
  await second.panel.waitFor("what is new and edited", () =>
    ["new", "edited"].every((status) => document.querySelector(`li[data-status="${status}"]`) !== null),
  );
  return second;
}

async function narrow(tab: Tab, panel: View, width: number): Promise<void> {
  await tab.inDock((root, pixels) => {
    const frame = root.querySelector("iframe");
    if (frame === null) throw new Error("no panel is docked");
    frame.style.cssText = `flex: none; box-sizing: border-box; width: ${pixels}px; min-width: 0; max-width: ${pixels}px; height: 100%; border: 0`;
  }, width);
  await panel.waitFor(`the panel to be ${width} pixels wide`, (pixels) => innerWidth === pixels, width);
}

async function showTab(panel: View, tab: (typeof TABS)[number]): Promise<void> {
  await panel.click(`#tab-${tab}`);
  await panel.waitFor(
    `${tab} to be shown`,
    (id) =>
      document.querySelector(`#tab-${id}[aria-selected=true]`) !== null &&
      document.querySelector("#tab-panel li") !== null &&
      document.querySelector("[aria-busy=true]") === null,
    tab,
  );
}

/** English words that stand where there is a translation for them. */
function leftInEnglish(said: readonly string[], locale: Locale): string[] {
  const translated = Object.entries(readLocale("en")).filter(([key, { message }]) => locale[key]?.message !== message);
  const english = new Set(translated.map(([, { message }]) => message));
  return said.filter((words) => english.has(words));
}

describe.each(["de", "fr", "es", "ar"])("in the language %s", (language) => {
  const stage = setStage(7, { language });
  const locale = readLocale(language);
  let tab: Tab;
  let panel: TypingView;
  beforeAll(async () => {
    ({ tab, panel } = await openSecondVisit(stage));
  });

  it("the panel says which it is, and nothing in another", async () => {
    expect(await panel.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      language,
      locale.direction?.message,
    ]);
    for (const name of TABS) {
      await showTab(panel, name);
      const said = await ownWords(panel);
      expect(said).toContain(locale[`tab_${name}`]?.message);
      expect(leftInEnglish(said, locale)).toEqual([]);
    }
  });

  it("nothing in the panel is cut off or overflows, docked at its usual width and narrow", async () => {
    for (const width of [380, NARROW]) {
      await narrow(tab, panel, width);
      for (const name of TABS) {
        await showTab(panel, name);
        expect([width, name, await misfits(panel)]).toEqual([width, name, []]);
        const lines = await panel.evaluate(() =>
          [...document.querySelectorAll("[role=tab]")].map((each) => each.getBoundingClientRect().top),
        );
        expect([width, name, new Set(lines).size]).toEqual([width, name, 1]);
      }
    }
    // What does not fit is seen: nobody docks it so narrow.
    await narrow(tab, panel, 100);
    expect(await misfits(panel)).not.toEqual([]);
  });

  it("nor in its menus, while catching up and in the list of keys", async () => {
    await narrow(tab, panel, NARROW);
    await showTab(panel, "timeline");
    await panel.click(PANEL_MENU);
    expect(await misfits(panel)).toEqual([]);
    // The second choice: mark all as not read.
    await panel.click("[role=menuitem]:nth-of-type(2)");
    await panel.click(".catch-up .button--main");
    await panel.waitFor("the first step", () => document.querySelector(".catch-up-steps") !== null);
    expect(await misfits(panel)).toEqual([]);
    await panel.press("?");
    await panel.waitFor("the keys", () => document.querySelector("dialog[open]") !== null);
    expect(await misfits(panel)).toEqual([]);
    await panel.press("Escape");
    await narrow(tab, panel, 380);
  });

  it("popup, settings, library and first page fit and speak it", async () => {
    await tab.activate();
    const popup = await stage.browser.openPopup();
    await popup.waitFor("the popup's words", () => document.querySelector("main h1") !== null);
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await misfits(popup)).toEqual([]);
    expect(leftInEnglish(await ownWords(popup), locale)).toEqual([]);
    const options = await stage.browser.openExtensionPage("options.html");
    await options.waitFor("the settings", () => document.querySelector("main h1") !== null);
    const library = await stage.browser.openExtensionPage("library.html");
    await library.waitFor("the shelf", () => document.querySelector("main li") !== null);
    const welcome = await stage.browser.openExtensionPage("welcome.html");
    await welcome.waitFor("the first page", () => document.querySelector("main h1") !== null);
    expect(await welcome.evaluate(() => document.title)).toBe(locale.welcomeTitle?.message);
    expect(await options.evaluate(() => document.title)).toBe(locale.optionsTitle?.message);
    expect(await library.evaluate(() => document.title)).toBe(locale.libraryTitle?.message);
    for (const page of [options, library, welcome]) {
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await misfits(page)).toEqual([]);
      expect(leftInEnglish(await ownWords(page), locale)).toEqual([]);
      await page.close();
    }
  });
});
