import type { TimelineRow } from "../lib/reading/timeline-rows.ts";
import type { TimelinePost as Post } from "../lib/store/queries.ts";

/** CSS pixels, as `timeline.css` has them: what a post has beside its headline, a line of that, a character of it, and what stands left and right of it. */
const POST = 46;
const LINE = 19.5;
const CHARACTER = 7.4;
const BESIDE = 170;
/** Up to this width the time stands over the headline instead. */
const NARROW = 325;
const BESIDE_NARROW = 76;
/** Characters that the first sentence of a post without a headline has at most. */
const SENTENCE = 140;
const EXCERPT = 37;
const NAMES = 32;
const RULES = { day: 30, hour: 26, gap: 30 };

/** About how high a row will be in a list so wide, in CSS pixels. Only what is out of sight goes by it, for the length of the list. */
export function estimateHeight(
  row: TimelineRow<Post>,
  width: number,
  shown: { readonly names: boolean; readonly excerpts: boolean },
): number {
  if (row.type !== "post") return RULES[row.type];
  const { title, text } = row.post;
  const length = title === null || title === "" ? Math.min(text.length, SENTENCE) : title.length;
  const narrow = width <= NARROW;
  const lines = Math.max(1, Math.ceil((length * CHARACTER) / Math.max(width - (narrow ? BESIDE_NARROW : BESIDE), 60)));
  return POST + (lines + (narrow ? 1 : 0)) * LINE + (shown.names ? NAMES : 0) + (shown.excerpts ? EXCERPT : 0);
}
