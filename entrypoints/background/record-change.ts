import type { SnapshotPatch } from "../../lib/list-patch.ts";
import type { RawPost } from "../../lib/model.ts";
import { lengthOf, MOST_TEXT_IN_ALL } from "../../lib/payloads.ts";
import { interpretArrivals } from "../../lib/reading/arrivals.ts";
import type { Recorded } from "../../lib/store/record.ts";
import { type ArrivalReading, recordArrivals } from "../../lib/store/record-arrivals.ts";
import type { Store } from "../../lib/store/schema.ts";
import type { LastReading, Plain } from "./last-readings.ts";

/**
 * Records a change of a plain page that is nothing but posts on top, and answers with their marks, top first, and what is known of the page now. Null where it is more
 * than that, or could be: then the whole page is to be recorded.
 */
export async function recordArrivalsOn(
  store: Store,
  known: LastReading,
  patch: SnapshotPatch,
  reading: Pick<ArrivalReading, "detection" | "tabId" | "now">,
): Promise<{ readonly recorded: Recorded; readonly plain: Plain } | null> {
  const arrived = known.plain && arrivedOnTop(known.snapshot, patch);
  if (!known.plain || !arrived) return null;
  const { ground, standing } = known.plain;
  const length = known.plain.length + lengthOf(arrived);
  if (length > MOST_TEXT_IN_ALL) return null;
  const arrivals = interpretArrivals(ground, patch.facts, arrived, reading.now);
  if (arrivals === null) return null;
  const { claimedPostCount } = patch.facts;
  const recorded = await recordArrivals(store, standing, { ...reading, arrivals, claimedPostCount });
  return recorded && { recorded: recorded.recorded, plain: { ground: arrivals.ground, standing: recorded.standing, length } };
}

/** The posts on top where a patch tells of nothing else, but for how many posts the page claims to have. */
function arrivedOnTop({ posts, updates, ...before }: LastReading["snapshot"], patch: SnapshotPatch): readonly RawPost[] | null {
  const [top, rest, ...more] = patch.posts;
  if (!top || !("added" in top) || !rest || !isWhole(rest, posts.length) || more.length > 0) return null;
  if (patch.updates.length > 1 || !(patch.updates[0] ? isWhole(patch.updates[0], updates.length) : updates.length === 0)) return null;
  const { claimedPostCount: _, ...facts } = patch.facts;
  const isSame = (name: keyof typeof facts): boolean => JSON.stringify(facts[name]) === JSON.stringify(before[name]);
  return (Object.keys(facts) as (keyof typeof facts)[]).every(isSame) ? top.added : null;
}

function isWhole(part: SnapshotPatch["posts"][number], length: number): boolean {
  return !("added" in part) && part[0] === 0 && part[1] === length;
}
