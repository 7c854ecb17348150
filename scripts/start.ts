/**
 * `npm start [-- --browser chromium|firefox] [-- --url URL]`: the demo. With a display it opens a browser with the production build on the live blog and
 * replays it; without one it walks the main job headless and ends with 0 only if the panel showed exactly what it should.
 */
import { parseArgs } from "node:util";
import type { BrowserName } from "./browsers/browser.ts";
import { isInstalled } from "./browsers/find.ts";
import { BUILDS, launch, withProfile } from "./browsers/launch.ts";
import { build } from "./build.ts";
import { openNewsroom } from "./demo/newsroom.ts";
import { readReferencePage } from "./demo/reference-page.ts";
import { replay } from "./demo/replay.ts";
import { serveDemo } from "./demo/server.ts";
import { showPage } from "./demo/show-page.ts";
import { walkMainJob } from "./demo/walk.ts";

const POSTS_AT_FIRST = 6;

interface Choice {
  readonly browser: BrowserName;
  /** A page of the reader's own instead of the demo. */
  readonly url: string | null;
}

function readArguments(args: string[]): Choice {
  const { values } = parseArgs({ args, options: { browser: { type: "string" }, url: { type: "string" } } });
  const { browser = isInstalled("chromium") || !isInstalled("firefox") ? "chromium" : "firefox", url = null } = values;
  if (browser !== "chromium" && browser !== "firefox") throw new Error(`--browser is chromium or firefox, not "${browser}"`);
  if (url !== null && !/^https?:$/.test(URL.parse(url)?.protocol ?? ""))
    throw new Error(`--url takes an http or https address, not "${url}"`);
  return { browser, url };
}

async function start({ browser: name, url }: Choice): Promise<void> {
  console.log(`Building for ${name} …`);
  const built = await build(name);
  if (!built.succeeded) throw new Error(`the build failed:\n${built.output}`);
  const headless = process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const newsroom = openNewsroom(await readReferencePage(), POSTS_AT_FIRST);
  const site = await serveDemo(newsroom);
  try {
    await withProfile(async (profile) => {
      const options = { extension: BUILDS[name], profile, hosts: [site.host], headless, network: url !== null };
      const browser = await launch(name, options);
      const stop = new AbortController();
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void browser.close());
      void browser.ended.then(() => stop.abort());
      try {
        console.log(browser.version);
        if (headless) await (url === null ? walkMainJob(browser, site, newsroom, console.log) : showPage(browser, url, console.log));
        else {
          await browser.openTab(url ?? site.liveBlogUrl);
          console.log("Close the browser to end.");
          if (url === null) await replay(newsroom, console.log, stop.signal);
          await browser.ended;
        }
      } finally {
        await browser.close();
      }
    });
  } finally {
    await site.close();
  }
  if (headless) console.log("Pictures are in .output/demo.");
}

try {
  const choice = readArguments(process.argv.slice(2));
  try {
    await start(choice);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message.split("\n", 1)[0] : error);
  process.exitCode = 2;
}
