import type { Steps } from "../slices.ts";
import type { JsonNode } from "./json-ld.ts";

/** The name may stand on teasers of live blogs too. */
const MOST_BLOGS = 20;
const MOST_UPDATES = 10_000;
export const MICRODATA = '[itemtype*="LiveBlogPosting"]';

/**
 * LiveBlogPosting written as microdata, in the shape of JSON-LD. A blog without `liveBlogUpdate` answers with its own properties alone. Source:
 * schema.org/LiveBlogPosting; India Today and Univision write it so.
 */
export function* readMicrodata(document: Document): Steps<JsonNode[]> {
  const nodes: JsonNode[] = [];
  for (const blog of Array.from(document.querySelectorAll(MICRODATA)).slice(0, MOST_BLOGS)) {
    const updates: JsonNode[] = [];
    for (const update of Array.from(blog.querySelectorAll("[itemprop~=liveBlogUpdate]")).slice(0, MOST_UPDATES)) {
      updates.push(yield* properties(update));
      yield;
    }
    nodes.push({ ...(yield* properties(blog)), "@type": "LiveBlogPosting", ...(updates.length ? { liveBlogUpdate: updates } : {}) });
  }
  return nodes;
}

function* properties(root: Element): Steps<JsonNode> {
  const found: Record<string, unknown> = { "@type": "BlogPosting" };
  for (const name of [
    "headline",
    "datePublished",
    "dateModified",
    "articleBody",
    "url",
    "coverageStartTime",
    "coverageEndTime",
    "author",
    "mainEntityOfPage",
  ]) {
    if (root.childElementCount > 50) yield;
    for (const element of root.querySelectorAll(`[itemprop~=${name}]`)) {
      if (element.parentElement?.closest("[itemprop~=liveBlogUpdate]") !== (root.matches("[itemprop~=liveBlogUpdate]") ? root : null))
        continue;
      const value =
        ["content", "datetime", "href"].map((attribute) => element.getAttribute(attribute)).find(Boolean) ?? element.textContent;
      if (value) found[name] = value.slice(0, 40_000);
      break;
    }
  }
  if (root.id) found["@id"] = root.id;
  return found;
}
