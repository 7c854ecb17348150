import { useEffect, useMemo, useState } from "preact/hooks";
import type { LiveBlogId } from "../lib/model.ts";
import { type Changes, readChanges, type TimelinePost } from "../lib/store/queries.ts";
import type { Store } from "../lib/store/schema.ts";

/** What changed in a live blog, read again when its posts (null: not all there yet) say that it is something else; null until it is known. */
export function useChanges(
  store: Store,
  liveBlogId: LiveBlogId,
  posts: readonly TimelinePost[] | null,
  onFailure: (reason: unknown) => void,
): Changes | null {
  const [changes, setChanges] = useState<Changes | null>(null);
  // Earlier texts of a post stay as they are for as long as the post does.
  const changed = useMemo(
    () =>
      posts
        ?.filter(({ status }) => status === "edited" || status === "removed")
        .map(({ id, status, revision, editedFrom, hash }) => `${id} ${status} ${revision} ${editedFrom} ${hash}`)
        .join("\n"),
    [posts],
  );
  useEffect(() => {
    if (posts === null) return;
    let isWanted = true;
    readChanges(store, liveBlogId, posts).then((read) => isWanted && setChanges(read), onFailure);
    return () => {
      isWanted = false;
    };
  }, [store, liveBlogId, changed, posts === null]);
  return changes;
}
