import { useEffect, useState } from "preact/hooks";
import type { LiveBlogId } from "../lib/model.ts";
import type { FirstLook } from "../lib/store/first-screen.ts";
import type { Timeline } from "../lib/store/queries.ts";
import type { Store } from "../lib/store/schema.ts";
import { failureReason } from "../lib/store/storage-failure.ts";
import { watchTimeline } from "../lib/store/watch-timeline.ts";
import type { Watched } from "./use-watch.ts";

/**
 * Follows the timeline of a live blog for as long as the component lives; null where nothing is stored of it. Posts that did not change stay the same objects. Of a long one
 * what is looked at first comes first.
 */
export function useTimeline(store: Store, liveBlogId: LiveBlogId, first: FirstLook): Watched<Timeline | null> {
  const [watched, setWatched] = useState<Watched<Timeline | null>>({ state: "loading" });
  useEffect(() => {
    setWatched({ state: "loading" });
    return watchTimeline(
      store,
      liveBlogId,
      (value) => setWatched({ state: "ready", value }),
      (error) => setWatched({ state: "failed", reason: failureReason(error) }),
      { ...first, drawn },
    );
  }, [store, liveBlogId]);
  return watched;
}

/** What a panel that is not shown waits for at most: it has no frames. */
const NO_FRAME_MS = 200;

/** Resolves when what was just given has been read the rest for and painted: by the third frame. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, NO_FRAME_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
  });
}
