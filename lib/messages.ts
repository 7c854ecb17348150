/**
 * The contract between contexts: every message that crosses from one to another, with a sentence on what it promises.
 *
 * Events (page → background) are in the past tense; commands (panel → background → page) are in the imperative. A message that gets no answer may have been
 * carried out all the same, so every one of them may be sent again without harm.
 */
import type { Runtime } from "webextension-polyfill";
import { browser } from "./browser.ts";
import type { ChosenSide, DockSide } from "./dock-place.ts";
import type { ListPatch, SnapshotPatch } from "./list-patch.ts";
import type { Detection, LiveBlogId, PostId, PostStatus, RawPost, RawSnapshot } from "./model.ts";

/** Why the page side reports a reading. `opened` and `returned` are activity of the reader; `changed` and `confirmed` are not. */
export type ReadingReason = "opened" | "returned" | "changed" | "confirmed";

/** What a page has to mark beside a post. */
export interface PostMark {
  readonly id: PostId;
  readonly status: PostStatus;
  /** Whether it was seen as it now stands. */
  readonly seen: boolean;
}

/** How what is drawn in a page looks: whether the dock is light or dark (`auto`: as the system says), and the colors of the marks, `#rrggbb`. */
export interface PageLooks {
  readonly theme: "auto" | "light" | "dark";
  readonly newColor: string;
  readonly editedColor: string;
}

/** What the background answers to a reading: what the page has to mark. */
export interface RecordedReading {
  readonly liveBlogId: LiveBlogId;
  readonly tabId: number;
  /** One for each of `RawSnapshot.posts`, in the same order. */
  readonly posts: readonly PostMark[];
  /** Whether something seems to be gone, so that the page should be read again soon to be sure. */
  readonly confirm: boolean;
  /** Whether the docked panel should stand open by itself. */
  readonly dockOpen: boolean;
  /** Where it stands and how wide it is in CSS pixels, within `DOCK_WIDTH`. */
  readonly dockSide: ChosenSide;
  readonly dockWidth: number;
  readonly looks: PageLooks;
}

/** What the background remembers of the live blog at an address: what a page can mark before it is read. */
export interface RecalledMarks {
  /** Every stored post as it is to its reader at this moment, in true time order, oldest first. */
  readonly posts: readonly PostMark[];
  /** What a post is that came since. */
  readonly arrived: PostStatus;
  readonly looks: PageLooks;
}

/** What the page side saw when it was asked to look again. Counts are of posts read, whether the page was taken for a live blog or not. */
export interface SeenPage {
  readonly url: string;
  readonly detection: Detection;
  /** Name of the format; null where nothing could be read. */
  readonly format: string | null;
  readonly postsInPage: number;
  readonly postsInStructuredData: number;
  readonly claimedPostCount: number | null;
}

/** What the background answers to a change: as to a reading, but of the marks those that are others than the page was answered with last. */
export interface RecordedChange extends Omit<RecordedReading, "posts"> {
  readonly posts: ListPatch<PostMark>;
  /** Whether nothing was looked at but posts that arrived: all others are marked as the page shows them now, which may have been told since. */
  readonly onlyArrived: boolean;
}

