import { useEffect, useState } from "preact/hooks";
import type { NoLiveBlogActions, SiteStanding } from "../../components/NoLiveBlog.tsx";
import { browser } from "../../lib/browser.ts";
import { type SeenPage, send } from "../../lib/messages.ts";
import { writeReport } from "../../lib/sight-report.ts";
import { requestListedSites } from "../../lib/site-access/listed-sites.ts";
import { missingListedSites } from "../../lib/site-access/missing-sites.ts";
import { turnSiteOff, turnSiteOn } from "../../lib/site-access/requests.ts";
import { siteStateOf } from "../../lib/site-access/site-state.ts";
import { SITES } from "../../lib/sites.ts";
import { useSiteAccess } from "./use-site-access.ts";

/** How Catchline stands to the page of a tab, and what can be done about it. */
export interface Standing extends SiteStanding {
  readonly actions: NoLiveBlogActions & { readonly turnOff: () => Promise<void> };
}

/** Follows how Catchline stands to the page of a tab; null while that is not known yet. Only where the tabs API is: not in a docked panel. */
export function useStanding(tabId: number): Standing | null {
  const access = useSiteAccess();
  const [page, setPage] = useState<{ readonly url: string | undefined } | null>(null);
  const [looking, setLooking] = useState(false);
  const [seen, setSeen] = useState<SeenPage | "silent" | null>(null);
  // What the browser tells of a page depends on what it lets us read.
  useEffect(() => {
    const lifetime = new AbortController();
    setSeen(null);
    void watchAddress(tabId, (url) => setPage((before) => (before !== null && before.url === url ? before : { url })), lifetime.signal);
    return () => lifetime.abort();
  }, [tabId, access]);
  useEffect(() => setSeen(null), [page?.url]);

  if (access === null || page === null) return null;
  const site = siteStateOf(page.url, access);
  const host = "host" in site ? site.host : null;
  const look = async (): Promise<SeenPage | null> => {
    setLooking(true);
    try {
      const found = await send("lookAgain", { tabId });
      setSeen(found ?? "silent");
      return found;
    } finally {
      setLooking(false);
    }
  };
  const missing = missingListedSites(access.granted).length;
  const isNeverAsked = missing === SITES.length || (site.kind === "ask" && site.listed);
  return {
    reason: site.kind === "on" ? (seen === "silent" ? "silent" : "none") : site.kind,
    host,
    withOthers: missing > 1 && isNeverAsked ? missing : null,
    looking,
    looked: seen !== null && seen !== "silent",
    report: seen === null || seen === "silent" ? null : writeReport(seen, reportOrigin()),
    actions: {
      // Not async: what asks the reader has to be called before anything else.
      turnOn: () => (host === null ? Promise.resolve() : turnSiteOn(host).then(ignore)),
      turnOnListed: () => requestListedSites().then(ignore),
      turnOff: () => (host === null ? Promise.resolve() : turnSiteOff(host)),
      async readOnce() {
        await send("readTabOnce", { tabId });
        await look();
      },
      lookAgain: () => look().then(ignore),
      report: () => look().then(ignore),
      async reload() {
        await send("reloadPage", { tabId });
        setSeen(null);
      },
    },
  };
}

/** Tells the address of what a tab shows, now and when it changes; undefined where the browser does not say. */
async function watchAddress(tabId: number, onAddress: (url: string | undefined) => void, signal: AbortSignal): Promise<void> {
  const tell = async (): Promise<void> => {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!signal.aborted) onAddress(tab?.url);
  };
  const onUpdated = (updated: number, { status }: { status?: string }): void => {
    if (updated === tabId && status !== undefined) void tell();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  // The browser begins to tell when the reader has chosen the toolbar button, without a word: so the popup gives one to the panel.
  const toldNow = new BroadcastChannel("addresses");
  toldNow.addEventListener("message", () => void tell());
  toldNow.postMessage(null);
  signal.addEventListener("abort", () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    toldNow.close();
  });
  await tell();
}

function reportOrigin() {
  return { version: browser.runtime.getManifest().version, browser: navigator.userAgent };
}

function ignore(): void {}
