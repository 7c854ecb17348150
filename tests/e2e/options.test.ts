import { beforeAll, describe, expect, it } from "vitest";
import type { Tab } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { ODESA_EDIT } from "../../scripts/demo/newsroom.ts";
import { dockWhen } from "./dock-state.ts";
import { choose, chooseInMenu, PANEL_MENU } from "./reader.ts";
import { placeOf, setStage, shownWhen } from "./stage.ts";

const stage = setStage(6);

const OPEN_BY_ITSELF = "Open the panel beside the page when a live blog is found";
const AUTO_SEEN = "Mark posts as read when they have been on screen long enough";

/** What the page of settings shows: each box by its words, each list by its choice. */
function settingsOf(options: Tab): Promise<Record<string, boolean | string>> {
  return options.waitFor("the settings", () => {
    const settings = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input[type=checkbox], select")].map((one) => [
      one.labels?.[0]?.firstChild?.nodeType === Node.TEXT_NODE ? one.labels[0].firstChild.textContent : one.labels?.[0]?.textContent,
      one instanceof HTMLSelectElement ? one.selectedOptions[0]?.text : one.checked,
    ]);
    return settings.length > 0 && (Object.fromEntries(settings) as Record<string, boolean | string>);
  }) as Promise<Record<string, boolean | string>>;
}

/** Opens the page of settings, changes something there, and leaves it once it shows that. */
async function change(how: (options: Tab) => Promise<void>, wanted: Record<string, boolean | string>): Promise<void> {
  const options = await stage.browser.openExtensionPage("options.html");
  await settingsOf(options);
  await how(options);
  await poll(JSON.stringify(wanted), async () => {
    const settings = await settingsOf(options);
    return Object.entries(wanted).every(([name, value]) => settings[name] === value);
  });
  await options.close();
}

/** Stands in for the background's ear: what pages report from now on, heard in a page of the extension. */
async function listen(): Promise<{ heard(name: string, postId: string): Promise<boolean>; close(): Promise<void> }> {
  const ear = await stage.browser.openExtensionPage("manifest.json");
  await ear.evaluate(() => {
    const { chrome, catchlineHeard } = Object.assign(globalThis, { catchlineHeard: [] as unknown[] }) as unknown as {
      catchlineHeard: unknown[];
      chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } } };
    };
    chrome.runtime.onMessage.addListener((message) => void catchlineHeard.push(message));
  });
  return {
    heard: (name, postId) =>
      ear.evaluate(
        (wanted, id) =>
          (globalThis as unknown as { catchlineHeard: { catchline?: string; payload?: { postIds?: string[] } }[] }).catchlineHeard.some(
            ({ catchline, payload }) => catchline === wanted && payload?.postIds?.includes(id),
          ),
        name,
        postId,
      ),
    close: () => ear.close(),
  };
}

/** A post cut down to its headline and one sentence: it is read in less than two seconds, where the others take eight. */
const SHORTENED = { id: ODESA_EDIT.id, text: "<p>Three people were injured.</p>" };

