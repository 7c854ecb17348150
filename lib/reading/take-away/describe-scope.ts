import type { TakeAway, Wording } from "./taken.ts";
import type { ZonedTimes } from "./zoned-times.ts";

/** What was taken, in one line: "New and edited since March 22, 2023 at 6:04 PM EDT (UTC−04:00): 3 posts". */
export function describeScope({ scope, posts }: TakeAway, times: ZonedTimes, words: Wording): string {
  const count = words.count("storedPosts", posts.length);
  if (scope.what === "found") return words.say("takenFound", count, scope.search);
  if (scope.what === "new" && scope.since !== null) return words.say("takenNew", count, times.moment(scope.since));
  return words.say("takenAll", count);
}
