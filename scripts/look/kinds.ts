import type { Tab, Target, View } from "../browsers/browser.ts";
import { poll } from "../browsers/poll.ts";
import { type Scene, says } from "./scene.ts";
import type { Home, State } from "./state.ts";

/** What a reader does in a tab until the state is there. */
export type Act = (panel: Tab, scene: Scene) => Promise<unknown>;

/** A state of the panel, from the panel just loaded. */
export const inPanel = (name: string, act: Act = async () => {}, leave?: State["leave"]): State => ({
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
export const onPage = (name: string, path: string, act: Act = async () => {}, home: Home = "page"): State => ({
  name,
  home,
  async show(scene) {
    const page = await scene.page(path);
    await act(page, scene);
    return page;
  },
});

/** A menu that hangs open from its button. */
export const menu = (name: string, button: Target, before: Act = async () => {}): State => ({
  ...inPanel(name, async (panel, scene) => {
    await before(panel, scene);
    await panel.click(button);
  }),
  async again(view) {
    await stands(view);
    const isOpen = await view.evaluate(() => document.querySelector("[role=menu]") !== null);
    if (isOpen) await view.click(button);
    await view.click(button);
  },
});

/** The panel docked beside the live blog, as it stands, or beside what is opened there. */
export const beside = (name: string, begin: (scene: Scene) => Promise<unknown> = (scene) => scene.reloadBlog()): State => ({
  name,
  home: "beside",
  async show(scene) {
    await begin(scene);
    return scene.blog.dockedPanel();
  },
});

/** The browser's own side panel, beside whatever page is in front; it stays open once it was opened. */
export const inSidePanel = (name: string, begin: (scene: Scene) => Promise<unknown>, act: (panel: View) => Promise<unknown>): State => ({
  name,
  home: "side",
  async show(scene) {
    await begin(scene);
    const panel = await scene.browser.sidePanel();
    await act(panel);
    return panel;
  },
});

/** Opens the toolbar button's popup over the tab in front. */
export const inPopup = (
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

/** Waits until the rows of a list are measured, and it has the height that they need. */
async function stands(view: View): Promise<void> {
  let before = "";
  await poll("the list to stand", async () => {
    const now = await view.evaluate(() =>
      [...document.querySelectorAll("[data-post-id]")].map((row) => Math.round(row.getBoundingClientRect().top)).join(),
    );
    const isStill = now === before;
    before = now;
    return isStill;
  });
}
