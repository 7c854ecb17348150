import { liveQuery } from "dexie";

/**
 * Runs a query over the store now and again whenever what it read has changed, in whichever context the write happened. `onError` gets what the query threw, after
 * which nothing more comes. Returns its stop.
 */
export function watch<T>(query: () => Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void): () => void {
  const subscription = liveQuery(async () => {
    try {
      return await query();
    } catch (error) {
      throw whyNotOpen(error) ?? error;
    }
  }).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}

/** Dexie calls a database closed that never opened, and its live queries keep silent about closed ones. Why it did not open; null for any other error. */
function whyNotOpen(error: unknown): unknown {
  const { name, inner } = error as { name?: string; inner?: { name?: string } };
  return name === "DatabaseClosedError" && inner !== undefined && inner !== null && inner.name !== name ? inner : null;
}
