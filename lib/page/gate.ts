import { findLiveWord, findLiveWordInTitles, mayHaveLiveWord } from "./live-words.ts";
import { DECLARED } from "./script-text.ts";

/** Ids and markup of known families, of structured data and of embedded live blogs whose pages may have no word for it. */
const IDS = "posts-and-button liveblog-body live-feed-items wpcom-liveblog-container blogIdjson tickaroo-liveblog LB24";
/** Looked up one by one: a browser answers the simplest selectors fastest. */
const MARKUP: readonly string[] = [
  "[itemtype$=LiveBlogPosting]",
  ".lb-post",
  ".live-blog-post",
  ".live-match-comment",
  ".lb24-news-list-item",
  ".live-center-embed",
  ".arena-liveblog",
  ".scrbbl-embed",
  "amp-live-list",
  "iframe:is([src*='norkon.net'],[src*=tickaroo],[src*='arena.im'],[src*='24liveblog'],[src*=scribblelive],[src*='liveblog.pro'])",
];

/** Whether structured data or an id names a live blog, and the headline. */
const SAID = `concat(boolean(id("${IDS}")) or ${DECLARED}," ",//h1)`;

/**
 * Whether it is worth looking at a page at all: a few look-ups that cost about as much as a browser's own check for reader view. False for an ordinary page; true promises
 * nothing. Every look-up is one that the browser answers by itself, and an ordinary page hands a script not a single element: the first of those costs as much as all of this.
 */
export function mayBeLiveBlog(document: Document, url: URL): boolean {
  const said = document.evaluate(SAID, document, null, 2, null).stringValue;
  if (said.startsWith("true")) return true;
  const hasWord = mayHaveLiveWord(`${url.pathname} ${document.title} ${said}`);
  if (hasWord && (findLiveWord(url.pathname) ?? findLiveWordInTitles(document))) return true;
  for (const selector of MARKUP) if (document.querySelector(selector)) return true;
  return false;
}
