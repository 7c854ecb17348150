import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import type { RunningBrowser } from "../../scripts/browsers/browser.ts";
import { BUILDS, launch, withProfile } from "../../scripts/browsers/launch.ts";
import { type Newsroom, openNewsroom } from "../../scripts/demo/newsroom.ts";
import { readReferencePage } from "../../scripts/demo/reference-page.ts";
import { type DemoSite, serveDemo } from "../../scripts/demo/server.ts";
import { EMBED_HOST, serveUnlisted, UNLISTED_HOST, type UnlistedSite } from "../../scripts/demo/unlisted-site.ts";

export const UNLISTED_PATTERN = `*://${UNLISTED_HOST}/*`;

/** What a test of sites plays on: an unlisted site, a listed one, and a browser that has granted none but the listed. */
export interface UnlistedStage {
  readonly browser: RunningBrowser;
  readonly liveBlogUrl: string;
  readonly articleUrl: string;
  /** A page whose live blog stands in a frame of a service. */
  readonly embedUrl: string;
  /** The address of that frame. */
  readonly frameUrl: string;
  readonly listed: DemoSite;
  readonly newsroom: Newsroom;
  /** Updates the extension to the same build under another version. */
  update(version: string): Promise<void>;
  restart(): Promise<void>;
}

/** Sets the stage before the file's first test and clears it after the last; the tests of a file go on with what those before them left. */
export function setUnlistedStage(): UnlistedStage {
  const name = inject("browserName");
  let browser: RunningBrowser | null = null;
  let unlisted: UnlistedSite | null = null;
  let listed: DemoSite | null = null;
  let newsroom: Newsroom | null = null;
  let extension = "";
  let start: () => Promise<RunningBrowser> = () => Promise.reject(new Error("the stage is not set"));
  let clear: () => void = () => {};
  let cleared: Promise<void> = Promise.resolve();
  const there = <T>(value: T | null): T => {
    if (value === null) throw new Error("the stage is not set");
    return value;
  };

  beforeAll(async () => {
    unlisted = await serveUnlisted(Date.now());
    newsroom = openNewsroom(await readReferencePage(), 6);
    listed = await serveDemo(newsroom);
    const hosts = [UNLISTED_HOST, EMBED_HOST, there(listed).host];
    extension = await copyBuild();
    await new Promise<void>((resolve, reject) => {
      cleared = withProfile(async (profile) => {
        start = () => launch(name, { extension, profile, hosts });
        browser = await start();
        if (name === "chromium") await browser.setSites({ revoke: UNLISTED_PATTERN });
        resolve();
        await new Promise<void>((end) => {
          clear = end;
        });
        await browser.close();
        await Promise.all([there(unlisted).close(), there(listed).close(), rm(extension, { recursive: true })]);
      });
      cleared.catch(reject);
    });
  });
  afterAll(async () => {
    clear();
    await cleared;
  });

  /**
   * Chromium without a display shows its question to nobody, and lets its user grant in the settings only what a manifest asks for. So in its copy the manifest
   * asks for the site, and the user has taken it back: to the extension it is a site like any other. Firefox grants what is asked for by a click.
   */
  async function copyBuild(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "catchline-sites-"));
    await cp(BUILDS[name], folder, { recursive: true });
    if (name === "chromium") {
      await changeManifest(folder, (manifest) => ({ ...manifest, host_permissions: [...manifest.host_permissions, UNLISTED_PATTERN] }));
    }
    return folder;
  }

  return {
    get browser() {
      return there(browser);
    },
    get liveBlogUrl() {
      return there(unlisted).liveBlogUrl;
    },
    get articleUrl() {
      return there(unlisted).articleUrl;
    },
    get embedUrl() {
      return there(unlisted).embedUrl;
    },
    get frameUrl() {
      return there(unlisted).frameUrl;
    },
    get listed() {
      return there(listed);
    },
    get newsroom() {
      return there(newsroom);
    },
    async update(version) {
      await changeManifest(extension, (manifest) => ({ ...manifest, version }));
      await there(browser).update(extension);
    },
    async restart() {
      await there(browser).close();
      browser = await start();
    },
  };
}

interface Manifest {
  readonly host_permissions: readonly string[];
}

async function changeManifest(folder: string, change: (manifest: Manifest) => object): Promise<void> {
  const file = join(folder, "manifest.json");
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, "utf8")) as Manifest)));
}
