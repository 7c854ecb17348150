import type { RunningBrowser, View } from "../../scripts/browsers/browser.ts";
import { runAxe } from "./axe.ts";
import { faintFields, movingParts, scrollToTop, shownParts, smallTargets, spokenPosts } from "./look-over.ts";
import { enterMode, MODES } from "./modes.ts";

/** All in a document that is in somebody's way in any mode, each line with the mode; nothing is the aim. `posts` are those that may be read out. */
export async function barriers(browser: RunningBrowser, view: View, posts: readonly { readonly title: string }[]): Promise<string[]> {
  const found: string[] = [];
  await view.evaluate(scrollToTop);
  let shown = "";
  for (const mode of MODES) {
    await enterMode(browser, view, mode);
    const before = shown;
    shown = await view.evaluate(shownParts);
    const { violations } = await runAxe(view, shown === before ? mode.rules : undefined);
    const inMode = [...violations, ...(await view.evaluate(smallTargets)).map((target) => `target: ${target}`)];
    inMode.push(...(await view.evaluate(faintFields)).map((field) => `edge: ${field}`));
    found.push(...inMode.map((barrier) => `${mode.name}: ${barrier}`));
  }
  const headlines = posts.map(({ title }) => title);
  found.push(...(await view.evaluate(spokenPosts, headlines)).map((words) => `read out: ${words}`));
  await browser.appear({ reducedMotion: true });
  found.push(...(await view.evaluate(movingParts)).map((part) => `moves: ${part}`));
  await browser.appear({});
  await view.evaluate(() => document.documentElement.removeAttribute("dir"));
  return found;
}
