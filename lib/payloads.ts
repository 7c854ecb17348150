import * as v from "valibot";
import type { Runtime } from "webextension-polyfill";
import { DOCK_WIDTH } from "./dock-place.ts";
import type { DoorCheck, PageEvents, PanelCommands } from "./messages.ts";
import { isSameSite, isWebUrl } from "./same-site.ts";

/** The most one snapshot may hold. A page beyond it is refused whole: no newsroom publishes that, and nobody reads it. */
const MOST_POSTS = 20_000;
const MOST_TEXT = 200_000;
/** Of the strings of a snapshot together. */
export const MOST_TEXT_IN_ALL = 32_000_000;
const MOST_SIGNALS = 100;
const MOST_OF_A_POST = 50;

const line = v.pipe(v.string(), v.maxLength(2_000));
const lineOrNull = v.nullable(line);
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const url = v.pipe(v.string(), v.maxLength(4_000), v.check(isWebUrl, "not a web address"));
const anyUrl = v.pipe(v.string(), v.maxLength(4_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

const times = v.pipe(
  v.array(v.object({ source: v.picklist(["datetime", "epoch", "text", "structured"]), value: line })),
  v.maxLength(MOST_OF_A_POST),
);

const post = v.object({
  publisherId: v.nullable(id),
  permalink: v.nullable(anyUrl),
  times,
  modifiedTimes: times,
  dayText: lineOrNull,
  headline: lineOrNull,
  authors: v.pipe(v.array(line), v.maxLength(MOST_OF_A_POST)),
  text: v.pipe(v.string(), v.maxLength(MOST_TEXT)),
  kinds: v.pipe(v.array(v.picklist(["keyEvent", "pinned", "summary"])), v.maxLength(3)),
  inPage: v.boolean(),
});

const posts = v.pipe(v.array(post), v.maxLength(MOST_POSTS));

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_POSTS));
const patch = v.pipe(
  v.array(v.union([v.strictTuple([place, place]), v.object({ added: posts })])),
  v.check((parts) => parts.reduce((sum, part) => sum + ("added" in part ? part.added.length : part[1]), 0) <= MOST_POSTS, "too many posts"),
);

const facts = {
  url,
  canonicalUrl: v.nullable(anyUrl),
  title: line,
  publisher: lineOrNull,
  language: lineOrNull,
  format: line,
  claimedPostCount: v.nullable(count),
  coverage: v.nullable(v.picklist(["upcoming", "live", "ended"])),
  timeZone: lineOrNull,
  pageTimes: times,
  startsAtTop: v.boolean(),
};
const snapshot = v.pipe(
  v.object({ ...facts, posts, updates: posts }),
  v.check((whole) => !isTooLong(whole), "too much text"),
);

const detection = v.object({
  isLiveBlog: v.boolean(),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  signals: v.pipe(
    v.array(v.object({ name: line, weight: v.pipe(v.number(), v.minValue(-1), v.maxValue(1)), evidence: line })),
    v.maxLength(MOST_SIGNALS),
  ),
  embed: lineOrNull,
  embedUrl: v.optional(url),
});

const reading = { pageId: id, reason: v.picklist(["opened", "returned", "changed", "confirmed"]), detection, number: count };

const pageEvents: Record<keyof PageEvents, v.GenericSchema> = {
  snapshotRead: v.object({ ...reading, snapshot }),
  postsRead: v.object({
    pageId: id,
    number: count,
    from: v.pipe(count, v.maxValue(2 * MOST_POSTS)),
    posts: v.pipe(
      posts,
      v.check((part) => !isTooLong(part), "too much text"),
    ),
  }),
  snapshotChanged: v.object({ ...reading, base: count, patch: v.object({ facts: v.object(facts), posts: patch, updates: patch }) }),
  gateOpened: v.object({}),
  readerStarted: v.object({}),
  postsSeen: v.object({ liveBlogId: url, postIds: v.pipe(v.array(id), v.maxLength(MOST_POSTS)) }),
  viewMoved: v.object({ liveBlogId: url, inView: v.nullable(id), canReturn: v.boolean() }),
  dockResized: v.object({ width: v.pipe(v.number(), v.integer(), v.minValue(DOCK_WIDTH.least), v.maxValue(DOCK_WIDTH.most)) }),
  liveBlogLeft: v.object({}),
};

