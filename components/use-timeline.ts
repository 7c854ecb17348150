import { useEffect, useState } from "preact/hooks";
import type { LiveBlogId } from "../lib/model.ts";
import type { Timeline } from "../lib/store/queries.ts";
import type { Store } from "../lib/store/schema.ts";
import { failureReason } from "../lib/store/storage-failure.ts";
import { watchTimeline } from "../lib/store/watch-timeline.ts";
import type { Watched } from "./use-watch.ts";

/** Follows the timeline of a live blog for as long as the component lives; null where nothing is stored of it. Posts that did not change stay the same objects. */
export function useTimeline(store: Store, liveBlogId: LiveBlogId): Watched<Timeline | null> {
  const [watched, setWatched] = useState<Watched<Timeline | null>>({ state: "loading" });
  useEffect(() => {
    setWatched({ state: "loading" });
    return watchTimeline(
      store,
      liveBlogId,
      (value) => setWatched({ state: "ready", value }),
      (error) => setWatched({ state: "failed", reason: failureReason(error) }),
    );
  }, [store, liveBlogId]);
  return watched;
}
