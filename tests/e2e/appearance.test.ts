import { beforeAll, describe, expect, it } from "vitest";
import type { Tab, TypingView, View } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { setStage, shownIds, shownWhen } from "./stage.ts";

const stage = setStage(5);

/** What a reader sees of the looks of a page of the extension. */
interface Looks {
  readonly dark: boolean;
  /** In CSS pixels. */
  readonly textSize: number;
  /** Between a headline and what stands above it, in CSS pixels. */
  readonly space: number;
  /** Of what is written in the color of something new: `rgb(…)`. */
  readonly newColor: string;
}

function looksOf(view: View): Promise<Looks> {
  return view.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("p"));
    probe.style.cssText = "color: var(--new); padding-top: var(--space-4)";
    const { color, paddingTop } = getComputedStyle(probe);
    probe.remove();
    const body = getComputedStyle(document.body);
    const [red = 255] = (body.backgroundColor.match(/\d+/g) ?? []).map(Number);
    return { dark: red < 100, textSize: Number.parseFloat(body.fontSize), space: Number.parseFloat(paddingTop), newColor: color };
  });
}

function looksWhen(what: string, view: View, holds: (looks: Looks) => boolean): Promise<Looks> {
  return poll(what, async () => {
    const looks = await looksOf(view);
    if (holds(looks)) return looks;
    throw new Error(JSON.stringify(looks));
  });
}

/** What is drawn in the page: the color of a mark beside a new post, and whether the dock around the panel is dark. */
function drawnIn(tab: Tab): Promise<{ mark: string | null; dark: boolean }> {
  return tab.inDock((root) => {
    const slot = root.querySelector(".slot.new");
    const frame = root.querySelector("iframe");
    const [red = 255] = (frame === null ? [] : (getComputedStyle(frame).backgroundColor.match(/\d+/g) ?? [])).map(Number);
    return { mark: slot && getComputedStyle(slot, "::before").backgroundColor, dark: red < 100 };
  });
}

const CLASSIC = { light: "rgb(15, 107, 60)", dark: "rgb(126, 211, 161)" };
const CLEAR = { light: "rgb(10, 79, 163)", dark: "rgb(142, 194, 255)" };

/** One reader who likes it dark, large and dense: each test goes on where the one before it ended. */
describe("the looks", () => {
  let tab: Tab;
  let panel: TypingView;
  let options: Tab;

  beforeAll(async () => {
    const first = await stage.openLiveBlog();
    await shownWhen("five posts", first.panel, ({ posts }) => posts.length === 5);
    await first.tab.close();
    await endVisits(stage.browser);
    stage.newsroom.arrive(1);
    ({ tab, panel } = await stage.openLiveBlog());
    const { posts } = await shownWhen("one new post", panel, (shown) => shownIds(shown, "new").length === 1);
    const newId = posts.find(({ status }) => status === "new")?.id ?? "";
    await panel.click(`[aria-label="Timeline"] [data-post-id="${newId}"] button`);
    await poll("the mark beside it", async () => (await drawnIn(tab)).mark !== null);
  });

  it("are at first as the system says, in a green of their own", async () => {
    expect(await looksOf(panel)).toEqual({ dark: false, textSize: 13, space: 16, newColor: CLASSIC.light });
    expect(await drawnIn(tab)).toEqual({ mark: CLASSIC.light, dark: false });
    options = await stage.browser.openExtensionPage("options.html");
    await options.waitFor("the settings", () => document.querySelector("h1") !== null);
  });

  it("change at once in the docked panel, around it, and where they are chosen", async () => {
    await options.click({ role: "radio", name: "Dark" });
    await looksWhen("the panel to be dark", panel, ({ dark, newColor }) => dark && newColor === CLASSIC.dark);
    await looksWhen("the page of settings to be dark", options, ({ dark }) => dark);
    await poll("the dock to be dark, and the mark as before", async () => {
      const drawn = await drawnIn(tab);
      return drawn.dark && drawn.mark === CLASSIC.light;
    });

    await options.click({ role: "radio", name: "Color-blind safe" });
    await looksWhen("the panel to be blue", panel, ({ newColor }) => newColor === CLEAR.dark);
    await poll("the mark in the page to be blue", async () => (await drawnIn(tab)).mark === CLEAR.light);

    await options.click({ role: "radio", name: "Compact" });
    await looksWhen("the panel to be denser", panel, ({ space }) => space === 12);

    await options.click("[type=range]");
    for (const size of [125, 150]) {
      await options.press("ArrowRight");
      await looksWhen(`text of ${size} %`, panel, ({ textSize }) => textSize === (13 * size) / 100);
    }
  });

  it("reach a page of settings opened earlier, too", async () => {
    const second = await stage.browser.openExtensionPage("options.html");
    await second.click({ role: "radio", name: "Plum" });
    await options.waitFor("the other page to follow", () => document.querySelector("input[value=plum]:checked") !== null);
    await second.click({ role: "radio", name: "Color-blind safe" });
    await options.waitFor("the other page to follow back", () => document.querySelector("input[value=clear]:checked") !== null);
    await second.close();
  });

  it.each(["close", "kill"] as const)("are the same after the browser's end by %s, and wait for nothing", async (how) => {
    await stage.restart(how);
    ({ tab, panel } = await stage.openLiveBlog());
    expect(await looksWhen("the panel", panel, ({ dark }) => dark)).toEqual({
      dark: true,
      textSize: 19.5,
      space: 12,
      newColor: CLEAR.dark,
    });
    // What the page starts with before it can ask: also where it stands in a frame of another site.
    expect(await panel.evaluate(() => JSON.parse(localStorage.getItem("appearance") ?? "null"))).toEqual({
      theme: "dark",
      textSize: 150,
      density: "compact",
      palette: "clear",
    });
    await poll("the dock to be dark", async () => (await drawnIn(tab)).dark);
  });

  it("are shown in the popup and in a tab of its own as well", async () => {
    const popup = await stage.browser.openPopup();
    await looksWhen("the popup", popup, ({ dark, textSize }) => dark && textSize === 19.5);
    const own = await stage.browser.openExtensionPage("tab-sidepanel.html");
    await looksWhen("the panel in a tab", own, ({ dark, textSize }) => dark && textSize === 19.5);
    await own.close();
  });

  it("follow the system again when the reader wishes", async () => {
    options = await stage.browser.openExtensionPage("options.html");
    await options.click({ role: "radio", name: "System" });
    await looksWhen("the panel to be light", panel, ({ dark }) => !dark);
    await poll("the dock to be light", async () => !(await drawnIn(tab)).dark);
  });
});

describe("the keys of the whole browser", () => {
  it("are changed where the browser has them, one choice away", async () => {
    const options = await stage.browser.openExtensionPage("options.html");
    await options.waitFor("a key", () => [...document.querySelectorAll("kbd")].some((key) => key.textContent === "Alt+Shift+L"));
    const [name, place] =
      stage.browser.name === "firefox"
        ? ["Change them in Firefox’s add-on settings", /^about:addons/]
        : ["Change them on the browser’s extensions page", /^chrome:\/\/extensions\/shortcuts/];
    const opened = await stage.browser.tabOpenedBy(() => options.click({ role: "button", name: name as string }));
    await poll("the browser's own page", async () => (place as RegExp).test(await opened.evaluate(() => location.href)));
    await opened.close();
  });
});
