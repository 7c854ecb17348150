import type { CoverageLine, Instant, LiveBlog, PostId, Snapshot } from "../model.ts";
import type { Comparison } from "../reading/compare.ts";
import { isFromContent } from "../reading/compare-identity.ts";
import type { NamedPosts } from "./name-reading.ts";
import type { StoredLiveBlog, StoredPost, StoredTab } from "./schema.ts";

/**
 * What stands in the store after a reading, as far as it takes to record posts alone that arrive on top of it. It is only kept in memory, and held against the store in the
 * transaction that goes by it: whoever else wrote posts of the live blog meanwhile left another time of reading or another size.
 */
export interface Standing {
  readonly liveBlog: LiveBlog;
  readonly coverageLine: CoverageLine;
  readonly pageId: string;
  readonly lastReadAt: Instant;
  readonly bytes: number;
  readonly lastReading: string;
  readonly named: NamedPosts;
  /** The post on top, the newest of all that are known. */
  readonly newest: PostId;
}

/** That, where what is known of the page's posts is settled; null where a post more could tell something of another one. */
export function standingAfter(
  snapshot: Snapshot,
  { ids, settled }: Pick<Comparison, "ids" | "settled">,
  rows: ReadonlyMap<PostId, StoredPost>,
  { named, tab, liveBlog }: { readonly named: NamedPosts; readonly tab: StoredTab; readonly liveBlog: StoredLiveBlog },
): Standing | null {
  const [top] = snapshot.pageOrder;
  if (!settled || top === undefined || !snapshot.startsAtTop) return null;
  const shown = new Set(ids.values());
  for (const id of rows.keys()) if (!shown.has(id) && isFromContent(id)) return null;
  return {
    liveBlog: snapshot.liveBlog,
    coverageLine: snapshot.coverageLine,
    pageId: tab.pageId,
    lastReadAt: liveBlog.lastReadAt,
    bytes: liveBlog.bytes,
    lastReading: tab.lastReading,
    named,
    newest: ids.get(top) ?? top,
  };
}
