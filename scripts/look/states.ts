import type { Tab, Target, View } from "../browsers/browser.ts";
import { endVisits } from "../demo/end-visit.ts";
import { ODESA_EDIT, WITHDRAWN_ID } from "../demo/newsroom.ts";
import { breakStore } from "./break-store.ts";
import { type Scene, says } from "./scene.ts";

/**
 * Where the document stands, and so how wide it can be: the panel in a tab of its own, the popup, another page of the extension, the panel beside the live blog, or the
 * browser's own side panel.
 */
export type Home = "panel" | "popup" | "page" | "beside" | "side";

/** One state the extension can be seen in. */
export interface State {
  readonly name: string;
  readonly home: Home;
  /** Brings it about and answers with the document to look at: a tab, but for the popup. */
  show(scene: Scene): Promise<View>;
  /** Takes back what was stored for it. */
  leave?(scene: Scene): Promise<void>;
  /** Brings it about again after the document was laid out anew: what hangs from a button closes then. */
  again?(view: View): Promise<void>;
}

/** States that have something in common, in the order in which they can be brought about. */
export interface Chapter {
  readonly name: string;
  /** What happens before the first of them. */
  begin(scene: Scene): Promise<void>;
  readonly states: readonly State[];
}

/** How many of the nine posts are out on the first visit. */
export const POSTS_AT_FIRST = 6;

type Act = (panel: Tab, scene: Scene) => Promise<unknown>;

/** A state of the panel, from the panel just loaded. */
const inPanel = (name: string, act: Act = async () => {}, leave?: State["leave"]): State => ({
  name,
  home: "panel",
  async show(scene) {
    const panel = await scene.panel();
    await act(panel, scene);
    return panel;
  },
  ...(leave ? { leave } : {}),
});

/** A state of another page of the extension. */
const onPage = (name: string, path: string, act: Act = async () => {}, home: Home = "page"): State => ({
  name,
  home,
  async show(scene) {
    const page = await scene.page(path);
    await act(page, scene);
    return page;
  },
});

const press =
  (role: string, name: string): Act =>
  (panel) =>
    panel.click({ role, name });
const all =
  (...acts: Act[]): Act =>
  async (panel, scene) => {
    for (const act of acts) await act(panel, scene);
  };
const type =
  (words: string): Act =>
  (panel) =>
    panel.type({ role: "searchbox", name: "Search all posts" }, words);
const sees =
  (words: string): Act =>
  (panel) =>
    says(panel, words);
const names: Act = (panel) => panel.waitFor("names", () => document.querySelector("ul:not([aria-busy=true]) > [data-entity]") !== null);
const people = all(press("tab", "People"), names);
const places = all(press("tab", "Places"), names);
const map: Act = (panel) => panel.waitFor("the map", () => document.querySelector("[data-place]") !== null);
const changes = press("tab", "Changes");
/** Whatever goes to a post brings the page's tab to the front. */
const comesBack: Act = async (panel) => {
  await panel.waitFor("the page to come to the front", () => document.hidden);
  await panel.activate();
};
const kirby = all((panel) => panel.click("[data-entity='John Kirby'] button"), comesBack);
/** How many wait is another number after a step. */
const catchUp = all((panel) => panel.click(".catch-up .button--main"), comesBack, sees(" of 3"));
const skipAll: Act = async (panel) => {
  const isThrough = (): boolean => document.querySelector(".catch-up-steps") === null;
  while (!(await panel.evaluate(isThrough))) {
    await panel.click({ role: "button", name: "Skip" });
    await panel.waitFor("the next post, or the end", () => document.hidden || document.querySelector(".catch-up-steps") === null);
    await panel.activate();
  }
};
/** Resolves once that is stored: the next state loads the panel anew. */
const stopCatchUp = async (scene: Scene, button: string): Promise<void> => {
  const panel = await scene.panel();
  await panel.click({ role: "button", name: button });
  await panel.waitFor(
    "catching up to end",
    (name) => [...document.querySelectorAll("button")].every((one) => one.textContent !== name),
    button,
  );
};
const openArticle = async ({ blog, site }: Scene): Promise<void> => {
  await blog.activate();
  await blog.goTo(site.articleUrl);
};
const correct = (choice: string): Act => all(people, press("button", "Correct John Kirby"), press("menuitem", choice));
const postMenu: Act = (panel) => panel.click(POST_MENU);
const POST_MENU = "[data-post-id]:nth-of-type(3) [aria-haspopup=menu]";
const LAST_POST_MENU = "[data-post-id]:last-child [aria-haspopup=menu]";

/** A menu that hangs open from its button. */
const menu = (name: string, button: Target, before: Act = async () => {}): State => ({
  ...inPanel(
    name,
    all(before, (panel) => panel.click(button)),
  ),
  async again(view) {
    const isOpen = await view.evaluate(() => document.querySelector("[role=menu]") !== null);
    if (isOpen) await view.click(button);
    await view.click(button);
  },
});

/** The panel docked beside the live blog, as it stands. */
const beside = (name: string, begin: (scene: Scene) => Promise<unknown> = async () => {}): State => ({
  name,
  home: "beside",
  async show(scene) {
    await scene.reloadBlog();
    await begin(scene);
    return scene.blog.dockedPanel();
  },
});

/** Opens the toolbar button's popup over the tab in front. */
const inPopup = (
  name: string,
  begin: (scene: Scene) => Promise<unknown>,
  words: string,
  act?: (popup: View) => Promise<unknown>,
): State => ({
  name,
  home: "popup",
  async show(scene) {
    await begin(scene);
    const popup = await scene.browser.openPopup();
    await says(popup, words);
    await act?.(popup);
    return popup;
  },
});

