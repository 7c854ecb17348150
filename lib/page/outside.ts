import type { ChosenSide, DockSide } from "../dock-place.ts";
import type { ListPatch, SnapshotPatch } from "../list-patch.ts";
import type { Detection, LiveBlogId, PostId, PostStatus, RawPost, RawSnapshot } from "../model.ts";
import type { DockWords } from "./dock.ts";

/** Why the page is reported; see `ReadingReason` in `lib/messages.ts`. */
export type Reason = "opened" | "returned" | "changed" | "confirmed";

/** What is to be marked beside a post; see `PostMark` in `lib/messages.ts`. */
export interface PostMark {
  readonly id: PostId;
  readonly status: PostStatus;
  readonly seen: boolean;
}

/** How what is drawn in the page looks; see `PageLooks` in `lib/messages.ts`. */
export interface Looks {
  readonly theme: "auto" | "light" | "dark";
  readonly newColor: string;
  readonly editedColor: string;
}

/** What is answered to a reading; see `RecordedReading` in `lib/messages.ts`. */
export interface Recorded {
  readonly liveBlogId: LiveBlogId;
  readonly tabId: number;
  /** One for each post of the snapshot, in the same order. */
  readonly posts: readonly PostMark[];
  readonly confirm: boolean;
  readonly dockOpen: boolean;
  readonly dockSide: ChosenSide;
  readonly dockWidth: number;
  readonly looks: Looks;
}

/** What is known of a page before it is read; see `RecalledMarks` in `lib/messages.ts`. */
export interface Recalled {
  /** Oldest first. */
  readonly posts: readonly PostMark[];
  readonly arrived: PostStatus;
  readonly looks: Looks;
}

/** What was seen at another look; see `SeenPage` in `lib/messages.ts`. */
export interface SeenPage {
  readonly url: string;
  readonly detection: Detection;
  /** Name of the format; null where nothing could be read. */
  readonly format: string | null;
  readonly postsInPage: number;
  readonly postsInStructuredData: number;
  readonly claimedPostCount: number | null;
}

/** Everything outside the page, as the page side sees it. Each report may be sent again without harm, and rejects when it did not get through. */
export interface Outside {
  /** See `PageEvents.readerStarted` in `lib/messages.ts`. */
  readerStarted(payload: Record<string, never>): Promise<Recalled | null | undefined>;
  snapshotRead(payload: {
    pageId: string;
    reason: Reason;
    detection: Detection;
    number: number;
    snapshot: RawSnapshot;
  }): Promise<Recorded | undefined>;
  /** See `PageEvents.postsRead` in `lib/messages.ts`. */
  postsRead(payload: { pageId: string; number: number; from: number; posts: readonly RawPost[] }): Promise<boolean | undefined>;
  /** See `PageEvents.snapshotChanged` in `lib/messages.ts`. */
  snapshotChanged(payload: {
    pageId: string;
    reason: Reason;
    detection: Detection;
    number: number;
    base: number;
    patch: SnapshotPatch;
  }): Promise<(Omit<Recorded, "posts"> & { readonly posts: ListPatch<PostMark>; readonly onlyArrived: boolean }) | null | undefined>;
  postsSeen(payload: { liveBlogId: LiveBlogId; postIds: readonly PostId[] }): Promise<unknown>;
  viewMoved(payload: { liveBlogId: LiveBlogId; inView: PostId | null; canReturn: boolean }): Promise<unknown>;
  dockResized(payload: { width: number }): Promise<unknown>;
  liveBlogLeft(payload: Record<string, never>): Promise<unknown>;
  /** Takes the commands of the background until `signal` is aborted. */
  takeCommands(commands: Commands, signal: AbortSignal): void;
  /** Address of the panel for a tab. */
  panelUrl(tabId: number): string;
  /** False once the extension was updated or removed under this page. */
  isAlive(): boolean;
  readonly words: DockWords;
}

/** What the background may ask of the page; see `PageCommands` in `lib/messages.ts`. */
export interface Commands {
  revealPost(payload: { postId: PostId }): boolean;
  returnToPlace(): void;
  showDock(payload: { open: boolean }): void;
  /** Throws where no live blog is followed. */
  toggleDock(): boolean;
  /** Throws where no live blog is followed. */
  swapDock(): DockSide;
  placeDock(payload: { side: ChosenSide; width: number }): void;
  remarkPosts(payload: { liveBlogId: LiveBlogId; posts: readonly PostMark[] }): void;
  changeLooks(payload: { looks: Looks }): void;
  sayWhatIsShown(): { readonly pageId: string } | null;
  /** Rejects where the reader was stopped meanwhile. */
  lookThoroughly(): Promise<SeenPage>;
  stopReading(): void;
}
