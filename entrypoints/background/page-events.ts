import type { Runtime } from "webextension-polyfill";
import { browser } from "../../lib/browser.ts";
import { patchedSnapshot, patchList } from "../../lib/list-patch.ts";
import { hostPattern } from "../../lib/match-pattern.ts";
import { type Handlers, type PageEvents, type RecordedReading, sendToPage } from "../../lib/messages.ts";
import type { RawSnapshot } from "../../lib/model.ts";
import { isSiteOff } from "../../lib/off-sites.ts";
import { isTooLong } from "../../lib/payloads.ts";
import { interpret } from "../../lib/reading/interpret.ts";
import { isSameSite } from "../../lib/same-site.ts";
import { readSettings } from "../../lib/settings.ts";
import { readSiteAccess } from "../../lib/site-access/requests.ts";
import { siteStateOf } from "../../lib/site-access/site-state.ts";
import { prune } from "../../lib/store/prune.ts";
import { readTab } from "../../lib/store/queries.ts";
import { forgetTab, recordView } from "../../lib/store/reading-actions.ts";
import { recordReading } from "../../lib/store/record.ts";
import type { Store } from "../../lib/store/schema.ts";
import { recordSeen } from "../../lib/store/seen.ts";
import { showBadge } from "./badge.ts";
import { dockFor, rememberDockPlace } from "./dock-choices.ts";
import { createLastReadings, type LastReadings } from "./last-readings.ts";
import { looksOf } from "./page-looks.ts";
import { putReader } from "./put-reader.ts";
import { refreshMarks, showNew } from "./tab-marks.ts";

/**
 * What the background does when a page reports. Nothing is remembered between two calls but in the store, and what a page showed last, which it can send again.
 */
export function pageEventHandlers(
  store: Store,
  now: () => Temporal.Instant,
  last: LastReadings = createLastReadings(),
): Handlers<PageEvents> {
  const record = async (
    { pageId, reason, detection, number }: Omit<Parameters<PageEvents["snapshotRead"]>[0], "snapshot">,
    raw: RawSnapshot,
    sender: Runtime.MessageSender,
  ): Promise<RecordedReading> => {
    const tabId = tabOf(sender);
    await refuseWhereOff(tabId, sender);
    const at = now();
    const snapshot = interpret(withOwnCanonical(raw), at);
    const recorded = await recordReading(store, { snapshot, detection, tabId, pageId, reason, now: at });
    last.keep(tabId, { pageId, number, snapshot: raw, marks: recorded.posts });
    const [settings] = await Promise.all([readSettings(), showNew(store, tabId, recorded.liveBlogId)]);
    if (reason === "opened") await prune(store, at, settings.retentionDays);
    // A page's last report may come when its tab is closed, and forgotten, already.
    if (!(await isOpen(tabId))) await forgetTab(store, tabId, pageId);
    return { ...recorded, ...(await dockFor(store, recorded.liveBlogId, settings)), looks: looksOf(settings) };
  };
  return {
    async gateOpened(_, sender) {
      await refuseUnwanted(sender);
      await putReader(tabOf(sender));
      return true;
    },
    snapshotRead: (payload, sender) => record(payload, payload.snapshot, sender),
    postsRead: async (part, sender) => last.keepPart(tabOf(sender), part),
    async snapshotChanged({ base, patch, ...payload }, sender) {
      const known = last.recall(tabOf(sender), payload.pageId, base);
      if (known === null) return null;
      const snapshot = patchedSnapshot(known.snapshot, patch);
      if (isTooLong(snapshot)) throw new Error("snapshotChanged: too much text");
      const recorded = await record(payload, snapshot, sender);
      return { ...recorded, posts: patchList(known.marks, recorded.posts, ({ id, status, seen }) => `${id} ${status} ${seen}`) };
    },
    async postsSeen({ liveBlogId, postIds }) {
      const { autoSeen } = await readSettings();
      if (await recordSeen(store, liveBlogId, postIds, now(), autoSeen)) await refreshMarks(store, liveBlogId);
    },
    async viewMoved(view, sender) {
      if (await recordView(store, tabOf(sender), view, now())) await refreshMarks(store, view.liveBlogId);
    },
    async dockResized({ width }, sender) {
      const view = await readTab(store, tabOf(sender));
      if (view !== null) await rememberDockPlace(view.liveBlogId, { width });
    },
    async liveBlogLeft(_, sender) {
      await Promise.all([forgetTab(store, tabOf(sender)), showBadge(tabOf(sender), null, "off")]);
    },
  };
}

/** A page that names an address of another site as its own would write into that site's live blog. */
function withOwnCanonical(raw: RawSnapshot): RawSnapshot {
  return raw.canonicalUrl === null || isSameSite(raw.canonicalUrl, raw.url) ? raw : { ...raw, canonicalUrl: null };
}

/** A reader that was on its way when its site was turned off is told so. */
async function refuseWhereOff(tabId: number, { url = "" }: Runtime.MessageSender): Promise<void> {
  const host = new URL(url).hostname;
  if (!(await isSiteOff(host))) return;
  await sendToPage(tabId, "stopReading", { on: [hostPattern(host)], except: [] }).catch(() => undefined);
  throw new Error(`Catchline is off on ${host}`);
}

/** A gate hears nothing: it stays in its page when the site is turned off or taken back, and asks on. On a listed site the browser decides, which may let it in by the click on our button. */
async function refuseUnwanted({ url }: Runtime.MessageSender): Promise<void> {
  const site = siteStateOf(url, await readSiteAccess());
  if (site.kind !== "on" && !(site.kind === "ask" && site.listed)) throw new Error(`Catchline does not run on ${url}`);
}

function isOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

function tabOf(sender: Runtime.MessageSender): number {
  if (sender.tab?.id === undefined) throw new Error("Not from a tab");
  return sender.tab.id;
}
