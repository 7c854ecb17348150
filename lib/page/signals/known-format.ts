import { findByFormat } from "../find-posts.ts";
import { formatsFor } from "../formats/all.ts";
import type { Look } from "./sight.ts";

/** The markup of a known family, with posts in it. */
export const knownFormat: Look = ({ document, url }) => {
  for (const format of formatsFor(url)) {
    const found = findByFormat(document, format);
    if (found) return { name: "known-format", weight: found.total > 1 ? 0.6 : 0.4, evidence: `${format.name}, ${found.total} posts` };
  }
  return null;
};
