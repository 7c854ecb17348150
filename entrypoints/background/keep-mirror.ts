import type { Handlers } from "../../lib/messages.ts";
import type { KeptMirror } from "../../lib/mirror.ts";
import type { LiveBlogId } from "../../lib/model.ts";
import { readAllCorrections } from "../../lib/store/corrections.ts";
import { readMirrored } from "../../lib/store/mirrored.ts";
import { readBirth, restoreMirror } from "../../lib/store/restore.ts";
import type { Store } from "../../lib/store/schema.ts";
import { watch } from "../../lib/store/watch.ts";

/** A live blog is mirrored this long after it changed, and at most this often: well within what a background lives on after a message. Milliseconds. */
const MIRRORED_AFTER = 2_000;
const MIRRORED_EVERY = 10_000;

/** Handlers of any contract, as far as they are wrapped here. */
type AnyHandlers = Readonly<Record<string, (payload: never, sender: never) => Promise<unknown>>>;

/** The mirror while the background runs. */
export interface MirrorKeeper {
  /** The same handlers, which wait until what was lost is restored, and whose live blog is mirrored soon after. */
  mirroring<Contract extends object>(handlers: Handlers<Contract>): Handlers<Contract>;
}

/**
 * Restores what the database lost, once at the start: a browser that finds its file damaged makes an empty one and says nothing, but it is another one than the mirror was
 * made of. Then keeps the mirror up to date. What goes wrong with it stops nothing: the database is the truth, the mirror a second chance.
 */
export function keepMirror(store: Store, mirror: KeptMirror, now: () => Temporal.Instant): MirrorKeeper {
  const lastMirrored = new Map<LiveBlogId, number>();
  const due = new Set<LiveBlogId>();
  const mirrorNow = async (liveBlogId: LiveBlogId): Promise<void> => {
    due.delete(liveBlogId);
    lastMirrored.set(liveBlogId, performance.now());
    await mirror.update(liveBlogId, () => readMirrored(store, liveBlogId));
  };
  const mirrorSoon = (liveBlogId: LiveBlogId): void => {
    if (due.has(liveBlogId)) return;
    due.add(liveBlogId);
    const sinceLast = performance.now() - (lastMirrored.get(liveBlogId) ?? Number.NEGATIVE_INFINITY);
    setTimeout(() => void mirrorNow(liveBlogId).catch(() => undefined), Math.max(MIRRORED_AFTER, MIRRORED_EVERY - sinceLast));
  };
  const ready = settleMirror(store, mirror, now).catch(() => undefined);
  void ready.then(() => {
    watch(
      () => readAllCorrections(store),
      (corrections) => void mirror.keepCorrections(corrections).catch(() => undefined),
      () => undefined,
    );
  });
  return {
    mirroring(handlers) {
      const wrapped = Object.entries(handlers as unknown as AnyHandlers).map(([name, handler]) => [
        name,
        async (payload: never, sender: never): Promise<unknown> => {
          await ready;
          const answer = await handler(payload, sender);
          const liveBlogId = liveBlogOf(answer) ?? liveBlogOf(payload);
          if (liveBlogId !== null) mirrorSoon(liveBlogId);
          return answer;
        },
      ]);
      return Object.fromEntries(wrapped) as typeof handlers;
    },
  };
}

/** Restores what is in the mirror of another database, then makes it the mirror of this one: of all its live blogs, and of none that it does not hold. */
export async function settleMirror(store: Store, mirror: KeptMirror, now: () => Temporal.Instant): Promise<void> {
  const [birth, index] = await Promise.all([readBirth(store), mirror.readIndex()]);
  if (index !== null && index.birth !== birth.id)
    await restoreMirror(store, { birth: index.birth, ...(await mirror.readAll(index)) }, now());
  await mirror.belongTo(birth.id);
  const stored = new Set(await store.liveBlogs.toCollection().primaryKeys());
  const mirrored = new Set(Object.keys(index?.liveBlogs ?? {}) as LiveBlogId[]);
  for (const liveBlogId of mirrored.symmetricDifference(stored)) await mirror.update(liveBlogId, () => readMirrored(store, liveBlogId));
}

function liveBlogOf(value: unknown): LiveBlogId | null {
  const { liveBlogId } = (typeof value === "object" && value !== null ? value : {}) as { liveBlogId?: LiveBlogId };
  return liveBlogId ?? null;
}
