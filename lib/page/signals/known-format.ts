import type { Look } from "./sight.ts";

/** The markup of a known family, with posts in it. */
export const knownFormat: Look = function* (sight) {
  const found = yield* sight.known();
  if (!found) return null;
  return { name: "known-format", weight: found.total > 1 ? 0.6 : 0.4, evidence: `${found.format.name}, ${found.total} posts` };
};
