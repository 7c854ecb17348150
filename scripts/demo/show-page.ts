import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RunningBrowser } from "../browsers/browser.ts";
import { ROOT } from "../tool.ts";
import { readShownPanel } from "./shown-panel.ts";

/** Opens any page without a display and says what the panel shows beside it; throws when none appears there. Leaves a picture in `.output/demo`. */
export async function showPage(browser: RunningBrowser, url: string, say: (line: string) => void): Promise<void> {
  const tab = await browser.openTab(url);
  const panel = await tab.dockedPanel().catch(() => {
    throw new Error(`No panel beside ${url}: no live blog was found there, or Catchline does not run on that site by itself.`);
  });
  await panel.waitFor("posts in the panel", () => document.querySelector("[data-post-id]") !== null);
  const shown = await readShownPanel(panel);
  say(shown.status);
  for (const post of shown.posts) say(`  ${post.status.padEnd(7)} ${post.publishedAt ?? "no time"} ${post.text.replaceAll("\n", " · ")}`);
  const folder = join(ROOT, ".output", "demo");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${browser.name}-page.png`), await tab.screenshot());
}
