import { normal } from "../normal.ts";
import type { Look } from "./sight.ts";

const SAMPLE = 10;

/** Posts in the page whose words stand in the structured updates too: neither can be a theme's mistake. */
export const agreement: Look = function* (sight) {
  const updates = yield* sight.updates();
  const sample = updates.length ? (yield* sight.sample()).slice(0, SAMPLE) : [];
  if (!sample.length) return null;
  const known = new Set<string>();
  for (const [at, update] of updates.entries()) {
    if (at % 16 === 0) yield;
    for (const key of [normal(update.text).slice(0, 30), normal(update.headline ?? "").slice(0, 40), update.publisherId ?? ""])
      if (key.length > 4) known.add(key);
  }
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
