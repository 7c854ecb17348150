import { describe, expect, inject, it } from "vitest";
import type { Tab, View } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { STORM_POSTS, UNLISTED_HOST } from "../../scripts/demo/unlisted-site.ts";
import { shownWhen } from "./stage.ts";
import { setUnlistedStage, UNLISTED_PATTERN } from "./unlisted-stage.ts";

const stage = setUnlistedStage();
const ENABLE = { role: "button", name: `Enable on ${UNLISTED_HOST}` } as const;
const RUN_HERE = { role: "switch", name: `Run on ${UNLISTED_HOST}` } as const;

async function expectRead(tab: Tab, posts: number): Promise<void> {
  const panel = await tab.dockedPanel();
  await shownWhen(`${posts} posts`, panel, (shown) => shown.posts.length === posts);
}

/** Nothing of Catchline is in the page. */
async function expectLeftAlone(tab: Tab): Promise<void> {
  await poll("the page to be left alone", async () => {
    const hasElement = await tab.evaluate(() => document.querySelector("catchline-dock") !== null);
    return !hasElement && !(await tab.hasDockedPanel());
  });
}

/** The version of the extension whose panel is docked in the page. */
async function versionBeside(tab: Tab): Promise<string> {
  const panel = await tab.dockedPanel();
  return panel.evaluate(() => (globalThis as unknown as { chrome: ExtensionApi }).chrome.runtime.getManifest().version);
}

interface ExtensionApi {
  readonly runtime: { getManifest(): { readonly version: string } };
}

const saying = (popup: View, text: string): Promise<true> =>
  popup.waitFor(`the popup to say "${text}"`, (wanted) => document.body.textContent.includes(wanted) as true, text);

/** The reader's yes to the browser's question: in Firefox the click alone, in Chromium in the settings for extensions. */
async function sayYes(): Promise<void> {
  if (inject("browserName") === "chromium") await stage.browser.setSites({ grant: UNLISTED_PATTERN });
}

describe("a site that is not listed", () => {
  let tab: Tab;

  it("is left alone, and the popup says so", async () => {
    tab = await stage.browser.openTab(stage.liveBlogUrl);
    const popup = await stage.browser.openPopup();
    await saying(popup, "Catchline does not run on this site");
    await expectLeftAlone(tab);
  });

  it("can be read just this once", async () => {
    const popup = await stage.browser.openPopup();
    await popup.click({ role: "button", name: "Read this page once" });
    await expectRead(tab, STORM_POSTS);
    await tab.reload();
    await saying(await stage.browser.openPopup(), "Catchline does not run on this site");
    await expectLeftAlone(tab);
  });

  it("is read at once when the reader enables it, without a reload", async () => {
    const popup = await stage.browser.openPopup();
    await popup.click(ENABLE);
    await sayYes();
    await expectRead(tab, STORM_POSTS);
  });

  it("is read by itself from then on", async () => {
    await tab.reload();
    await expectRead(tab, STORM_POSTS);
    await saying(await stage.browser.openPopup(), "This is a live blog");
  });

  it("is still read after the extension was updated under the open page, and after a reload", async () => {
    await stage.update("0.2.0");
    await poll("the page to be read by the new version", async () => (await versionBeside(tab)) === "0.2.0");
    await expectRead(tab, STORM_POSTS);
    await tab.reload();
    await expectRead(tab, STORM_POSTS);
  });

  it("is still read after the browser was started again", async () => {
    await stage.restart();
    tab = await stage.browser.openTab(stage.liveBlogUrl);
    await expectRead(tab, STORM_POSTS);
  });

  it("is left alone at once when the reader turns it off, and read at once when they turn it on again", async () => {
    await (await stage.browser.openPopup()).click(RUN_HERE);
    await expectLeftAlone(tab);
    await tab.reload();
    const popup = await stage.browser.openPopup();
    // Where the permission could be given back, the browser has to be asked again; where not, the switch is enough.
    const asks = await popup.waitFor("the site to be off", () => {
      const heading = document.querySelector("h1")?.textContent ?? "";
      return /does not run|is off/.exec(heading)?.[0] ?? null;
    });
    await expectLeftAlone(tab);
    await popup.click(asks === "is off" ? RUN_HERE : ENABLE);
    await sayYes();
    await expectRead(tab, STORM_POSTS);
  });

  it("is left alone at once when the browser takes the permission back, and stays so", async () => {
    await stage.browser.setSites({ revoke: UNLISTED_PATTERN });
    await expectLeftAlone(tab);
    await tab.reload();
    await saying(await stage.browser.openPopup(), "Catchline does not run on this site");
    await expectLeftAlone(tab);
    await tab.close();
  });

  it("is read at once when the permission is given in the browser's own settings, though the background slept", async () => {
    tab = await stage.browser.openTab(stage.liveBlogUrl);
    await stage.browser.stopBackground();
    await stage.browser.setSites({ grant: UNLISTED_PATTERN });
    await expectRead(tab, STORM_POSTS);
    await stage.browser.stopBackground();
    await stage.browser.setSites({ revoke: UNLISTED_PATTERN });
    await expectLeftAlone(tab);
    await tab.close();
  });
});

