import { useEffect, useState } from "preact/hooks";
import { failureReason } from "../lib/store/storage-failure.ts";
import { watch } from "../lib/store/watch.ts";

/** What a live query has given so far. */
export type Watched<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly reason: string };

/** Follows a query over the store for as long as the component lives; starts over when `key`, which names the query, changes. */
export function useWatch<T>(query: () => Promise<T>, key: string): Watched<T> {
  const [watched, setWatched] = useState<Watched<T>>({ state: "loading" });
  useEffect(() => {
    setWatched({ state: "loading" });
    return watch(
      query,
      (value) => setWatched({ state: "ready", value }),
      (error) => setWatched({ state: "failed", reason: failureReason(error) }),
    );
  }, [key]);
  return watched;
}
