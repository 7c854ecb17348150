/** Where a key leads in the list of posts: to a post, by its place from 0, or out of the list. Null where the key means nothing there. */
export type ListStep = { readonly to: number } | { readonly out: "before" | "after" | "search" } | null;

/** What the list knows when a key is pressed. */
interface ListPlace {
  /** Place of the post that holds the focus, among the posts alone. */
  readonly at: number;
  readonly count: number;
  /** How many posts are in view. */
  readonly page: number;
  /** Whether these are the posts found by a search: then the keys that led here lead back. */
  readonly searching: boolean;
}

/**
 * The keys of the list, those of a feed in the ARIA Authoring Practices: arrows go to the next post, Page keys a view on, Home and End to the first and the last, with
 * Control out of the list: else a thousand posts would have to be passed with Tab.
 */
export function stepOfKey(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">, place: ListPlace): ListStep {
  const { at, count, page, searching } = place;
  if (event.metaKey || event.altKey || event.shiftKey) return null;
  if (event.ctrlKey) return event.key === "End" ? { out: "after" } : event.key === "Home" ? { out: "before" } : null;
  if (searching && (event.key === "Escape" || (event.key === "ArrowUp" && at === 0))) return { out: "search" };
  const view = Math.max(1, page - 1);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + view, PageUp: at - view, Home: 0, End: count - 1 }[event.key];
  return to === undefined ? null : { to: Math.min(Math.max(to, 0), count - 1) };
}
