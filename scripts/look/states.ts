import { endVisits } from "../demo/end-visit.ts";
import { ODESA_EDIT, WITHDRAWN_ID } from "../demo/newsroom.ts";
import { UNLISTED_HOST } from "../demo/unlisted-site.ts";
import {
  all,
  catchUp,
  changes,
  correct,
  forbidCopies,
  holdStill,
  kirby,
  LAST_POST_MENU,
  map,
  newestFirst,
  openArticle,
  openEmbed,
  openLiveBlog,
  openSidePanel,
  openUnlisted,
  openUnlistedArticle,
  POST_MENU,
  people,
  places,
  postMenu,
  press,
  preview,
  READ_ONCE,
  report,
  sees,
  skipAll,
  stopCatchUp,
  switchSite,
  takeAway,
  type,
} from "./acts.ts";
import { beside, inPanel, inPopup, inSidePanel, menu, onPage } from "./kinds.ts";
import { OTHER_PAGES, WHAT_GOES_WRONG } from "./other-states.ts";
import { says } from "./scene.ts";
import type { Chapter } from "./state.ts";

/** How many of the nine posts are out on the first visit. */
export const POSTS_AT_FIRST = 6;

/** What a reader sees on their visits to a live blog. */
export const VISITS: readonly Chapter[] = [
  {
    name: "first visit",
    begin: async () => {},
    states: [
      beside("beside the page"),
      inPanel("timeline", sees("Your first visit")),
      inPanel("what was read, opened", (panel) => panel.click(".coverage-line")),
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
      inPanel("timeline, newest first", newestFirst, async (scene) => newestFirst(await scene.panel(), scene)),
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
      { ...inPanel("search, a preview", preview), passes: true },
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
      inPanel("take away", takeAway),
      inPanel("take away, copied", all(takeAway, press("button", "Copy"), sees("Copied: "))),
      inPanel("take away, copied by hand", all(forbidCopies, takeAway, press("button", "Copy"), sees("Copy by hand"))),
      inPanel("a citation copied", all(postMenu, press("menuitem", "Copy as citation"), sees("Citation copied"), holdStill)),
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
        async show(scene) {
          await openSidePanel(scene);
          const panel = await scene.browser.sidePanel();
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
];

/** What is seen where there is no live blog, where something goes wrong, and on other pages. */
export const BESIDE_VISITS: readonly Chapter[] = [
  {
    name: "no live blog",
    async begin(scene) {
      await openSidePanel(scene);
      await openArticle(scene);
    },
    states: [
      onPage("panel, no live blog", "sidepanel.html?tab=0", sees("No live blog here"), "panel"),
      onPage("panel, forgotten", "sidepanel.html?liveBlog=https%3A%2F%2Fnews.example%2F", sees("not remembered"), "panel"),
      inPopup("popup, no live blog", openArticle, "No live blog here"),
      inPopup("popup, looked again", openArticle, "Look again", async (popup) => {
        await popup.click({ role: "button", name: "Look again" });
        await says(popup, "still no live blog");
      }),
      inPopup("popup, the report", openArticle, "Look again", report),
      inSidePanel("side panel, no live blog", openArticle, (panel) => says(panel, "No live blog here")),
      inSidePanel("side panel, the report", openArticle, report),
      inPopup("popup, no page of the web", (scene) => scene.page("options.html"), "No extension can read this page"),
      inPopup("popup, a site not allowed", openUnlisted, "Catchline does not run on this site"),
      inSidePanel(
        "side panel, a site not allowed",
        async (scene) => {
          await openUnlisted(scene);
          await scene.browser.openPopup();
        },
        (panel) => says(panel, `Enable on ${UNLISTED_HOST}`),
      ),
      inPopup("popup, read once", openUnlistedArticle, "Read this page once", async (popup) => {
        await popup.click(READ_ONCE);
        await says(popup, "Read once.");
      }),
      inPopup("popup, an embed", openEmbed, "This is a live blog"),
      beside("beside an embed", openEmbed),
      {
        ...inPopup(
          "popup, a site turned off",
          async (scene) => {
            await openLiveBlog(scene);
            await scene.blog.dockedPanel();
            await switchSite(scene);
          },
          "Catchline is off on this site",
        ),
        async leave({ browser, site, blog }) {
          await (await browser.openPopup()).click({ role: "button", name: `Turn on for ${site.host}` });
          await blog.dockedPanel();
        },
      },
    ],
  },
  WHAT_GOES_WRONG,
  OTHER_PAGES,
];

/** Every state that is looked at: one line each. Tests hold all of them to the same rules, and `npm run look` takes their pictures. */
export const CHAPTERS: readonly Chapter[] = [...VISITS, ...BESIDE_VISITS];
