import Dexie, { type Table } from "dexie";
import type {
  Correction,
  CorrectionId,
  CoverageLine,
  Instant,
  LiveBlog,
  LiveBlogId,
  Post,
  PostId,
  PostNames,
  Revision,
  TabView,
  Visit,
} from "../model.ts";
import type { CatchUpRun } from "../reading/catch-up.ts";
import type { ChosenSince } from "../reading/since.ts";
import type { Remembered, SeenState } from "../reading/status.ts";
import { leavingNewerAlone } from "./newer-versions.ts";

/** A live blog as last read. */
export interface StoredLiveBlog extends LiveBlog, ChosenSince {
  readonly coverageLine: CoverageLine;
  /** Host of an embedded live blog whose posts can't be read from the page; null when there is none. */
  readonly embed: string | null;
  readonly lastReadAt: Instant;
  /** When the most recent page load of it was first read. */
  readonly openedAt: Instant;
  /** Rough size of all that is stored of its posts and their earlier texts, in bytes. */
  readonly bytes: number;
  /** The part of `bytes` that is earlier texts. */
  readonly revisionBytes: number;
  /** Kept for ever. */
  readonly pinned: boolean;
  /** When the reader had last seen every post; whatever is noticed afterwards is noticed later than this. Null: never. */
  readonly readToEndAt: Instant | null;
}

/**
 * A post as last read, and what is remembered of it. `inPage`: whether it stood in the page at the last reading of any tab. The place on the page is not stored:
 * every arrival would change it for all.
 */
export interface StoredPost extends Omit<Post, "pageIndex">, Remembered {
  readonly liveBlogId: LiveBlogId;
  /** Sorts the posts of one live blog in true time order, untimed ones included. Says nothing else. */
  readonly order: number;
  /** Of `title` and `text` exactly as stored. */
  readonly hash: string;
  /** Whether `title` and `text` were read from the page, not from structured data, which words and shortens differently. */
  readonly textFromPage: boolean;
  /** When the current text was first read. */
  readonly wordsReadAt: Instant;
  /** The page loads that know of it though they were opened before: the one that read it first, and those that showed it later. The latest last. */
  readonly wordsReadBy: readonly string[];
  /** On how many readings in a row it was missing from where it should be; removed at two. */
  readonly absentReadings: number;
  /** When, and by which page load, it was last missed; null when it was there on the last reading. */
  readonly absentAt: Instant | null;
  readonly absentIn: string | null;
  /** 1 while it is still to be read (`isWaiting`), for the index. Set by `putPosts` alone. */
  readonly waiting: 0 | 1;
}

/** An earlier text of a post, and the visit in which it was first read. */
export interface StoredRevision extends Revision {
  readonly readInVisit: number;
}

/** What a tab shows, and what its page load can testify to. */
export interface StoredTab extends TabView {
  /** The latest `arrivedAt` among all posts this page load has shown: it can't know of what came later. */
  readonly shownUntil: Instant | null;
  /** Hash of its last reading: the same one sent again is recognised by it. */
  readonly lastReading: string;
}

/** A visit, and whether the reader has closed the dock for the rest of it. */
export interface StoredVisit extends Visit {
  readonly dockClosed?: boolean;
}

/** Who and where was found in a post whose words had this hash. */
export interface StoredNames {
  readonly liveBlogId: LiveBlogId;
  readonly postId: PostId;
  readonly hash: string;
  readonly names: PostNames;
}

/** What one action by hand changed, so that it can be taken back. `number` rises; a step taken back frees none. */
export type StoredUndo = { readonly liveBlogId: LiveBlogId; readonly number: number } & (MarkingUndo | CorrectionUndo);

/** Posts were marked. */
export interface MarkingUndo {
  readonly kind: "seen" | "unseen";
  readonly posts: readonly { readonly id: PostId; readonly before: SeenState; readonly after: SeenState }[];
  /** `readToEndAt` before and after. */
  readonly readToEnd: { readonly before: Instant | null; readonly after: Instant | null };
}

/** Names were corrected, from the panel of that live blog. */
export interface CorrectionUndo {
  readonly kind: "correction";
  readonly correctionId: CorrectionId;
}

/** A walk through what waits, one per live blog. */
export interface StoredRun extends CatchUpRun {
  /** False: broken off, to be resumed. */
  readonly active: boolean;
}

/** What is remembered of the posts of a live blog from before the database was lost, until they are read again. */
export interface StoredRemembered {
  readonly liveBlogId: LiveBlogId;
  /** How many visits were restored: the last of them is the one the ages count from. */
  readonly visits: number;
  /** The last activity before the loss. */
  readonly lastActivityAt: Instant;
  /** Packed marks (`post-marks.ts`). */
  readonly posts: string;
}

/** Which database this is. A browser that finds its file damaged makes a new, empty one without a word; then this is another. */
export interface StoredBirth {
  readonly key: typeof BIRTH_KEY;
  /** Random. */
  readonly id: string;
  /** What was restored into it; null: nothing was lost before it. */
  readonly restored: Restored | null;
}

/** That, and how much, was restored from the mirror of another database. `told`: the reader knows. */
export interface Restored {
  readonly from: string;
  readonly at: Instant;
  readonly liveBlogs: number;
  readonly told: boolean;
}

/** The only key in its table. */
export const BIRTH_KEY = "birth";

/** The database: the one source of truth, in the extension's own origin. */
export interface Store extends Dexie {
  readonly liveBlogs: Table<StoredLiveBlog, LiveBlogId>;
  readonly posts: Table<StoredPost, [LiveBlogId, PostId]>;
  readonly revisions: Table<StoredRevision, [LiveBlogId, PostId, number]>;
  readonly visits: Table<StoredVisit, [LiveBlogId, number]>;
  readonly tabs: Table<StoredTab, number>;
  readonly names: Table<StoredNames, [LiveBlogId, PostId]>;
  readonly corrections: Table<Correction, CorrectionId>;
  readonly undos: Table<StoredUndo, [LiveBlogId, number]>;
  readonly runs: Table<StoredRun, LiveBlogId>;
  readonly remembered: Table<StoredRemembered, LiveBlogId>;
  readonly births: Table<StoredBirth, typeof BIRTH_KEY>;
}

/**
 * Opens the database, at the first query. Every version ever shipped stays here, so that what it stored can be upgraded. A compound key also serves queries on its
 * first part (Dexie's virtual indexes).
 */
export function openStore(name = "catchline"): Store {
  const store = new Dexie(name, { indexedDB: leavingNewerAlone(indexedDB) }) as Store;
  store.version(1).stores({
    liveBlogs: "id",
    posts: "[liveBlogId+id], [liveBlogId+order], [liveBlogId+firstVisit], [liveBlogId+waiting]",
    revisions: "[liveBlogId+postId+number]",
    visits: "[liveBlogId+number]",
    tabs: "tabId, liveBlogId",
    names: "[liveBlogId+postId]",
    corrections: "id",
    undos: "[liveBlogId+number]",
    runs: "liveBlogId",
  });
  store.version(2).stores({ remembered: "liveBlogId", births: "key" });
  return store;
}
