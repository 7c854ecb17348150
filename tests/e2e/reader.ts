import type { Tab, Target, TypingView, View } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import type { ShownPanel } from "../../scripts/demo/shown-panel.ts";
import { placeOf, shownWhen } from "./stage.ts";

/** What a mark beside a post says. */
type Look = "new" | "edited";

/** Opens a menu by its button and chooses from it. */
export async function chooseInMenu(panel: View, button: Target, choice: string): Promise<void> {
  await panel.click(button);
  await panel.click({ role: "menuitem", name: choice });
}

/** The button of the menu of one post in the timeline. */
export function menuOf(postId: string): string {
  return `[aria-label="Timeline"] [data-post-id="${postId}"] [aria-haspopup="menu"]`;
}

/** The button of the panel's own menu. */
export const PANEL_MENU = ".masthead [aria-haspopup='menu']";

/** Chooses an option of a select by its words, with the arrow keys, as one does who uses no mouse. */
export async function choose(view: TypingView, label: string, option: string): Promise<void> {
  const stepsToGo = (): Promise<number> =>
    view
      .waitFor(
        `"${option}" to choose for "${label}"`,
        (name, wanted) => {
          const select = [...document.querySelectorAll("select")].find((one) => one.labels[0]?.textContent.trim().startsWith(name));
          select?.focus();
          const open = [...(select?.options ?? [])].filter((one) => !one.disabled);
          const to = open.findIndex((one) => one.text === wanted);
          // As text: 0 would be waited on.
          return to < 0 ? null : String(to - open.findIndex((one) => one.selected));
        },
        label,
        option,
      )
      .then(Number);
  for (let steps = await stepsToGo(); steps !== 0; steps = await stepsToGo()) await view.press(steps > 0 ? "ArrowDown" : "ArrowUp");
}

/** The status of each shown post by its id. */
export function statusesOf({ posts }: Pick<ShownPanel, "posts">): Record<string, string> {
  return Object.fromEntries(posts.map((post) => [post.id, post.status]));
}

/** Waits until the timeline gives these posts these statuses, and answers with all it shows. */
export function statusesWhen(what: string, panel: View, wanted: Readonly<Record<string, string>>): Promise<ShownPanel> {
  return shownWhen(what, panel, (shown) => {
    const statuses = statusesOf(shown);
    return Object.entries(wanted).every(([id, status]) => statuses[id] === status);
  });
}

/** Walks through the whole page until the marks beside its posts are exactly these: each post with another look, or none, would be an error. */
export async function expectMarks(tab: Tab, wanted: Readonly<Record<string, Look>>): Promise<void> {
  await poll("the marks in the page", async () => {
    const marks = await readMarks(tab);
    if (JSON.stringify(sorted(marks)) === JSON.stringify(sorted(wanted))) return true;
    throw new Error(`the page is marked ${JSON.stringify(marks)}, not ${JSON.stringify(wanted)}`);
  });
}

async function readMarks(tab: Tab): Promise<Record<string, Look>> {
  const looks = new Map<string, string>();
  const ids = await tab.evaluate(() => [...document.querySelectorAll("article[id]")].map((article) => article.id));
  for (const id of ids) {
    if (looks.has(id)) continue;
    // By the wheel, as a reader does: right after the dock has opened, a page scrolled by a script is put back to where its reader was.
    await tab.scrollBy((await placeOf(tab, id)).top - 150);
    await poll(
      `a place for a mark beside ${id}`,
      async () => {
        for (const [found, look] of await marksNow(tab)) looks.set(found, look);
        return looks.has(id);
      },
      10_000,
    );
  }
  return Object.fromEntries([...looks].filter((pair): pair is [string, Look] => pair[1] !== ""));
}

/** Every place for a mark drawn now, by the post it is beside. Throws while one stands beside no post. */
async function marksNow(tab: Tab): Promise<[id: string, look: string][]> {
  const posts = await tab.evaluate(() =>
    [...document.querySelectorAll("article[id]")].map((article) => ({ id: article.id, top: article.getBoundingClientRect().top })),
  );
  const slots = await tab.inDock((root) =>
    [...root.querySelectorAll(".slot")].map((slot) => ({
      look: slot.className.replace("slot", "").trim(),
      top: slot.getBoundingClientRect().top,
    })),
  );
  return slots.map(({ look, top }) => {
    const post = posts.find((one) => Math.abs(one.top - top) < 3);
    if (!post) throw new Error(`a mark at ${top} stands beside no post`);
    return [post.id, look];
  });
}

function sorted(marks: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1));
}
