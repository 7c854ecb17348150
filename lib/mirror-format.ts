import * as v from "valibot";
import type { Instant, LiveBlogId } from "./model.ts";

/** How many visits of a live blog are mirrored, the last ones: as many as "new since" can ask for. */
export const MIRRORED_VISITS = 3;

const line = v.string();
const lineOrNull = v.nullable(line);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const moment = v.pipe(
  line,
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.transform((text) => text as Instant),
);

const mirrored = v.object({
  id: v.pipe(
    line,
    v.check((id) => URL.canParse(id)),
    v.transform((id) => id as LiveBlogId),
  ),
  url: line,
  title: line,
  publisher: lineOrNull,
  language: lineOrNull,
  coverage: v.picklist(["upcoming", "live", "ended"]),
  claimedPostCount: v.nullable(count),
  timeZone: lineOrNull,
  embed: lineOrNull,
  lastReadAt: moment,
  pinned: v.boolean(),
  readToEndAt: v.nullable(moment),
  visits: v.pipe(v.array(v.object({ startedAt: moment, lastActivityAt: moment })), v.minLength(1), v.maxLength(MIRRORED_VISITS)),
  posts: line,
});

/**
 * What is mirrored of one live blog, beside the database: enough to know again, when the database is lost, what was there and what was seen, without a word of it. `visits`
 * are the last ones, oldest first; `posts` is packed (`lib/store/post-marks.ts`), 15 characters a post.
 */
export type MirroredLiveBlog = v.InferOutput<typeof mirrored>;

/** Reads what was mirrored of a live blog; null where it is damaged, for then nothing is better than something wrong. */
export function interpretMirrored(json: unknown): MirroredLiveBlog | null {
  const result = v.safeParse(mirrored, json, { abortEarly: true });
  return result.success ? result.output : null;
}
