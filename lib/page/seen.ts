import type { PostId } from "../model.ts";

/** Skimming: about 1,000 words a minute, twice to four times the pace of reading. */
const MILLISECONDS_PER_CHARACTER = 10;
const LEAST = 1000;
const MOST = 8000;

/** How long a post of so many characters must be on screen to count as seen, in milliseconds. */
export function skimTime(length: number): number {
  return Math.min(Math.max(length * MILLISECONDS_PER_CHARACTER, LEAST), MOST);
}

export interface SeenClock {
  /**
   * Takes the unseen posts that are readable on screen now and answers those that have been for long enough. A post that left the screen, or was seen,
   * starts afresh. `nextDue` is the time until the next one could be, null when there is none: one timer serves all.
   */
  look(now: number, onScreen: readonly { readonly id: PostId; readonly length: number }[]): { seen: PostId[]; nextDue: number | null };
  /** The reader looked away: all clocks start afresh. */
  reset(): void;
}

export function createSeenClock(): SeenClock {
  let since = new Map<PostId, number>();
  return {
    look(now, onScreen) {
      const seen: PostId[] = [];
      const still = new Map<PostId, number>();
      let nextDue: number | null = null;
      for (const { id, length } of onScreen) {
        const start = since.get(id) ?? now;
        const left = start + skimTime(length) - now;
        if (left <= 0) {
          seen.push(id);
          continue;
        }
        still.set(id, start);
        nextDue = Math.min(nextDue ?? left, left);
      }
      since = still;
      return { seen, nextDue };
    },
    reset() {
      since = new Map();
    },
  };
}
