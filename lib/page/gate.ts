import { findLiveWord, findLiveWordInTitles } from "./live-words.ts";

/** Class names and ids of known families and of embedded live blogs: one of them stands on every page of theirs. Single look-ups, no scan by selector. */
const CLASSES =
  "liveblog-entry lb-post live-blog-post live-post live-event-entry live-message--card post__live-container LiveBlogPost post-update live-story-post lx-stream-post lb24-news-list-item live-center-embed arena-liveblog scrbbl-embed live-match-comment".split(
    " ",
  );
const IDS = "posts-and-button liveblog-body live-feed-items wpcom-liveblog-container blogIdjson tickaroo-liveblog LB24".split(" ");
const EMBED = /norkon\.net|tickaroo|arena\.im|24liveblog|scribblelive|liveblog\.pro/;

/**
 * Whether it is worth looking at a page at all: a few look-ups that cost less than a browser's own check for reader view. False for an ordinary page; true
 * promises nothing.
 */
export function mayBeLiveBlog(document: Document, url: URL): boolean {
  return (
    findLiveWord(url.pathname) !== null ||
    findLiveWordInTitles(document) !== null ||
    IDS.some((id) => document.getElementById(id)) ||
    CLASSES.some((name) => document.getElementsByClassName(name)[0]) ||
    document.getElementsByTagName("amp-live-list")[0] !== undefined ||
    Array.from(document.getElementsByTagName("script")).some(
      ({ type, textContent }) => type.includes("ld+json") && /LiveBlogPosting|liveBlogUpdate/.test(textContent),
    ) ||
    Array.from(document.getElementsByTagName("iframe")).some(({ src }) => EMBED.test(src)) ||
    document.querySelector("[itemprop~=liveBlogUpdate],[itemtype$=LiveBlogPosting],[class*=liveblog],[class*=live-blog]") !== null
  );
}