const panelCommands: Record<keyof PanelCommands, v.GenericSchema> = {
  jumpToPost: v.object({ liveBlogId: url, tabId: v.nullable(tabId), postId: id }),
  goBack: v.object({ liveBlogId: url, tabId: v.nullable(tabId) }),
  setDock: v.object({ tabId, open: v.boolean() }),
  closeDockForGood: v.object({ tabId }),
  moveDock: v.object({ tabId }),
  openPanelTab: v.object({ liveBlogId: url }),
  openLiveBlog: v.object({ liveBlogId: url }),
  readTabOnce: v.object({ tabId }),
  lookAgain: v.object({ tabId }),
  isPageAnswering: v.object({ tabId }),
  reloadPage: v.object({ tabId }),
  openLibrary: v.object({}),
  sayWriteFailure: v.object({}),
  refreshMarks: v.object({ liveBlogId: url }),
};

/**
 * Lets in events from a content script of ours in the top frame of a visible, not private tab, about that tab's own site: a page can neither write into nor move
 * another site's live blog. That the sender is this extension is checked before (`handle`).
 */
export const checkPageEvent: DoorCheck = (name, payload, sender) => {
  checkShape(pageEvents, name, payload);
  const page = webPageOf(sender);
  const { liveBlogId, snapshot, patch } = payload as {
    liveBlogId?: string;
    snapshot?: { url: string };
    patch?: { facts: { url: string } };
  };
  const read = snapshot ?? patch?.facts;
  if (liveBlogId !== undefined && !isSameSite(liveBlogId, page.href)) throw new Error(`${name}: a live blog of another site`);
  if (read !== undefined && new URL(read.url).origin !== page.origin) throw new Error(`${name}: a snapshot of another page`);
};

/** Lets in commands from pages of the extension alone, wherever they are shown. */
export const checkPanelCommand: DoorCheck = (name, payload, sender) => {
  checkShape(panelCommands, name, payload);
  // The address of a docked panel differs from session to session in Chrome; its scheme does not, and no page can have it.
  if (!isExtensionPage(sender.url)) throw new Error(`${name}: not from a page of the extension`);
  if (sender.tab?.incognito) throw new Error(`${name}: from a private window`);
};

/** Whether a snapshot, or a part of one, has more text than any page is taken with. */
export function isTooLong(snapshot: unknown): boolean {
  return !isWithin(snapshot, MOST_TEXT_IN_ALL);
}

/** Length of all strings in a payload together, wherever they stand in it, in UTF-16 units. */
export function lengthOf(payload: unknown): number {
  if (typeof payload === "string") return payload.length;
  if (typeof payload !== "object" || payload === null) return 0;
  return Object.values(payload).reduce<number>((sum, value) => sum + lengthOf(value), 0);
}

/** Whether the strings in a payload, wherever they stand in it, are no longer than that together, in UTF-16 units. Stops counting where they are. */
function isWithin(payload: unknown, most: number): boolean {
  let left = most;
  const take = (value: unknown): boolean => {
    if (typeof value === "string") left -= value.length;
    else if (typeof value === "object" && value !== null) return Object.values(value).every(take);
    return left >= 0;
  };
  return take(payload);
}

function checkShape(schemas: Record<string, v.GenericSchema>, name: string, payload: unknown): void {
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (schema === undefined) throw new Error(`${name}: no such message`);
  const result = v.safeParse(schema, payload, { abortEarly: true });
  if (result.success) return;
  const [issue] = result.issues;
  throw new Error(`${name}: ${v.getDotPath(issue) ?? "payload"}: ${issue.message.slice(0, 200)}`);
}

function webPageOf(sender: Runtime.MessageSender): URL {
  if (sender.tab?.id === undefined || sender.frameId !== 0) throw new Error("Not from the top frame of a tab");
  if (sender.tab.incognito) throw new Error("From a private window");
  if (sender.url === undefined || !isWebUrl(sender.url)) throw new Error("Not from a web page");
  // Chrome names the state of the document; a page being prerendered has not been opened by anybody.
  if ((sender as { documentLifecycle?: string }).documentLifecycle === "prerender") throw new Error("From a page nobody has opened yet");
  return new URL(sender.url);
}

function isExtensionPage(address: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && ["chrome-extension:", "moz-extension:"].includes(new URL(address).protocol);
}
