import type { MirroredLiveBlog } from "../mirror-format.ts";
import type { Correction } from "../model.ts";
import { SINCE_LAST_VISIT } from "../reading/since.ts";
import { instantOf } from "../reading/visit-clock.ts";
import { BIRTH_KEY, type Restored, type Store, type StoredBirth } from "./schema.ts";

/** What was kept of a database beside it. */
export interface Mirror {
  /** Which database it is the mirror of, by `StoredBirth.id`. */
  readonly birth: string;
  readonly liveBlogs: readonly MirroredLiveBlog[];
  readonly corrections: readonly Correction[];
}

/** The birth of this database; one that has none is given one. */
export function readBirth(store: Store): Promise<StoredBirth> {
  return store.transaction("rw", store.births, async () => {
    const birth = await store.births.get(BIRTH_KEY);
    if (birth !== undefined) return birth;
    const created = newBirth();
    await store.births.put(created);
    return created;
  });
}

/** A birth for a database that is made just now. */
export function newBirth(): StoredBirth {
  return { key: BIRTH_KEY, id: crypto.randomUUID(), restored: null };
}

/**
 * Restores what the mirror of another database holds, in one transaction: the live blogs with their last visits, and the corrections. Their posts are known again as they
 * are read again. What is stored here already stays. The same mirror again changes nothing. Answers whether anything was restored.
 */
export function restoreMirror(store: Store, mirror: Mirror, now: Temporal.Instant): Promise<boolean> {
  const { births, liveBlogs, visits, remembered, corrections } = store;
  return store.transaction("rw", [births, liveBlogs, visits, remembered, corrections], async () => {
    const birth = (await births.get(BIRTH_KEY)) ?? newBirth();
    if (birth.id === mirror.birth || birth.restored?.from === mirror.birth) return false;
    let count = 0;
    for (const each of mirror.liveBlogs) {
      if ((await liveBlogs.get(each.id)) !== undefined) continue;
      const { visits: visited, posts, ...facts } = each;
      const last = visited.at(-1);
      if (last === undefined) continue;
      await liveBlogs.put({
        ...facts,
        ...SINCE_LAST_VISIT,
        coverageLine: { read: 0, claimed: facts.claimedPostCount, inPage: 0, outOfOrder: 0, untimed: 0, notLoaded: 0 },
        openedAt: facts.lastReadAt,
        bytes: 0,
        revisionBytes: 0,
      });
      await visits.bulkPut(visited.map((visit, at) => ({ liveBlogId: each.id, number: at + 1, ...visit })));
      await remembered.put({ liveBlogId: each.id, visits: visited.length, lastActivityAt: last.lastActivityAt, posts });
      count++;
    }
    await corrections.bulkPut([...mirror.corrections]);
    const restored: Restored = { from: mirror.birth, at: instantOf(now), liveBlogs: count, told: count === 0 };
    await births.put({ ...birth, restored });
    return count > 0;
  });
}

/** How many live blogs were restored after the database was lost, and when, as long as the reader has not said that they know; null otherwise. */
export async function readRestored(store: Store): Promise<Restored | null> {
  const restored = (await store.births.get(BIRTH_KEY))?.restored ?? null;
  return restored === null || restored.told ? null : restored;
}

/** The reader knows that their live blogs were restored. */
export function noteRestoredTold(store: Store): Promise<void> {
  return store.transaction("rw", store.births, async () => {
    const birth = await store.births.get(BIRTH_KEY);
    if (birth?.restored) await store.births.put({ ...birth, restored: { ...birth.restored, told: true } });
  });
}
