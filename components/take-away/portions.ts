import type { Instant } from "../../lib/model.ts";
import type { TimelinePost } from "../../lib/store/queries.ts";
import type { Words } from "../../lib/words.ts";
import { createTimeWriter } from "../format-time.ts";
import type { Portion } from "./TakeAwayDialog.tsx";
import type { Found } from "./take-away-context.ts";

interface Offer {
  /** True time order, oldest first. */
  readonly posts: readonly TimelinePost[];
  /** Since when posts count as new; null on a first visit. */
  readonly since: Instant | null;
  readonly found: Found | null;
  readonly now: Temporal.Instant;
}

/** What can be taken away: all posts, those new and edited where there are any, and those a search has found where one was made. */
export function portionsOf({ posts, since, found, now }: Offer, words: Words): Portion[] {
  const count = (those: readonly TimelinePost[]): string => words.count("storedPosts", those.length);
  const portions: Portion[] = [{ scope: { what: "all" }, posts, name: words.say("takeAwayAll", count(posts)) }];
  const changed = posts.filter(({ status }) => status === "new" || status === "edited");
  if (since !== null && changed.length > 0) {
    const moment = createTimeWriter(words.language, null).moment(since, now);
    portions.push({ scope: { what: "new", since }, posts: changed, name: words.say("takeAwayNew", count(changed), moment) });
  }
  if (found !== null && found.search.trim() !== "") {
    const search = found.search.trim();
    portions.push({ scope: { what: "found", search }, posts: found.posts, name: words.say("takeAwayFound", count(found.posts), search) });
  }
  return portions;
}
