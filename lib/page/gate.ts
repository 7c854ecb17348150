import { findLiveWord, findLiveWordInTitles } from "./live-words.ts";
import { scriptTexts } from "./script-text.ts";
import type { Steps } from "./slices.ts";

/** Class names and ids of known families and of embedded live blogs: one of them stands on every page of theirs. Single look-ups, no scan by selector. */
const CLASSES =
  "liveblog-entry lb-post live-blog-post live-post live-event-entry live-message--card post__live-container LiveBlogPost post-update live-story-post lx-stream-post lb24-news-list-item live-center-embed arena-liveblog scrbbl-embed live-match-comment".split(
    " ",
  );
const IDS = "posts-and-button liveblog-body live-feed-items wpcom-liveblog-container blogIdjson tickaroo-liveblog LB24".split(" ");
const EMBED = /norkon\.net|tickaroo|arena\.im|24liveblog|scribblelive|liveblog\.pro/;

const MARKUP = "[itemprop~=liveBlogUpdate] [itemtype$=LiveBlogPosting] [class*=liveblog] [class*=live-blog]".split(" ");

/**
 * Whether it is worth looking at a page at all: a few look-ups that cost less than a browser's own check for reader view. False for an ordinary page; true
 * promises nothing.
 */
export function* mayBeLiveBlog(document: Document, url: URL): Steps<boolean> {
  if (
    findLiveWord(url.pathname) !== null ||
    findLiveWordInTitles(document) !== null ||
    IDS.some((id) => document.getElementById(id)) ||
    scriptTexts(document).some(({ text }) => /LiveBlogPosting|liveBlogUpdate/.test(text))
  )
    return true;
  yield;
  for (const name of CLASSES) {
    if (document.getElementsByClassName(name)[0]) return true;
    yield;
  }
  if (document.getElementsByTagName("amp-live-list")[0]) return true;
  yield;
  if (Array.from(document.getElementsByTagName("iframe")).some(({ src }) => EMBED.test(src))) return true;
  for (const selector of MARKUP) {
    yield;
    if (document.querySelector(selector)) return true;
  }
  return false;
}
