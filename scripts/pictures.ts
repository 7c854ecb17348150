/**
 * `npm run pictures`: takes the five pictures of the README and the stores (1280 × 800), from the production build in Chromium, on an invented live blog. Writes them to
 * `docs/pictures`.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningBrowser, Tab, TypingView } from "./browsers/browser.ts";
import { BUILDS, launch, withProfile } from "./browsers/launch.ts";
import { build } from "./build.ts";
import { endVisits } from "./demo/end-visit.ts";
import { type ServedSite, serve } from "./demo/serve.ts";
import { readStorm, type StormState, stormPage } from "./pictures/storm-page.ts";
import { ROOT } from "./tool.ts";

const HOST = "www.northseacourier.example";
const PICTURES = join(ROOT, "docs", "pictures");
/** What Chromium's own bars take of a window without a display. */
const BARS = 87;

async function takePictures(): Promise<void> {
  const built = await build("chromium");
  if (!built.succeeded) throw new Error(`the build failed:\n${built.output}`);
  await mkdir(PICTURES, { recursive: true });
  const storm = await readStorm(Date.now());
  let state: StormState = { out: 20, changed: false };
  const site = await serve(HOST, (path, origin) =>
    path === storm.path ? { type: "text/html", body: stormPage(storm, state, origin) } : null,
  );
  const extension = await buildForHost();
  try {
    for (const colorScheme of ["light", "dark"] as const) {
      state = { out: 20, changed: false };
      await withProfile(async (profile) => {
        const windowSize = { width: 1280, height: 800 + BARS };
        const browser = await launch("chromium", { extension, profile, hosts: [HOST], colorScheme, windowSize });
        try {
          await visitOnce(browser, site, storm.path);
          state = { out: storm.posts.length, changed: true };
          await (colorScheme === "light" ? takeLight : takeDark)(await openLiveBlog(browser, site, storm.path));
        } finally {
          await browser.close();
        }
      });
    }
  } finally {
    await site.close();
    await rm(extension, { recursive: true });
  }
}

/** A copy of the build that may run on the invented newspaper's host, as if the reader had enabled it there: the browser's own question can't be answered without a display. */
async function buildForHost(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "catchline-pictures-"));
  await cp(join(ROOT, BUILDS.chromium), folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8")) as { host_permissions: string[]; content_scripts: { matches: string[] }[] };
  const pattern = `*://${HOST}/*`;
  manifest.host_permissions.push(pattern);
  for (const script of manifest.content_scripts) script.matches.push(pattern);
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}

/** A first visit that saw everything that was out, an hour and a half ago. */
async function visitOnce(browser: RunningBrowser, site: ServedSite, path: string): Promise<void> {
  const { tab, panel } = await openLiveBlog(browser, site, path);
  await panel.click({ role: "button", name: "More" });
  await panel.click({ role: "menuitem", name: "Mark all read" });
  await panel.waitFor("all posts to be seen", () => document.querySelector('[data-status="unseen"]') === null);
  await tab.close();
  await endVisits(browser, 1.5);
}

interface Opened {
  readonly tab: Tab;
  readonly panel: TypingView;
}

async function openLiveBlog(browser: RunningBrowser, site: ServedSite, path: string): Promise<Opened> {
  const tab = await browser.openTab(`${site.origin}${path}`);
  const panel = await tab.dockedPanel();
  await panel.waitFor("the timeline", () => document.querySelector("[data-post-id]") !== null);
  return { tab, panel };
}

/** A post is withdrawn once a second reading misses it too. */
async function showsWhatChanged(panel: TypingView): Promise<void> {
  for (const word of ["new", "edited", "withdrawn"]) {
    await panel.waitFor(`"${word}" in the status`, (said) => document.querySelector("[role=status]")?.textContent?.includes(said), word);
  }
}

async function takeLight({ tab, panel }: Opened): Promise<void> {
  await showsWhatChanged(panel);
  await take(tab, "second-visit");
  await panel.click({ role: "tab", name: "Changes" });
  await panel.waitFor("the edited post", () => document.querySelector("ins") !== null);
  await take(tab, "changes");
  await panel.click({ role: "tab", name: "People" });
  await panel.click('[data-entity="Saskia Brouwer"] .entity-choose');
  await panel.waitFor("her mentions", () => document.querySelector(".passage mark") !== null);
  await take(tab, "people");
}

async function takeDark({ tab, panel }: Opened): Promise<void> {
  await showsWhatChanged(panel);
  await take(tab, "dark");
  await panel.click({ role: "tab", name: "Places" });
  await panel.click('[data-entity="Rotterdam"] .entity-choose');
  await panel.waitFor("its mentions", () => document.querySelector(".passage mark") !== null);
  await take(tab, "places");
}

async function take(tab: Tab, name: string): Promise<void> {
  await writeFile(join(PICTURES, `${name}.png`), await tab.screenshot());
  console.log(`docs/pictures/${name}.png`);
}

await takePictures();
