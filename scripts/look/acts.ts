import type { Tab, Target, View } from "../browsers/browser.ts";
import type { Act } from "./kinds.ts";
import { type Scene, says } from "./scene.ts";

/** Presses what has that role and name. */
export const press =
  (role: string, name: string): Act =>
  (panel) =>
    panel.click({ role, name });

/** One after another. */
export const all =
  (...acts: Act[]): Act =>
  async (panel, scene) => {
    for (const act of acts) await act(panel, scene);
  };

/** Types into the search box. */
export const type =
  (words: string): Act =>
  (panel) =>
    panel.type({ role: "searchbox", name: "Search all posts" }, words);

/** Waits for these words. */
export const sees =
  (words: string): Act =>
  (panel) =>
    says(panel, words);

/** Waits until people or places are listed. */
export const names: Act = (panel) =>
  panel.waitFor("names", () => document.querySelector("ul:not([aria-busy=true]) > [data-entity]") !== null);

/** Opens the tab of the people. */
export const people = all(press("tab", "People"), names);

/** Opens the tab of the places. */
export const places = all(press("tab", "Places"), names);

/** Waits for the map. */
export const map: Act = (panel) => panel.waitFor("the map", () => document.querySelector("[data-place]") !== null);

/** Opens the tab of the changes. */
export const changes = press("tab", "Changes");

/** Whatever goes to a post brings the page's tab to the front. */
export const comesBack: Act = async (panel) => {
  await panel.waitFor("the page to come to the front", () => document.hidden);
  await panel.activate();
};

/** Chooses a person, which takes the page to the first mention. */
export const kirby = all((panel) => panel.click("[data-entity='John Kirby'] button"), comesBack);

/** How many wait is another number after a step. */
export const catchUp = all((panel) => panel.click(".catch-up .button--main"), comesBack, sees(" of 3"));

/** Walks through all that is left to catch up with. */
export const skipAll: Act = async (panel) => {
  const isThrough = (): boolean => document.querySelector(".catch-up-steps") === null;
  while (!(await panel.evaluate(isThrough))) {
    await panel.click({ role: "button", name: "Skip" });
    await panel.waitFor("the next post, or the end", () => document.hidden || document.querySelector(".catch-up-steps") === null);
    await panel.activate();
  }
};

/** Resolves once that is stored: the next state loads the panel anew. */
export const stopCatchUp = async (scene: Scene, button: string): Promise<void> => {
  const panel = await scene.panel();
  await panel.click({ role: "button", name: button });
  await panel.waitFor(
    "catching up to end",
    (name) => [...document.querySelectorAll("button")].every((one) => one.textContent !== name),
    button,
  );
};

/** Another page in the tab of the live blog. */
export const goTo =
  (urlOf: (scene: Scene) => string) =>
  async (scene: Scene): Promise<void> => {
    await scene.blog.activate();
    await scene.blog.goTo(urlOf(scene));
  };

/** Opens the browser's own side panel from the live blog's tab; it stays open beside whatever comes to the front. */
export const openSidePanel = async ({ blog, browser }: Scene): Promise<void> => {
  await blog.activate();
  await (await browser.openPopup()).click({ role: "button", name: "Open in the side panel" });
  await browser.sidePanel();
};

/** Opens an ordinary article, in the tab of the live blog. */
export const openArticle = goTo(({ site }) => site.articleUrl);

/** Opens the live blog of a site where Catchline does not run by itself, in the tab of the live blog. */
export const openUnlisted = goTo(({ unlisted }) => unlisted.liveBlogUrl);

/** Opens an article there. */
export const openUnlistedArticle = goTo(({ unlisted }) => unlisted.articleUrl);

/** Opens the live blog again, in its tab. */
export const openLiveBlog = async (scene: Scene): Promise<void> => {
  await goTo(({ site }) => site.liveBlogUrl)(scene);
  // A page that is left before it was read is no visit.
  await (await scene.blog.dockedPanel()).waitFor("the timeline", () => document.querySelector("[data-post-id]"));
};

/** Opens it with no site allowed any more: nothing reads it. */
export const openForbidden = async (scene: Scene): Promise<void> => {
  await scene.browser.setSites("revokeAll");
  await goTo(({ site }) => site.liveBlogUrl)(scene);
};
/** Opens a page whose live blog stands in a frame of a service, and has it read once. */
export const openEmbed = async (scene: Scene): Promise<void> => {
  await goTo(({ unlisted }) => unlisted.embedUrl)(scene);
  await (await scene.browser.openPopup()).click(READ_ONCE);
  await says(await scene.blog.dockedPanel(), "in a frame of norkon.net");
};

/** The button that reads a page once. */
export const READ_ONCE: Target = { role: "button", name: "Read this page once" };

/** Asks for what Catchline saw, and waits for it. */
export const report = async (view: View): Promise<void> => {
  await view.click({ role: "button", name: "Report what Catchline saw" });
  await view.waitFor("the report", () => document.querySelector("textarea")?.value);
};

/** The reader's switch for the site of the live blog, in the popup over it. */
export const switchSite = async ({ browser, site }: Scene): Promise<View> => {
  const popup = await browser.openPopup();
  await popup.click({ role: "switch", name: `Run on ${site.host}` });
  // The popup itself does it: closed before, it would not be done.
  await popup.waitFor("the site to be off", () => document.querySelector("[role=switch]")?.getAttribute("aria-checked") === "false");
  return popup;
};

/** Turns the timeline round. */
export const newestFirst = press("button", "Newest first");

/** Opens the dialog for taking posts away. */
export const takeAway = all(press("button", "More"), press("menuitem", "Take away…"));

/** Into the list of what was found: the focus rests on a post, and its preview opens. */
export const preview: Act = async (panel) => {
  await type("war")(panel, {} as Scene);
  await panel.press("ArrowDown");
  await panel.waitFor("a preview", () => document.querySelector(".preview"));
};

/** Has the browser refuse to copy. */
export const forbidCopies: Act = (panel) =>
  panel.evaluate(() => {
    Object.defineProperty(document, "execCommand", { value: () => false });
    Object.defineProperty(navigator.clipboard, "write", { value: () => Promise.reject(new DOMException("Denied", "NotAllowedError")) });
  });

/** Keeps what goes away by itself, for as long as it is looked at. */
export const holdStill: Act = (panel) =>
  panel.evaluate(() => {
    for (const animation of document.getAnimations()) animation.pause();
  });

/** Opens the dialog of that choice for a person. */
export const correct = (choice: string): Act => all(people, press("button", "Correct John Kirby"), press("menuitem", choice));

/** Opens the menu of a post. */
export const postMenu: Act = (panel) => panel.click(POST_MENU);

/** The button of the menu of a post. */
export const POST_MENU = "[data-post-id]:nth-of-type(3) [aria-haspopup=menu]";

/** That of the last post there is. */
export const LAST_POST_MENU = "[data-post-id]:last-child [aria-haspopup=menu]";

/** Waits until the panel beside the sample has posts. */
export const sampleIsRead = async (page: Tab): Promise<unknown> =>
  (await page.dockedPanel()).waitFor("the posts", () => document.querySelector("[data-post-id]"));