/** Page → background. The sender's tab and frame are taken from the browser, never from the payload. */
export interface PageEvents {
  /** The page may be a live blog: puts the reader into it. Answers true once the reader runs. Sent by the gate (`lib/gate-runtime.ts`). */
  gateOpened(payload: Record<string, never>): true;
  /**
   * A reader has started, which may be before the page has loaded. Answers what is remembered of the live blog at the address of the page, null where that is nothing; records
   * nothing.
   */
  readerStarted(payload: Record<string, never>): RecalledMarks | null;
  /** The page was read. Records it in one transaction and answers with what to mark. `number` counts the readings of this page load. */
  snapshotRead(payload: {
    pageId: string;
    reason: ReadingReason;
    detection: Detection;
    number: number;
    snapshot: RawSnapshot;
  }): RecordedReading;
  /**
   * A part of what reading `number` of this page load reads, since one message with all of a long live blog would hold the page up: its posts, then its updates, of which
   * `from` were told before. Records nothing: then comes a change that makes the reading of them (`base` is its own number). Answers false where not all before are known.
   */
  postsRead(payload: { pageId: string; number: number; from: number; posts: readonly RawPost[] }): boolean;
  /** The page was read again: the same, told by what changed since its reading `base`. Answers null, and records nothing, where that is not known any more. */
  snapshotChanged(payload: {
    pageId: string;
    reason: ReadingReason;
    detection: Detection;
    number: number;
    base: number;
    patch: SnapshotPatch;
  }): RecordedChange | null;
  /** These posts were on screen long enough to be read. */
  postsSeen(payload: { liveBlogId: LiveBlogId; postIds: readonly PostId[] }): undefined;
  /** The reader did something (scrolled, came back): keeps the visit going, and tells the panel where they are. */
  viewMoved(payload: { liveBlogId: LiveBlogId; inView: PostId | null; canReturn: boolean }): undefined;
  /** The reader has made the docked panel this wide, in CSS pixels: so it is on this site from now on. */
  dockResized(payload: { width: number }): undefined;
  /** The page no longer shows a live blog (a single-page site went elsewhere). */
  liveBlogLeft(payload: Record<string, never>): undefined;
}

/** Panel or popup → background: what needs the tabs API, which a docked panel does not have. */
export interface PanelCommands {
  /** Brings a post into view in the tab that shows its live blog, opening one when there is none (by the post's permalink). */
  jumpToPost(payload: { liveBlogId: LiveBlogId; tabId: number | null; postId: PostId }): undefined;
  /** Goes back to where the reader was before the first jump. */
  goBack(payload: { liveBlogId: LiveBlogId; tabId: number | null }): undefined;
  /**
   * Opens or closes the panel docked beside the page in that tab. Closed, it stays so for the rest of the visit. Opened, it undoes that, and that it should never
   * again open by itself on the site.
   */
  setDock(payload: { tabId: number; open: boolean }): undefined;
  /** Closes the panel docked beside the page in that tab; it never again opens by itself on that site, until the reader opens it there. */
  closeDockForGood(payload: { tabId: number }): undefined;
  /** Moves the docked panel to the other side of the page in that tab, and of this site from now on. Sent again, it moves it back. */
  moveDock(payload: { tabId: number }): undefined;
  /** Opens the panel in a tab of its own. */
  openPanelTab(payload: { liveBlogId: LiveBlogId }): undefined;
  /** Brings the tab that shows this live blog to the front, or opens one. */
  openLiveBlog(payload: { liveBlogId: LiveBlogId }): undefined;
  /** Opens the library in a tab. */
  openLibrary(payload: Record<string, never>): undefined;
  /** Reads the page in that tab this once, on a site that is not among those Catchline runs on by itself. Needs `activeTab`. */
  readTabOnce(payload: { tabId: number }): undefined;
  /** Has the page in that tab looked at again, thoroughly; starts the reader there where none runs. Answers null where the browser does not let it. */
  lookAgain(payload: { tabId: number }): SeenPage | null;
  /** Whether a reader answers in that tab. False after an update under an open page that could not be read anew. */
  isPageAnswering(payload: { tabId: number }): boolean;
  /** Why what is read can't be stored; null while it can. */
  sayWriteFailure(payload: Record<string, never>): string | null;
  /** Loads the page in that tab again. */
  reloadPage(payload: { tabId: number }): undefined;
  /** What is new, edited or seen was changed in the store by hand: draws the marks anew in every tab that shows that live blog, and its badge. */
  refreshMarks(payload: { liveBlogId: LiveBlogId }): undefined;
}

