import * as v from "valibot";
import type { CorrectionId, Instant, LiveBlogId, PostId } from "./model.ts";

/** What a backup may hold at most: bounds against a file made to do harm, far from what anybody has read. */
const MOST_LIVE_BLOGS = 10_000;
const MOST_POSTS = 20_000;
const MOST_TEXTS = 100_000;
const MOST_VISITS = 100_000;

const line = v.pipe(v.string(), v.maxLength(2_000));
const lineOrNull = v.nullable(line);
const address = v.pipe(v.string(), v.maxLength(4_000));
const postId = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(500),
  v.transform((id) => id as PostId),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const visitNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
const place = v.nullable(count);

/** A moment of Catchline's own, always to the millisecond, so that the strings sort as the moments do. */
const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, "not a moment in UTC to the millisecond"),
  v.check(isInstant, "not a moment"),
  v.transform((text) => text as Instant),
);

/** A moment that a publisher wrote, as precise as they were. */
const published = v.pipe(
  v.string(),
  v.maxLength(40),
  v.endsWith("Z", "not a moment in UTC"),
  v.check(isInstant, "not a moment"),
  v.transform((text) => text as Instant),
);

const post = v.pipe(
  v.object({
    id: postId,
    permalink: v.nullable(address),
    publishedAt: v.nullable(published),
    modifiedAt: v.nullable(published),
    timeCertain: v.boolean(),
    authors: v.pipe(v.array(line), v.maxLength(50)),
    kinds: v.pipe(v.array(v.picklist(["keyEvent", "pinned", "summary"])), v.maxLength(3)),
    /** The visit in which it was first there. One more than there are: it came after the last. */
    firstVisit: visitNumber,
    arrivedAt: moment,
    loadedLate: v.boolean(),
    /** Every text it had, oldest first; the last is the present one. `visit` as `firstVisit`. */
    texts: v.pipe(
      v.array(v.object({ title: lineOrNull, text: v.pipe(v.string(), v.maxLength(200_000)), readAt: moment, visit: visitNumber })),
      v.minLength(1, "a post without a text"),
      v.maxLength(MOST_TEXTS),
    ),
    /** Whether its texts were read from the page, not from structured data. */
    textFromPage: v.boolean(),
    /** Places in `texts`, from 0: the text the reader last saw and the first they ever saw; null: never seen. */
    seenText: place,
    firstSeenText: place,
    seenAt: v.nullable(moment),
    removedAt: v.nullable(moment),
    removedInVisit: v.nullable(visitNumber),
  }),
  v.check(
    ({ seenText, firstSeenText, texts }) => Math.max(seenText ?? 0, firstSeenText ?? 0) < texts.length,
    "a text was seen that is not there",
  ),
  v.check(
    ({ seenText, firstSeenText, seenAt }) => (seenText === null) === (seenAt === null) && (seenText === null) === (firstSeenText === null),
    "seen, but not when or what",
  ),
  v.check(({ removedAt, removedInVisit }) => (removedAt === null) === (removedInVisit === null), "removed, but not when"),
);

const liveBlog = v.pipe(
  v.object({
    id: v.pipe(
      address,
      v.check(isWebUrl, "not a web address"),
      v.transform((id) => id as LiveBlogId),
    ),
    url: v.pipe(address, v.check(isWebUrl, "not a web address")),
    title: line,
    publisher: lineOrNull,
    language: lineOrNull,
    coverage: v.picklist(["upcoming", "live", "ended"]),
    claimedPostCount: v.nullable(count),
    timeZone: lineOrNull,
    coverageLine: v.object({ read: count, claimed: v.nullable(count), inPage: count, outOfOrder: count, untimed: count, notLoaded: count }),
    embed: lineOrNull,
    lastReadAt: moment,
    pinned: v.boolean(),
    readToEndAt: v.nullable(moment),
    /** The first is visit 1. */
    visits: v.pipe(
      v.array(v.object({ startedAt: moment, lastActivityAt: moment })),
      v.minLength(1, "a live blog without a visit"),
      v.maxLength(MOST_VISITS),
      v.check(
        (visits) => visits.every(({ startedAt, lastActivityAt }) => startedAt <= lastActivityAt),
        "a visit that ends before it begins",
      ),
      v.check(
        (visits) => visits.every(({ startedAt }, at) => at === 0 || startedAt > (visits[at - 1]?.startedAt ?? "")),
        "visits out of order",
      ),
    ),
    /** In true time order, oldest first. */
    posts: v.pipe(
      v.array(post),
      v.maxLength(MOST_POSTS),
      v.check((posts) => new Set(posts.map(({ id }) => id)).size === posts.length, "one post twice"),
    ),
    /** The walk through what waits, where one was begun. */
    catchUp: v.nullable(
      v.object({ startedAt: moment, postIds: v.pipe(v.array(postId), v.maxLength(MOST_POSTS)), at: count, active: v.boolean() }),
    ),
  }),
  v.check(
    ({ visits, posts }) =>
      posts.every(
        ({ firstVisit, texts, removedInVisit }) =>
          Math.max(firstVisit, removedInVisit ?? 1) <= visits.length + 1 && texts.every(({ visit }) => visit <= visits.length + 1),
      ),
    "a post of a visit that is not there",
  ),
);

