import { normal } from "../normal.ts";
import { readPost } from "../read-post.ts";
import type { Look } from "./sight.ts";

/** Posts in the page whose words stand in the structured updates too: neither can be a theme's mistake. */
export const agreement: Look = (sight) => {
  const updates = sight.updates();
  const found = updates.length ? sight.posts() : null;
  if (!found) return null;
  const known = new Set(
    updates
      .flatMap((update) => [normal(update.text).slice(0, 30), normal(update.headline ?? "").slice(0, 40), update.publisherId ?? ""])
      .filter((key) => key.length > 4),
  );
  const sample = found.posts.slice(0, 10).map((run) => readPost(run, found.format, null, sight.url));
  const both = sample.filter(
    (post) =>
      known.has(normal(post.text).slice(0, 30)) || known.has(normal(post.headline ?? "").slice(0, 40)) || known.has(post.publisherId ?? ""),
  ).length;
  return both
    ? {
        name: "agreement",
        weight: Math.min(0.35, 0.15 + (0.3 * both) / sample.length),
        evidence: `${both} of ${sample.length} posts stand in the structured data too`,
      }
    : null;
};
