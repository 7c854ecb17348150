import { findLiveWord, findLiveWordInTitles } from "./live-words.ts";
import type { Steps } from "./slices.ts";

/** Ids and class names of known families and of embedded live blogs whose pages may have no word for it. Each is a look-up by itself. */
const IDS = "posts-and-button liveblog-body live-feed-items wpcom-liveblog-container blogIdjson tickaroo-liveblog LB24".split(" ");
const CLASSES = "lb-post live-blog-post live-match-comment lb24-news-list-item live-center-embed arena-liveblog scrbbl-embed".split(" ");

/** Structured data of a live blog, and frames of the services that embed one. */
const MARKUP = "[itemtype$=LiveBlogPosting]";
const SERVICES = ["norkon.net", "tickaroo", "arena.im", "24liveblog", "scribblelive", "liveblog.pro"];
const TELLING = [
  '//script[contains(@type,"ld+json")]/text()[contains(.,"LiveBlogPosting") or contains(.,"liveBlogUpdate")]',
  `//iframe[${SERVICES.map((service) => `contains(@src,"${service}")`).join(" or ")}]`,
  "//amp-live-list",
]
  .map((path) => `boolean(${path})`)
  .join(" or ");

/**
 * Whether it is worth looking at a page at all: a few look-ups that cost about as much as a browser's own check for reader view. False for an ordinary page; true promises
 * nothing. Every look-up is one that the browser answers by itself, without a single element handed to a script: the first of those costs as much as all of this.
 */
export function* mayBeLiveBlog(document: Document, url: URL): Steps<boolean> {
  if (
    findLiveWord(url.pathname) !== null ||
    findLiveWordInTitles(document) !== null ||
    IDS.some((id) => document.getElementById(id)) ||
    document.querySelector(MARKUP)
  )
    return true;
  yield;
  if (document.evaluate(TELLING, document, null, 3, null).booleanValue) return true;
  for (const name of CLASSES) {
    yield;
    if (document.getElementsByClassName(name)[0]) return true;
  }
  return false;
}
