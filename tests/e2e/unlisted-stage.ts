import { inject } from "vitest";
import type { BrowserName, RunningBrowser } from "../../scripts/browsers/browser.ts";
import { BUILDS } from "../../scripts/browsers/launch.ts";
import { type Newsroom, openNewsroom } from "../../scripts/demo/newsroom.ts";
import { readReferencePage } from "../../scripts/demo/reference-page.ts";
import { type DemoSite, serveDemo } from "../../scripts/demo/server.ts";
import { EMBED_HOST, serveUnlisted, UNLISTED_HOST, type UnlistedSite } from "../../scripts/demo/unlisted-site.ts";
import { around, type PlayedBrowser, withBrowser } from "./around.ts";
import { changeManifest, readManifest, withBuild } from "./build-in.ts";

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
  const standing = around<Standing>(async (tests) => {
    const newsroom = openNewsroom(await readReferencePage(), 6);
    const [unlisted, listed] = [await serveUnlisted(Date.now()), await serveDemo(newsroom)];
    const hosts = [UNLISTED_HOST, EMBED_HOST, listed.host];
    try {
      await withBuild({ manifest: await manifestFor(name) }, name, (extension) =>
        withBrowser({ extension, hosts }, async (played) => {
          if (name === "chromium") await played.running.setSites({ revoke: UNLISTED_PATTERN });
          await tests({ newsroom, unlisted, listed, extension, played });
        }),
      );
    } finally {
      await Promise.all([unlisted.close(), listed.close()]);
    }
  });
  return {
    get browser() {
      return standing().played.running;
    },
    get liveBlogUrl() {
      return standing().unlisted.liveBlogUrl;
    },
    get articleUrl() {
      return standing().unlisted.articleUrl;
    },
    get embedUrl() {
      return standing().unlisted.embedUrl;
    },
    get frameUrl() {
      return standing().unlisted.frameUrl;
    },
    get listed() {
      return standing().listed;
    },
    get newsroom() {
      return standing().newsroom;
    },
    async update(version) {
      await changeManifest(standing().extension, { version });
      await standing().played.running.update(standing().extension);
    },
    restart: () => standing().played.restart("close"),
  };
}

interface Standing {
  readonly newsroom: Newsroom;
  readonly unlisted: UnlistedSite;
  readonly listed: DemoSite;
  /** Directory of the copy of the build. */
  readonly extension: string;
  readonly played: PlayedBrowser;
}

/**
 * Chromium without a display shows its question to nobody, and lets its user grant in the settings only what a manifest asks for. So in its copy the manifest
 * asks for the site, and the user has taken it back: to the extension it is a site like any other. Firefox grants what is asked for by a click.
 */
async function manifestFor(name: BrowserName): Promise<Readonly<Record<string, unknown>>> {
  if (name === "firefox") return {};
  return { host_permissions: [...(await readManifest(BUILDS[name])).host_permissions, UNLISTED_PATTERN] };
}
