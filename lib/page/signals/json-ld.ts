import { isOfType } from "../json-ld.ts";
import { DECLARED, isSaid } from "../script-text.ts";
import type { Look } from "./sight.ts";

const MICRODATA = ['[itemtype*="LiveBlogPosting"]', "[itemprop~=liveBlogUpdate]"];

/** LiveBlogPosting in JSON-LD or microdata (schema.org). Themes and price pages claim it too, so it needs the page's agreement. */
export const jsonLd: Look = function* (sight) {
  const { document } = sight;
  const isMicrodata = MICRODATA.some((selector) => document.querySelector(selector) !== null);
  if (!isMicrodata && !isSaid(document, DECLARED)) return null;
  const { nodes, updates, isDeclaredInJson: isJson, unread } = yield* sight.structured();
  const name = isJson ? "json-ld" : "microdata";
  const blogs = nodes.filter((node) => isOfType(node, /^LiveBlogPosting$/)).length;
  if (blogs > 2 && !updates.length) return { name, weight: 0.05, evidence: `LiveBlogPosting on ${blogs} parts of the page` };
  if (!updates.length && unread)
    return { name, weight: 0.35, evidence: `LiveBlogPosting, not read: ${Math.round(unread / 1e6)} million characters are too long` };
  if (!updates.length) return { name, weight: 0.35, evidence: "LiveBlogPosting without updates" };
  const texts = new Set(updates.map((update) => update.text.slice(0, 200) || update.headline)).size;
  const weight = texts > 2 ? 0.5 : texts > 1 ? 0.4 : 0.3;
  return { name, weight, evidence: `LiveBlogPosting, ${updates.length} updates` };
};
