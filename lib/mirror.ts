import { interpretCorrections } from "./backup-format.ts";
import { interpretMirrored, type MirroredLiveBlog } from "./mirror-format.ts";
import type { Correction, LiveBlogId } from "./model.ts";

/** Where the mirror is kept: `browser.storage.local`, which lives in other files than the database. */
export interface MirrorArea {
  get(keys: string | string[]): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** What is in the mirror, without its posts. */
export interface MirrorIndex {
  /** Which database it is the mirror of. */
  readonly birth: string;
  readonly liveBlogs: Readonly<Record<LiveBlogId, { readonly length: number; readonly lastActivityAt: string; readonly pinned: boolean }>>;
}

const INDEX = "mirror";
const CORRECTIONS = "mirror.corrections";
const LOCK = "catchline-mirror";
/** What all live blogs may take up together, in characters: some 270,000 posts. Beyond that those last visited longest ago are left out. */
const MOST_LENGTH = 4_000_000;

/**
 * The compact mirror of reading state, beside the database, from which that is restored when the browser has lost it: which live blogs there are, when they were visited,
 * which posts were there and which were seen, and what was set right about names. Changes are made one at a time, whichever contexts make them.
 */
export interface KeptMirror {
  /** Null where nothing was ever mirrored. */
  readIndex(): Promise<MirrorIndex | null>;
  /** All of it; what is damaged is left out. */
  readAll(index: MirrorIndex): Promise<{ liveBlogs: MirroredLiveBlog[]; corrections: readonly Correction[] }>;
  /** From now on it is the mirror of that database. What it holds stays. */
  belongTo(birth: string): Promise<void>;
  /** Mirrors a live blog as `read` answers it then, or no longer where that is null. */
  update(liveBlogId: LiveBlogId, read: () => Promise<MirroredLiveBlog | null>): Promise<void>;
  /**
   * Nothing of a live blog is left in it, or nothing of any, and then nothing in the store: `inStore` forgets it there. Nothing is mirrored in between, and where the page
   * that asks is closed before the end, nothing is left that would be brought back though it is gone from the store.
   */
  forget(liveBlogId: LiveBlogId | "everything", inStore: () => Promise<void>): Promise<void>;
  keepCorrections(corrections: readonly Correction[]): Promise<void>;
}

/** Opens the mirror in that area; `locks` keeps the contexts of the extension apart. */
export function openMirror(area: MirrorArea, locks: LockManager): KeptMirror {
  const alone = <T>(change: () => Promise<T>): Promise<T> => locks.request(LOCK, change) as Promise<T>;
  const readIndex = async (): Promise<MirrorIndex | null> => ((await area.get(INDEX))[INDEX] as MirrorIndex | undefined) ?? null;
  const leaveOut = async (index: MirrorIndex, ids: readonly LiveBlogId[]): Promise<void> => {
    await area.remove(ids.map(keyOf));
    const liveBlogs = Object.fromEntries(Object.entries(index.liveBlogs).filter(([id]) => !ids.includes(id as LiveBlogId)));
    await area.set({ [INDEX]: { ...index, liveBlogs } satisfies MirrorIndex });
  };

  return {
    readIndex,
    async readAll({ liveBlogs }) {
      const keys = Object.keys(liveBlogs).map((id) => keyOf(id as LiveBlogId));
      const kept = await area.get([...keys, CORRECTIONS]);
      return {
        liveBlogs: keys.flatMap((key) => interpretMirrored(kept[key]) ?? []),
        corrections: interpretCorrections(kept[CORRECTIONS] ?? []),
      };
    },
    belongTo: (birth) =>
      alone(async () => {
        const index = await readIndex();
        if (index?.birth !== birth) await area.set({ [INDEX]: { birth, liveBlogs: index?.liveBlogs ?? {} } satisfies MirrorIndex });
      }),
    update: (liveBlogId, read) =>
      alone(async () => {
        const [index, mirrored] = await Promise.all([readIndex(), read()]);
        if (index === null) return;
        if (mirrored === null) {
          if (Object.hasOwn(index.liveBlogs, liveBlogId)) await leaveOut(index, [liveBlogId]);
          return;
        }
        const line = {
          length: JSON.stringify(mirrored).length,
          lastActivityAt: mirrored.visits.at(-1)?.lastActivityAt ?? "",
          pinned: mirrored.pinned,
        };
        const next: MirrorIndex = { ...index, liveBlogs: { ...index.liveBlogs, [liveBlogId]: line } };
        await area.set({ [keyOf(liveBlogId)]: mirrored, [INDEX]: next });
        const tooMuch = beyond(next);
        if (tooMuch.length > 0) await leaveOut(next, tooMuch);
      }),
    forget: (liveBlogId, inStore) =>
      alone(async () => {
        try {
          const index = await readIndex();
          if (index === null) return;
          await leaveOut(index, liveBlogId === "everything" ? (Object.keys(index.liveBlogs) as LiveBlogId[]) : [liveBlogId]);
          if (liveBlogId === "everything") await area.remove(CORRECTIONS);
        } finally {
          // What its reader wants gone goes from there, too, where the mirror can't be written: on a full disk that is what makes room.
          await inStore();
        }
      }),
    keepCorrections: (corrections) => alone(() => area.set({ [CORRECTIONS]: corrections })),
  };
}

function keyOf(liveBlogId: LiveBlogId): string {
  return `mirror.liveBlog.${liveBlogId}`;
}

/** The live blogs that have to go so that the rest keeps within the bound: those kept for ever last, the rest by their last visit. */
function beyond({ liveBlogs }: MirrorIndex): LiveBlogId[] {
  const latestFirst = Object.entries(liveBlogs).toSorted(
    ([, a], [, b]) => Number(b.pinned) - Number(a.pinned) || (a.lastActivityAt < b.lastActivityAt ? 1 : -1),
  );
  let total = 0;
  return latestFirst.flatMap(([id, { length }]) => {
    total += length;
    return total > MOST_LENGTH ? [id as LiveBlogId] : [];
  });
}