/** Every state that is looked at: one line each. Tests hold all of them to the same rules, and `npm run look` takes their pictures. */
export const CHAPTERS: readonly Chapter[] = [
  {
    name: "first visit",
    begin: async () => {},
    states: [
      beside("beside the page"),
      inPanel("timeline", sees("Your first visit")),
      inPanel("people", people),
      inPanel("places", all(places, map)),
      inPanel("changes, none", all(changes, sees("Nothing was edited"))),
      inPopup("popup, first visit", (scene) => scene.blog.activate(), "posts read"),
    ],
  },
  {
    name: "second visit",
    async begin(scene) {
      const panel = await scene.panel();
      await panel.click({ role: "button", name: "More" });
      await panel.click({ role: "menuitem", name: "Mark all read" });
      await says(panel, "You are up to date");
      await endVisits(scene.browser);
      scene.newsroom.arrive(2);
      scene.newsroom.edit(ODESA_EDIT.id, ODESA_EDIT.words);
      scene.newsroom.withdraw(WITHDRAWN_ID);
      await scene.reloadBlog();
      await says(await scene.blog.dockedPanel(), "2 new, 1 edited, and 1 withdrawn since");
    },
    states: [
      beside("beside the page"),
      inPanel("timeline"),
      inPanel("people", people),
      inPanel("people, with the credits", async (panel, scene) => {
        await people(panel, scene);
        await panel.click(".credited summary");
      }),
      inPanel("a person chosen", all(people, kirby, sees("Mention 1 of"))),
      inPanel("a person chosen, in the timeline", all(people, kirby, press("tab", "Timeline"), sees("Only these"))),
      inPanel("only the posts of a person", all(people, kirby, press("tab", "Timeline"), press("button", "Only these"))),
      inPanel("places", all(places, map)),
      inPanel("changes", all(changes, sees("Odesa"))),
      inPanel(
        "search, found",
        all(type("war"), (panel) => panel.waitFor("a match", () => document.querySelector("mark") !== null)),
      ),
      inPanel("search, nothing found", all(type("zebra"), sees("Nothing found."))),
      inPanel("search among people", all(people, type("kirby"))),
      menu("the panel's menu", { role: "button", name: "More" }),
      menu("a post's menu", POST_MENU),
      menu("the last post's menu", LAST_POST_MENU),
      menu("a name's menu", { role: "button", name: "Correct John Kirby" }, people),
      inPanel("dialog: the same as", correct("Is the same as…")),
      inPanel("dialog: more than one", correct("Is more than one…")),
      inPanel("dialog: rename", correct("Rename…")),
      inPanel("dialog: a place", correct("Is a place…")),
      inPanel("dialog: not a name", correct("Is not a name…")),
      inPanel("the list of keys", all(press("button", "More"), press("menuitem", "Keys"))),
      inPanel("catching up", catchUp, async (scene) => stopCatchUp(scene, "Stop")),
      inPanel("caught up", all(catchUp, skipAll), async (scene) => stopCatchUp(scene, "Close")),
      inPanel("marked by hand", all(postMenu, press("menuitem", "Mark not read"), sees("marked not read")), async (scene) => {
        const panel = await scene.panel();
        await all(press("button", "More"), press("menuitem", "Undo"))(panel, scene);
        await panel.waitFor("the post to be read again", () => document.querySelector("[data-status=unseen]") === null);
      }),
      inPopup("popup, something new", (scene) => scene.blog.activate(), "2 new posts"),
      inPopup(
        "popup, why",
        (scene) => scene.blog.activate(),
        "2 new posts",
        (popup) => popup.click("summary"),
      ),
      {
        name: "side panel",
        home: "side",
        async show({ blog, browser }) {
          await blog.activate();
          await (await browser.openPopup()).click({ role: "button", name: "Open in the side panel" });
          const panel = await browser.sidePanel();
          await panel.waitFor("posts and their names", () => document.querySelector("[data-post-id] .chip") !== null);
          return panel;
        },
      },
      inPanel("posts arrived", async (panel, { newsroom }) => {
        newsroom.arrive(1);
        await says(panel, "1 post arrived while you read");
      }),
    ],
  },
  {
    name: "no live blog",
    begin: async () => {},
    states: [
      onPage("panel, no live blog", "sidepanel.html?tab=0", sees("No live blog here"), "panel"),
      onPage("panel, forgotten", "sidepanel.html?liveBlog=https%3A%2F%2Fnews.example%2F", sees("not remembered"), "panel"),
      inPopup("popup, no live blog", openArticle, "No live blog here"),
      inPopup("popup, a site not listed", (scene) => scene.page("options.html"), "Read this page once"),
    ],
  },
  {
    name: "other pages",
    begin: async () => {},
    states: [
      onPage("settings", "options.html", sees("1 live blog")),
      onPage("library", "library.html", sees("Russia-Ukraine")),
      onPage("library, found", "library.html", async (page) => {
        await page.type("[type=search]", "war");
        await page.waitFor("a match", () => document.querySelector("mark") !== null);
      }),
      onPage("library, nothing found", "library.html", async (page) => {
        await page.type("[type=search]", "zebra");
        await says(page, "Nothing found.");
      }),
      onPage("library, empty", "library.html", async (page) => {
        await page.answer(true, () => page.click({ role: "button", name: "Forget everything" }));
        await says(page, "No live blogs read yet");
      }),
      // The last there can be: nothing is left to show anything else with.
      {
        name: "panel, storage failed",
        home: "panel",
        async show(scene) {
          await breakStore(await scene.page("manifest.json"));
          const panel = await scene.page("sidepanel.html?liveBlog=https%3A%2F%2Fnews.example%2F");
          await says(panel, "What Catchline remembers can't be read");
          return panel;
        },
      },
    ],
  },
];
