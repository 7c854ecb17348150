import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { TimelinePost } from "../../lib/store/queries.ts";

/** What was searched for, and the posts that were found. */
export interface Found {
  readonly search: string;
  readonly posts: readonly TimelinePost[];
}

/** How a reader takes something of the live blog away. */
export interface TakeAwayActions {
  /** Copies one post as a citation. */
  readonly cite: (post: TimelinePost) => void;
  /** Asks what to take and in which form; offers what a search has found, too, where there is one. */
  readonly ask: (found: Found | null) => void;
}

/** Given by the nearest `TakeAway`. */
export const TakeAwayContext = createContext<TakeAwayActions>({ cite: () => undefined, ask: () => undefined });

export function useTakeAway(): TakeAwayActions {
  return useContext(TakeAwayContext);
}
