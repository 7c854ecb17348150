/**
 * `npm run pictures`: takes the five pictures of the README and the stores (1280 × 800), from the production build in Chromium, on an invented live blog. Writes them to
 * `docs/pictures`.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningBrowser, Tab, TypingView } from "./browsers/browser.ts";
import { BUILDS, launch, withProfile } from "./browsers/launch.ts";
import { poll } from "./browsers/poll.ts";
import { build } from "./build.ts";
import { endVisits } from "./demo/end-visit.ts";
import { type ServedSite, serve } from "./demo/serve.ts";
import { readStorm, type Storm, type StormState, stormPage } from "./pictures/storm-page.ts";
import { ROOT } from "./tool.ts";

const HOST = "www.northseacourier.example";
const PICTURES = join(ROOT, "docs", "pictures");
/** What Chromium's own bars take of a window without a display. */
const BARS = 87;
/** How many posts are out at the first visit. */
const OUT_AT_FIRST = 20;
const HOUR = 3_600_000;
/** How many shots in a row, some 150 ms apart, are the same when nothing moves. */
const SHOTS_ALIKE = 4;

async function takePictures(): Promise<void> {
  // The reader sits in the zone that the page writes its times in, wherever the pictures are taken.
  process.env.TZ = "Europe/London";
  const built = await build("chromium");
  if (!built.succeeded) throw new Error(`the build failed:\n${built.output}`);
  await mkdir(PICTURES, { recursive: true });
  const storm = await readStorm(Date.now());
  let state: StormState = { out: OUT_AT_FIRST, changed: false };
  const site = await serve(HOST, (path, origin) =>
    path === storm.path ? { type: "text/html", body: stormPage(storm, state, origin) } : null,
  );
  const extension = await buildForHost();
  try {
    for (const colorScheme of ["light", "dark"] as const) {
      state = { out: OUT_AT_FIRST, changed: false };
      await withProfile(async (profile) => {
        const windowSize = { width: 1280, height: 800 + BARS };
        const browser = await launch("chromium", { extension, profile, hosts: [HOST], colorScheme, windowSize });
        try {
          await visitOnce(browser, site, storm);
          state = { out: storm.posts.length, changed: true };
          const opened = await openLiveBlog(browser, site, storm.path);
          await (colorScheme === "light" ? takeLight(opened, storm.edit.id) : takeDark(opened));
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

/** A first visit that saw everything that was out, half an hour before the next post came. */
async function visitOnce(browser: RunningBrowser, site: ServedSite, { path, posts }: Storm): Promise<void> {
  const { tab, panel } = await openLiveBlog(browser, site, path);
  await panel.click({ role: "button", name: "More" });
  await panel.click({ role: "menuitem", name: "Mark all read" });
  await panel.waitFor("all posts to be seen", () => document.querySelector('[data-status="unseen"]') === null);
  await tab.close();
  const next = Date.parse(posts[OUT_AT_FIRST]?.at ?? "");
  await endVisits(browser, (Date.now() - next) / HOUR + 0.5);
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

async function takeLight({ tab, panel }: Opened, edited: string): Promise<void> {
  await showsWhatChanged(panel);
  await take(tab, "second-visit");
  await panel.click({ role: "tab", name: "Changes" });
  await panel.waitFor("the words that changed", () => document.querySelector("main ins") !== null);
  await panel.click('main [data-status="edited"] button');
  await tab.waitFor(
    "the edited post in view",
    (id) => {
      const top = document.getElementById(id)?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight / 2;
    },
    edited,
  );
  await take(tab, "changes");
  await panel.click({ role: "tab", name: "People" });
  await choose({ tab, panel }, "Saskia Brouwer");
  await take(tab, "people");
}

async function takeDark({ tab, panel }: Opened): Promise<void> {
  await showsWhatChanged(panel);
  await take(tab, "dark");
  await panel.click({ role: "tab", name: "Places" });
  await panel.waitFor("the map", () => document.querySelector("main svg path") !== null);
  await choose({ tab, panel }, "Rotterdam");
  await take(tab, "places");
}

/** Chooses a name in its list, by the first button it has there, and waits until a mention of it is shown. */
async function choose({ panel }: Opened, name: string): Promise<void> {
  await panel.click(`[data-entity="${name}"] button`);
  await panel.waitFor(
    `a mention of ${name}`,
    (wanted) => [...document.querySelectorAll("main mark")].some((mark) => mark.textContent === wanted),
    name,
  );
}

/** Takes a picture of what the tab shows as soon as nothing moves or fades any more. */
async function take(tab: Tab, name: string): Promise<void> {
  let last = await tab.screenshot();
  let alike = 0;
  await poll(`${name} to stand still`, async () => {
    const next = await tab.screenshot();
    alike = next.equals(last) ? alike + 1 : 0;
    last = next;
    return alike === SHOTS_ALIKE;
  });
  await writeFile(join(PICTURES, `${name}.png`), last);
  console.log(`docs/pictures/${name}.png`);
}

await takePictures();
