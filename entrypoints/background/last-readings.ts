import type { PostMark } from "../../lib/messages.ts";
import type { RawPost, RawSnapshot } from "../../lib/model.ts";
import type { Ground } from "../../lib/reading/arrivals.ts";
import type { Standing } from "../../lib/store/standing.ts";

/** A page as it last reported itself, and what it was answered. */
export interface LastReading {
  readonly pageId: string;
  /** Which of the page's readings it is. */
  readonly number: number;
  /** Only the posts while it still comes in parts. */
  readonly snapshot: Pick<RawSnapshot, "posts" | "updates"> & Partial<RawSnapshot>;
  readonly marks: readonly PostMark[];
  /** What it takes to record posts alone that arrive on top; null: not known, or not to be done. */
  readonly plain: Plain | null;
}

/** A page that is plain, and is stored as it was left. */
export interface Plain {
  readonly ground: Ground;
  readonly standing: Standing;
  /** Of all its texts together, in UTF-16 units. */
  readonly length: number;
}

export interface LastReadings {
  /** Null where that reading of the page is not the last one, or is not known any more. */
  recall(tabId: number, pageId: string, number: number): LastReading | null;
  keep(tabId: number, reading: LastReading): void;
  /** Keeps with a reading what was found out of it later; nothing, where another came after it. */
  settle(tabId: number, reading: LastReading, plain: Plain | null): void;
  /**
   * Keeps posts of a reading that comes in parts, and is then both the posts and the updates of the last one. Answers false, and keeps nothing, where not as many as `from` were
   * kept before.
   */
  keepPart(
    tabId: number,
    part: { readonly pageId: string; readonly number: number; readonly from: number; readonly posts: readonly RawPost[] },
  ): boolean;
}

/** A reader looks at one page at a time; a snapshot of 10,000 posts takes some 10 MB. */
const MOST_TABS = 3;

/**
 * The last reading of a few tabs, so that a page may report what changed and not all it shows. Nothing depends on it: what is not known any more, because the browser ended the
 * background or other tabs came between, the page sends whole.
 */
export function createLastReadings(): LastReadings {
  const byTab = new Map<number, LastReading>();
  const recall: LastReadings["recall"] = (tabId, pageId, number) => {
    const last = byTab.get(tabId);
    return last?.pageId === pageId && last.number === number ? last : null;
  };
  const keep: LastReadings["keep"] = (tabId, reading) => {
    byTab.delete(tabId);
    byTab.set(tabId, reading);
    for (const tab of byTab.keys()) if (byTab.size > MOST_TABS) byTab.delete(tab);
  };
  return {
    recall,
    keep,
    keepPart(tabId, { pageId, number, from, posts }) {
      const before = from === 0 ? [] : recall(tabId, pageId, number)?.snapshot.posts;
      if (before?.length !== from) return false;
      const all = [...before, ...posts];
      keep(tabId, { pageId, number, snapshot: { posts: all, updates: all }, marks: [], plain: null });
      return true;
    },
    settle(tabId, reading, plain) {
      if (byTab.get(tabId) === reading) byTab.set(tabId, { ...reading, plain });
    },
  };
}