/** Background → page. */
export interface PageCommands {
  /** Scrolls the post into view and shows it for a moment. Answers false when it is not in the page. */
  revealPost(payload: { postId: PostId }): boolean;
  /** Scrolls back to where the reader was before the first jump. */
  returnToPlace(payload: Record<string, never>): undefined;
  /** Opens or closes the docked panel. */
  showDock(payload: { open: boolean }): undefined;
  /** Opens the docked panel if it is closed and closes it if it is open. Answers whether it stands open now. */
  toggleDock(payload: Record<string, never>): boolean;
  /** Moves the docked panel to the other side, open or not. Answers on which it stands now. */
  swapDock(payload: Record<string, never>): DockSide;
  /** The reader has chosen elsewhere where the docked panel stands, and how wide it is. */
  placeDock(payload: { side: ChosenSide; width: number }): undefined;
  /** Draws the marks of these posts anew; all stored posts of that live blog are named, in no particular order. A page that shows another one leaves it be. */
  remarkPosts(payload: { liveBlogId: LiveBlogId; posts: readonly PostMark[] }): undefined;
  /** The reader chose other looks: draws with them from now on. */
  changeLooks(payload: { looks: PageLooks }): undefined;
  /** Answers which page load was last reported from this tab; null when none was, or the live blog was left since. Answers the same however often it is asked. */
  sayWhatIsShown(payload: Record<string, never>): { readonly pageId: string } | null;
  /** Looks at the page thoroughly, whatever was thought of it before, and answers what was seen. A live blog that is found so is followed. */
  lookThoroughly(payload: Record<string, never>): SeenPage;
  /** Stops for good and leaves nothing in the page, where its address matches a pattern of `on` and none of `except`. */
  stopReading(payload: { readonly on: readonly string[]; readonly except: readonly string[] }): undefined;
}

type Contract = PageEvents & PanelCommands & PageCommands;
type Name = keyof Contract;
type Payload<N extends Name> = Parameters<Contract[N]>[0];
type Answer<N extends Name> = ReturnType<Contract[N]>;

interface Envelope {
  readonly catchline: Name;
  readonly payload: unknown;
}

/** Sends to the background. Rejects when there is no receiver or it failed. */
export async function send<N extends keyof (PageEvents & PanelCommands)>(name: N, payload: Payload<N>): Promise<Answer<N>> {
  return (await browser.runtime.sendMessage({ catchline: name, payload } satisfies Envelope)) as Answer<N>;
}

/** Sends to the page in a tab (its top frame). Rejects when no reader runs there. */
export async function sendToPage<N extends keyof PageCommands>(tabId: number, name: N, payload: Payload<N>): Promise<Answer<N>> {
  return (await browser.tabs.sendMessage(tabId, { catchline: name, payload } satisfies Envelope, { frameId: 0 })) as Answer<N>;
}

/** Handlers by message name. */
export type Handlers<Contracts> = {
  readonly [N in keyof Contracts]: Contracts[N] extends (payload: infer P) => infer R
    ? (payload: P, sender: Runtime.MessageSender) => Promise<R>
    : never;
};

/** Throws with a reason when a payload does not have the shape its message promises, or its sender may not send it. */
export type DoorCheck = (name: string, payload: unknown, sender: Runtime.MessageSender) => void;

/**
 * Handles the named messages until `signal` is aborted. Messages of other names are left to other handlers; messages from outside this extension are dropped.
 * A failed check or handler rejects at the sender.
 */
export function handle<Contracts extends object>(handlers: Handlers<Contracts>, check: DoorCheck, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message) || !Object.hasOwn(handlers, message.catchline)) return undefined;
    const handler = handlers[message.catchline as unknown as keyof Contracts] as unknown as (
      payload: unknown,
      sender: Runtime.MessageSender,
    ) => Promise<unknown>;
    return (async () => {
      check(message.catchline, message.payload, sender);
      return handler(message.payload, sender);
    })();
  };
  // The polyfill's listener type wants one return type; `undefined` leaves the message to other listeners.
  browser.runtime.onMessage.addListener(listener as unknown as Runtime.OnMessageListenerCallback);
  signal?.addEventListener("abort", () =>
    browser.runtime.onMessage.removeListener(listener as unknown as Runtime.OnMessageListenerCallback),
  );
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === "object" && message !== null && typeof (message as Envelope).catchline === "string";
}