const folded = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

const correction = v.object({
  id: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(100),
    v.transform((id) => id as CorrectionId),
  ),
  liveBlogId: v.nullable(
    v.pipe(
      address,
      v.check(isWebUrl, "not a web address"),
      v.transform((id) => id as LiveBlogId),
    ),
  ),
  madeAt: moment,
  kind: v.picklist(["person", "place"]),
  forms: v.pipe(v.array(folded), v.minLength(1, "a correction of nothing"), v.maxLength(1_000)),
  change: v.variant("type", [
    v.object({ type: v.literal("merge"), into: folded }),
    v.object({ type: v.literal("split"), from: folded }),
    v.object({ type: v.literal("rename"), name: folded }),
    v.object({ type: v.literal("otherKind") }),
    v.object({ type: v.literal("noName") }),
  ]),
});

const backup = v.object({
  format: v.literal("catchline-backup"),
  version: v.literal(1),
  exportedAt: moment,
  liveBlogs: v.pipe(
    v.array(liveBlog),
    v.maxLength(MOST_LIVE_BLOGS),
    v.check((liveBlogs) => new Set(liveBlogs.map(({ id }) => id)).size === liveBlogs.length, "one live blog twice"),
  ),
  /** What the reader set right about names, the earliest first. */
  corrections: v.optional(v.pipe(v.array(correction), v.maxLength(MOST_TEXTS)), []),
});

/** All reading state as one JSON object; `docs/backup.md` says it in words. */
export type Backup = v.InferOutput<typeof backup>;
export type BackupLiveBlog = Backup["liveBlogs"][number];
export type BackupPost = BackupLiveBlog["posts"][number];
export type BackupText = BackupPost["texts"][number];

/** Why a file is no backup that can be read: not ours, of a later version, or damaged. The message is for developers: of a damaged one, what and where. */
export class RefusedBackup extends Error {
  readonly reason: "foreign" | "later" | "damaged";

  constructor(reason: RefusedBackup["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Reads a backup. Throws a `RefusedBackup` where it is none; what the format does not name is left out. */
export function interpretBackup(json: unknown): Backup {
  const { format, version } = (typeof json === "object" && json !== null ? json : {}) as { format?: unknown; version?: unknown };
  if (format !== "catchline-backup") throw new RefusedBackup("foreign", "This is no backup of Catchline");
  if (typeof version === "number" && version > 1)
    throw new RefusedBackup("later", `This backup was made by a later Catchline (format version ${version})`);
  const result = v.safeParse(backup, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new RefusedBackup("damaged", `${v.getDotPath(issue) ?? "it"}: ${issue.message.slice(0, 200)}`);
}

/** Reads corrections that were kept elsewhere; none where they are damaged. */
export function interpretCorrections(json: unknown): readonly Backup["corrections"][number][] {
  const result = v.safeParse(v.array(correction), json, { abortEarly: true });
  return result.success ? result.output : [];
}

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

function isWebUrl(text: string): boolean {
  return URL.canParse(text) && ["https:", "http:"].includes(new URL(text).protocol);
}
