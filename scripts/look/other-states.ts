import { poll } from "../browsers/poll.ts";
import { openForbidden, openLiveBlog, sampleIsRead, sees } from "./acts.ts";
import { breakStore, holdStore } from "./break-store.ts";
import { inPanel, inPopup, onPage } from "./kinds.ts";
import { says } from "./scene.ts";
import type { Chapter } from "./state.ts";
import { noteRestored, noteWriteFailure, plantGoneTab } from "./stored.ts";

/** What a reader sees when something is not as it should be. */
export const WHAT_GOES_WRONG: Chapter = {
  name: "what goes wrong",
  begin: openLiveBlog,
  states: [
    inPanel("what is read can't be stored", async (panel) => {
      await noteWriteFailure(panel, "QuotaExceededError");
      await says(panel, "can’t be stored");
    }),
    inPopup("popup, what is read can't be stored", (scene) => scene.blog.activate(), "can’t be stored"),
    {
      name: "updated under the page",
      home: "panel",
      async show(scene) {
        const page = await scene.page("manifest.json");
        await noteWriteFailure(page, null);
        const panel = await scene.page(`sidepanel.html?tab=${await plantGoneTab(page)}`);
        await says(panel, "Catchline was updated while this page was open");
        return panel;
      },
    },
    {
      name: "restored after the database was lost",
      home: "panel",
      async show(scene) {
        await noteRestored(await scene.panel(), { told: false });
        const panel = await scene.panel();
        await says(panel, "Known again from its copy: 3 live blogs");
        return panel;
      },
      leave: async (scene) => noteRestored(await scene.panel(), { told: true }),
    },
    {
      name: "opening",
      home: "panel",
      async show(scene) {
        await holdStore(await scene.panel());
        const panel = await scene.page("sidepanel.html");
        await says(panel, "Opening…");
        return panel;
      },
      async leave(scene) {
        await scene.panel();
      },
    },
  ],
};

/** The pages beside the panel. The last of them leaves nothing to show anything else with. */
export const OTHER_PAGES: Chapter = {
  name: "other pages",
  begin: async () => {},
  states: [
    onPage("settings", "options.html", sees(" live blog")),
    onPage("the first page", "welcome.html", sees("What it does")),
    onPage("the sample", "sample.html", sampleIsRead, "sample"),
    onPage(
      "the sample, an hour later",
      "sample.html",
      async (page) => {
        await sampleIsRead(page);
        await page.click({ role: "button", name: "Come back an hour later" });
        await says(page, "An hour has passed.");
        // The panel is another one then.
        await poll("what is new", async () =>
          (await page.dockedPanel()).evaluate(() => document.querySelector("[data-status=new]") !== null),
        );
      },
      "sample",
    ),
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
    onPage("the first page, no site allowed", "welcome.html", async (page, { browser }) => {
      await browser.setSites("revokeAll");
      await says(page, "Allow these sites");
    }),
    inPopup("popup, no site allowed", openForbidden, "Enable on all"),
    // The last there can be: nothing is left to show anything else with.
    {
      name: "panel, storage of a newer version",
      home: "panel",
      async show(scene) {
        await breakStore(await scene.page("manifest.json"));
        const panel = await scene.page("sidepanel.html?liveBlog=https%3A%2F%2Fnews.example%2F");
        await says(panel, "A newer Catchline wrote what is stored here");
        return panel;
      },
    },
    inPopup("popup, storage failed", (scene) => scene.blog.activate(), "What Catchline remembers can't be read"),
  ],
};