describe("the settings", () => {
  beforeAll(() => {
    const post = stage.newsroom.page.timeOrder.find(({ id }) => id === SHORTENED.id);
    const [first, ...others] = [...(post?.html ?? "").matchAll(/<p>.*?<\/p>/gs)].map(([paragraph]) => paragraph);
    stage.newsroom.edit(SHORTENED.id, [[first ?? "", SHORTENED.text], ...others.map((paragraph) => [paragraph, ""] as const)]);
  });

  it("are each kept over a reload", async () => {
    const options = await stage.browser.openExtensionPage("options.html");
    expect(await settingsOf(options)).toEqual({
      [OPEN_BY_ITSELF]: true,
      [AUTO_SEEN]: true,
      "Number on the toolbar button": "How many posts are new",
      "Forget a live blog": "90 days after my last visit",
    });
    await options.click({ role: "checkbox", name: OPEN_BY_ITSELF });
    await options.click({ role: "checkbox", name: AUTO_SEEN });
    await choose(options, "Number on the toolbar button", "A dot when something is new");
    await choose(options, "Forget a live blog", "never");
    const chosen = {
      [OPEN_BY_ITSELF]: false,
      [AUTO_SEEN]: false,
      "Number on the toolbar button": "A dot when something is new",
      "Forget a live blog": "never",
    };
    await poll("all four to be chosen", async () => JSON.stringify(await settingsOf(options)) === JSON.stringify(chosen));
    await options.reload();
    expect(await settingsOf(options)).toEqual(chosen);
    await options.close();
  });

  it("keep the panel from opening by itself, until the reader opens it", async () => {
    const tab = await stage.browser.openTab(stage.site.liveBlogUrl);
    const popup = await stage.browser.openPopup();
    await popup.waitFor("the verdict", () => document.body.textContent.includes("This is a live blog"));
    expect(await tab.hasDockedPanel()).toBe(false);
    await popup.click({ role: "button", name: "Open beside the page" });
    await shownWhen("six posts", await tab.dockedPanel(), ({ posts }) => posts.length === 6);
    await tab.close();
    await change((options) => options.click({ role: "checkbox", name: OPEN_BY_ITSELF }), { [OPEN_BY_ITSELF]: true });
  });

  it("put the panel on the side and make it as wide as chosen, in open pages at once", async () => {
    const { tab } = await stage.openLiveBlog();
    await dockWhen("the dock", tab, ({ side, left, right }) => side === "right" && right - left === 380);
    const options = await stage.browser.openExtensionPage("options.html");
    await options.click({ role: "radio", name: "Left" });
    await dockWhen("the dock on the left", tab, ({ side }) => side === "left");
    await options.waitFor("the width", () => {
      const slider = [...document.querySelectorAll<HTMLInputElement>("[type=range]")].find(
        (one) => one.labels?.[0]?.textContent === "Width of the panel",
      );
      slider?.focus();
      return slider !== undefined;
    });
    for (const _ of [1, 2]) await options.press("ArrowRight");
    await dockWhen("the dock to be wider", tab, ({ left, right }) => right - left === 420);
    for (const _ of [1, 2]) await options.press("ArrowLeft");
    await options.click({ role: "radio", name: "Automatic" });
    await dockWhen("the dock as before", tab, ({ side, left, right }) => side === "right" && right - left === 380);
    await options.close();
    await tab.close();
  });

  it("list the sites on which the panel stays closed, and let it open there again", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    await chooseInMenu(panel, PANEL_MENU, "Close on edition.cnn.com for good");
    await dockWhen("the dock to close", tab, ({ stands }) => stands === "none");
    const options = await stage.browser.openExtensionPage("options.html");
    await options.waitFor("the site", () =>
      document.querySelector('[aria-label="Otherwise on"]')?.textContent?.includes("edition.cnn.com stays closed"),
    );
    await options.click({ role: "button", name: "As everywhere on edition.cnn.com" });
    await options.waitFor("the list to be gone", () => document.querySelector('[aria-label="Otherwise on"]') === null);
    await options.close();
    await endVisits(stage.browser);
    await tab.reload();
    await dockWhen("the dock to open by itself", tab, ({ stands }) => stands === "beside");
    await tab.close();
  });

  it("leave a post that was on screen long enough unread while reading is marked by hand alone, and mark it otherwise", async () => {
    const look = async (status: string): Promise<void> => {
      const { tab, panel } = await stage.openLiveBlog();
      await shownWhen("six posts", panel, ({ posts }) => posts.length >= 6);
      const ear = await listen();
      await tab.activate();
      await tab.scrollBy((await placeOf(tab, SHORTENED.id)).top - 150);
      await poll("the page to report that it was on screen", () => ear.heard("postsSeen", SHORTENED.id));
      // What is reported later is recorded later.
      const [arrived] = stage.newsroom.arrive(1);
      const shown = await shownWhen("the arrival", panel, ({ posts }) => posts.some((post) => post.id === arrived?.id));
      expect(shown.posts.find((post) => post.id === SHORTENED.id)?.status).toBe(status);
      await ear.close();
      await tab.close();
    };
    await look("unseen");
    await change((options) => options.click({ role: "checkbox", name: AUTO_SEEN }), { [AUTO_SEEN]: true });
    await look("seen");
  });

  it("show what is new on the toolbar button as a dot, as a count or not at all, and change it at once", async () => {
    await endVisits(stage.browser);
    stage.newsroom.arrive(1);
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("one new post", panel, ({ status }) => status.startsWith("1 new since"));
    await poll("the dot", async () => (await tab.badge()) === "●");
    for (const [badge, text] of [
      ["How many posts are new", "1"],
      ["None", ""],
    ] as const) {
      await change((options) => choose(options, "Number on the toolbar button", badge), { "Number on the toolbar button": badge });
      await poll(`the badge to say "${text}"`, async () => (await tab.badge()) === text);
    }
    await tab.close();
  });

  it("forget what was not visited for as long as the reader says, at once", async () => {
    await endVisits(stage.browser, 40 * 24);
    const options = await stage.browser.openExtensionPage("options.html");
    const uses = (words: string): Promise<unknown> => options.waitFor(words, (wanted) => document.body.textContent.includes(wanted), words);
    await uses("1 live blog and ");
    await choose(options, "Forget a live blog", "90 days after my last visit");
    await options.reload();
    await uses("1 live blog and ");
    await choose(options, "Forget a live blog", "30 days after my last visit");
    await uses("0 live blogs and ");
    await options.close();
  });
});