describe("the browser's own side panel", () => {
  let tab: Tab;
  let panel: View;
  const heading = (text: string): Promise<true> =>
    panel.waitFor(`the panel to say "${text}"`, (wanted) => (document.querySelector("h1")?.textContent === wanted) as true, text);

  it("says of a page that is no live blog what was seen, as a text to copy", async () => {
    tab = await stage.browser.openTab(stage.listed.liveBlogUrl);
    await expectRead(tab, 6);
    await (await stage.browser.openPopup()).click({ role: "button", name: "Open in the side panel" });
    panel = await stage.browser.sidePanel();
    await tab.goTo(stage.listed.articleUrl);
    await heading("No live blog here");
    await panel.click({ role: "button", name: "Report what Catchline saw" });
    const report = await panel.waitFor("the report", () => document.querySelector("textarea")?.value ?? null);
    expect(JSON.parse(report)).toMatchObject({ url: stage.listed.articleUrl, isLiveBlog: false, postsInPage: 0, catchline: "0.2.0" });
    await panel.click({ role: "button", name: "Copy" });
    await panel.waitFor("the report to be copied", () => document.body.textContent.includes("Copied"));
  });

  it("enables a site, once the reader has chosen the toolbar button there", async () => {
    await tab.goTo(stage.liveBlogUrl);
    await heading("No live blog here");
    await saying(await stage.browser.openPopup(), "Catchline does not run on this site");
    await heading("Catchline does not run on this site");
    await panel.click(ENABLE);
    await sayYes();
    await panel.waitFor("the posts in the panel", () => document.querySelector("[data-post-id]") !== null);
  });

  it("says that the posts of an embed can't be read, and leads to its frame", async () => {
    await tab.goTo(stage.embedUrl);
    await panel.waitFor("the panel to name the service", () => document.body.textContent.includes("in a frame of norkon.net"));
    expect(await panel.evaluate(() => document.querySelector<HTMLAnchorElement>("main a[href]")?.href)).toBe(stage.frameUrl);
    await stage.browser.setSites({ revoke: UNLISTED_PATTERN });
    // Chromium lets the toolbar button's grant outlast a move within the site, and so knows which site this is; Firefox does not.
    await panel.waitFor("the panel to say that it can't read the page", () =>
      ["Catchline does not run on this site", "No live blog here"].includes(document.querySelector("h1")?.textContent ?? ""),
    );
    await tab.close();
  });
});

describe("a listed site", () => {
  const run = () => ({ role: "switch", name: `Run on ${stage.listed.host}` }) as const;
  let tab: Tab;

  it("is read by itself, until the reader turns it off", async () => {
    tab = await stage.browser.openTab(stage.listed.liveBlogUrl);
    await expectRead(tab, 6);
    await (await stage.browser.openPopup()).click(run());
    await expectLeftAlone(tab);
    await tab.reload();
    const popup = await stage.browser.openPopup();
    await saying(popup, "Catchline is off on this site");
    await expectLeftAlone(tab);
    expect(await tab.badge()).toBe("");
  });

  it("stays off through an update and a restart, and is read at once when it is turned on again", async () => {
    await stage.update("0.3.0");
    await stage.restart();
    tab = await stage.browser.openTab(stage.listed.liveBlogUrl);
    const popup = await stage.browser.openPopup();
    await saying(popup, "Catchline is off on this site");
    await expectLeftAlone(tab);
    await popup.click({ role: "button", name: `Turn on for ${stage.listed.host}` });
    await expectRead(tab, 6);
  });

  it("is offered with all the others where the browser has granted none", async () => {
    await stage.browser.setSites("revokeAll");
    await expectLeftAlone(tab);
    await tab.reload();
    const popup = await stage.browser.openPopup();
    await popup.click({ role: "button", name: "Enable on all 19 news sites Catchline knows" });
    // The click on the toolbar button reads the page already where Chromium keeps its sites to clicks: so it is loaded again.
    if (inject("browserName") === "chromium") await stage.browser.setSites({ grant: "*://*.cnn.com/*" });
    await tab.reload();
    await expectRead(tab, 6);
    await tab.close();
  });
});
