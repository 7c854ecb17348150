import { liveQuery } from "dexie";

/**
 * Runs a query over the store now and again whenever what it read has changed, in whichever context the write happened. `onError` gets what the query threw, after
 * which nothing more comes. Returns its stop.
 */
export function watch<T>(query: () => Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void): () => void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}
