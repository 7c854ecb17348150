import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reconcileSites, type SiteBrowser } from "../../lib/site-access/reconcile-sites.ts";
import { type SiteScript, wantedScripts } from "../../lib/site-access/wanted-scripts.ts";

const HERE = "*://www.news.example/*";
const THERE = "*://live.other.example/*";

/** A browser as Chromium and Firefox are seen to be: a call that names one script wrongly changes none. `pause` comes before and after each call takes effect. */
function openBrowser(pause: () => Promise<void> = async () => undefined) {
  const state = { granted: [] as string[], off: [] as string[], registered: new Map<string, SiteScript>(), refusal: null as Error | null };
  const call = async <T>(run: () => T): Promise<T> => {
    await pause();
    const answer = run();
    await pause();
    return answer;
  };
  const site: SiteBrowser = {
    granted: () => call(() => [...state.granted]),
    offSites: () => call(() => [...state.off]),
    registered: () => call(() => [...state.registered.values()]),
    register: (scripts) =>
      call(() => {
        if (state.refusal) throw state.refusal;
        const twice = scripts.find(({ id }) => state.registered.has(id));
        if (twice) throw new Error(`Duplicate script ID '${twice.id}'`);
        for (const script of scripts) state.registered.set(script.id, script);
      }),
    unregister: (ids) =>
      call(() => {
        const missing = ids.find((id) => !state.registered.has(id));
        if (missing) throw new Error(`Nonexistent script ID '${missing}'`);
        for (const id of ids) state.registered.delete(id);
      }),
  };
  return { state, site };
}

const registeredIn = ({ state }: ReturnType<typeof openBrowser>): SiteScript[] =>
  [...state.registered.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
const wantedIn = ({ state }: ReturnType<typeof openBrowser>): SiteScript[] =>
  wantedScripts(state.granted, state.off).sort((a, b) => (a.id < b.id ? -1 : 1));

describe("reconcileSites", () => {
  it("registers what is granted, and nothing again the second time", async () => {
    const browser = openBrowser();
    browser.state.granted = [HERE, THERE];
    await reconcileSites(browser.site);
    expect([...browser.state.registered.keys()].sort()).toEqual([`site:${THERE}`, `site:${HERE}`]);
    browser.state.refusal = new Error("nothing is left to register");
    await reconcileSites(browser.site);
  });

  it("registers all again after an update has cleared them", async () => {
    const browser = openBrowser();
    browser.state.granted = [HERE];
    await reconcileSites(browser.site);
    browser.state.registered.clear();
    await reconcileSites(browser.site);
    expect(registeredIn(browser)).toEqual(wantedIn(browser));
  });

  it("takes away what was revoked or turned off, and brings it back", async () => {
    const browser = openBrowser();
    browser.state.granted = [HERE, THERE];
    await reconcileSites(browser.site);
    browser.state.granted = [HERE];
    browser.state.off = ["www.news.example"];
    await reconcileSites(browser.site);
    expect(registeredIn(browser)).toEqual([]);
    browser.state.off = [];
    await reconcileSites(browser.site);
    expect(registeredIn(browser).map(({ matches }) => matches)).toEqual([[HERE]]);
  });

  it("says what the browser said where it does not come to rest", async () => {
    const browser = openBrowser();
    browser.state.granted = [HERE];
    browser.state.refusal = new Error("Script file could not be loaded");
    await expect(reconcileSites(browser.site)).rejects.toThrow("could not be loaded");
  });

  it("ends at what is granted and wanted, however changes and reconciliations run into each other", async () => {
    const change = fc.record({
      granted: fc.subarray([HERE, THERE, "*://*.news.example/*", "*://*/*"]),
      off: fc.subarray(["www.news.example", "live.other.example"]),
    });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(change, { minLength: 1, maxLength: 4 }), async (s, changes) => {
        const browser = openBrowser(() => s.schedule(Promise.resolve()));
        const reconciled = changes.map(async ({ granted, off }) => {
          await s.schedule(Promise.resolve());
          Object.assign(browser.state, { granted, off });
          // As the browser's event does: after every change.
          await reconcileSites(browser.site);
        });
        await s.waitFor(Promise.allSettled(reconciled));
        expect(registeredIn(browser)).toEqual(wantedIn(browser));
      }),
      { numRuns: 300 },
    );
  });
});
