import type { Runtime } from "webextension-polyfill";
import { browser } from "../../lib/browser.ts";
import { growList } from "../../lib/grown-list.ts";
import { patchedSnapshot, patchList } from "../../lib/list-patch.ts";
import { hostPattern } from "../../lib/match-pattern.ts";
import { type Handlers, type PageEvents, type RecordedReading, sendToPage } from "../../lib/messages.ts";
import type { RawSnapshot } from "../../lib/model.ts";
import { isSiteOff } from "../../lib/off-sites.ts";
import { isTooLong, lengthOf } from "../../lib/payloads.ts";
import { groundOf } from "../../lib/reading/arrivals.ts";
import { interpret } from "../../lib/reading/interpret.ts";
import { liveBlogId } from "../../lib/reading/live-blog-id.ts";
import { isSameSite } from "../../lib/same-site.ts";
import { readSettings } from "../../lib/settings.ts";
import { readSiteAccess } from "../../lib/site-access/requests.ts";
import { siteStateOf } from "../../lib/site-access/site-state.ts";
import { prune } from "../../lib/store/prune.ts";
import { readTab } from "../../lib/store/queries.ts";
import { forgetTab, recordView } from "../../lib/store/reading-actions.ts";
import { recallReading } from "../../lib/store/recall-reading.ts";
import { type Recorded, recordWhole } from "../../lib/store/record.ts";
import type { Store } from "../../lib/store/schema.ts";
import { recordSeen } from "../../lib/store/seen.ts";
import { showBadge } from "./badge.ts";
import { dockFor, rememberDockPlace } from "./dock-choices.ts";
import { createLastReadings, type LastReading, type LastReadings } from "./last-readings.ts";
import { looksOf } from "./page-looks.ts";
import { putReader } from "./put-reader.ts";
import { recordArrivalsOn } from "./record-change.ts";
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
    const at = now();
    const own = withOwnCanonical(raw);
    const snapshot = interpret(own, at);
    const { recorded, standing } = await recordWhole(store, { snapshot, detection, tabId, pageId, reason, now: at });
    const reading: LastReading = { pageId, number, snapshot: raw, marks: recorded.posts, plain: null };
    last.keep(tabId, reading);
    // Once the page has its answer.
    setTimeout(() => {
      const [ground, stands] = [groundOf(own, snapshot), standing()];
      last.settle(tabId, reading, ground && stands && { ground, standing: stands, length: lengthOf(raw) });
    });
    return await answer(recorded, pageId, reason === "opened" ? at : null);
  };
  const answer = async (recorded: Recorded, pageId: string, pruneAt: Temporal.Instant | null): Promise<RecordedReading> => {
    const { liveBlogId, tabId } = recorded;
    const settings = await readSettings();
    const [dock] = await Promise.all([
      dockFor(store, liveBlogId, settings),
      showNew(store, tabId, liveBlogId),
      pruneAt && prune(store, pruneAt, settings.retentionDays),
      forgetIfClosed(store, tabId, pageId),
    ]);
    return { ...recorded, ...dock, looks: looksOf(settings) };
  };
  return {
    async gateOpened(_, sender) {
      await refuseUnwanted(sender);
      await putReader(tabOf(sender));
      return true;
    },
    async readerStarted(_, sender) {
      await refuseWhereOff(tabOf(sender), sender);
      const [recalled, settings] = await Promise.all([recallReading(store, liveBlogId(sender.url ?? "", null), now()), readSettings()]);
      return recalled && { ...recalled, looks: looksOf(settings) };
    },
    async snapshotRead(payload, sender) {
      await refuseWhereOff(tabOf(sender), sender);
      return record(payload, payload.snapshot, sender);
    },
    async postsRead(part, sender) {
      await refuseWhereOff(tabOf(sender), sender);
      return last.keepPart(tabOf(sender), part);
    },
    async snapshotChanged({ base, patch, ...payload }, sender) {
      const tabId = tabOf(sender);
      await refuseWhereOff(tabId, sender);
      const known = last.recall(tabId, payload.pageId, base);
      if (known === null) return null;
      const snapshot = patchedSnapshot(known.snapshot, patch);
      const { pageId, number, reason, detection } = payload;
      const arrivals = reason === "changed" ? await recordArrivalsOn(store, known, patch, { detection, tabId, now: now() }) : null;
      if (arrivals) {
        const { recorded, plain } = arrivals;
        last.keep(tabId, { pageId, number, snapshot, marks: growList(known.marks, recorded.posts), plain });
        const answered = await answer(recorded, pageId, null);
        return { ...answered, posts: [{ added: answered.posts }, [0, known.marks.length]], onlyArrived: true };
      }
      if (isTooLong(snapshot)) throw new Error("snapshotChanged: too much text");
      const recorded = await record(payload, snapshot, sender);
      const posts = patchList(known.marks, recorded.posts, ({ id, status, seen }) => `${id} ${status} ${seen}`);
      return { ...recorded, posts, onlyArrived: false };
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

/** A page's last report may come when its tab is closed, and forgotten, already. */
async function forgetIfClosed(store: Store, tabId: number, pageId: string): Promise<void> {
  const isOpen = await browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
  if (!isOpen) await forgetTab(store, tabId, pageId);
}

function tabOf(sender: Runtime.MessageSender): number {
  if (sender.tab?.id === undefined) throw new Error("Not from a tab");
  return sender.tab.id;
}
