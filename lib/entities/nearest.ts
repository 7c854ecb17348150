import { comparePlaces, firstAtOrAfter, type Group, type Occurrence } from "./entity-group.ts";
import type { Form } from "./forms.ts";

/** Of those who bear a name: the one named last before a mention in its post, else next in its post, else last before it in the blog, else first after it. */
export function nearest(bearers: readonly Form[], occurrence: Occurrence): Group | null {
  const { postId } = occurrence.mention;
  let group: Group | null = null;
  let best: Occurrence | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  const look = (named: Occurrence | undefined, isAfter: boolean, of: Group): void => {
    if (named === undefined) return;
    const rank = (named.mention.postId === postId ? 0 : 2) + (isAfter ? 1 : 0);
    if (rank > bestRank) return;
    if (rank === bestRank && best !== undefined && comparePlaces(named, best) * (isAfter ? 1 : -1) >= 0) return;
    [group, best, bestRank] = [of, named, rank];
  };
  for (const { occurrences, group: bearer } of bearers) {
    if (bearer === null) continue;
    const at = firstAtOrAfter(occurrences, occurrence);
    look(occurrences[at - 1], false, bearer);
    look(occurrences[at], true, bearer);
  }
  return group;
}
