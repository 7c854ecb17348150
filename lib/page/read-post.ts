import type { PostKind, RawPost } from "../model.ts";
import { isByline, isLabel, namesIn } from "./authors.ts";
import { findHeadline, HEADLINE } from "./find-headline.ts";
import { type FindInPost, findInPost } from "./find-in-posts.ts";
import type { Format } from "./formats/format.ts";
import { NOT_TEXT, namesOf } from "./not-a-post.ts";
import { idInPermalink, LINK, LINKED, readPermalink } from "./permalink.ts";
import { readId } from "./publisher-id.ts";
import { AUTHOR, PORTRAIT, readAuthors, readNameNearby } from "./read-authors.ts";
import { readMarker, readPostTimes, timeSelector } from "./read-post-times.ts";
import { blockText, flat } from "./text.ts";
import { isTimeText, readLeadingClock } from "./time-text.ts";
import { type FoundTimes, TIMED } from "./times.ts";

/** What is looked up in every post of a format. */
export function lookedUp(format: Format): Set<string> {
  const { time, modified, headline = HEADLINE, authors = AUTHOR, text, keyEvent, summary } = format;
  const times = time || modified ? [...(time ?? []), ...(modified ?? [])].map(timeSelector) : [TIMED];
  return new Set([
    ...times,
    headline,
    authors,
    PORTRAIT,
    LINK,
    LINKED,
    ...[text, keyEvent, summary].filter((selector) => selector !== undefined),
  ]);
}

/** Reads one post from the elements it is made of. What the format does not say is found by the post's own make. */
export function readPost(
  run: readonly Element[],
  format: Format,
  dayText: string | null,
  page: URL,
  find: FindInPost = findInPost,
): RawPost {
  const root = run[0] as Element;
  const names = namesOf(root);
  const used = new Set<Element>();
  const all = (selector: string): readonly Element[] => find(run, selector);
  const found = readPostTimes(run, format, used, find);
  const marker = readMarker(run, found, used);
  const heading = marker?.headline === undefined ? findHeadline(all, run, format.headline, used) : null;
  const headline = marker?.headline ?? (heading ? withoutClock(flat(heading.textContent), found) : null);
  if (heading) used.add(heading);

  const authors = readAuthors(all(format.authors ?? AUTHOR), Boolean(format.authors), used);
  const skip = (element: Element, tag: string): boolean =>
    used.has(element) ||
    tag === "FIGCAPTION" ||
    (tag === "FIGURE" && !element.querySelector("blockquote,table")) ||
    (element.hasAttributes() && isNoText(element, element === root ? names : undefined)) ||
    (format.drop ? element.matches(format.drop) : false);
  const bodies = format.text ? all(format.text).filter((body) => !body.parentElement?.closest(format.text as string)) : [];
  const lines = blockText(bodies.length ? bodies : run, skip).split("\n");
  for (let at = Math.min(lines.length, FIRST_LINES) - 1; at >= 0; at--) {
    const line = lines[at] as string;
    if (isTimeText(line) || isLabel(line) || line === headline) lines.splice(at, 1);
  }
  const byline = authors.length ? -1 : findByline(lines);
  if (byline >= 0) authors.push(...namesIn(lines.splice(byline, 1)[0] ?? ""));
  if (!authors.length) authors.push(...readNameNearby(run, used, lines, find));
  if (marker?.clock && lines[0]) lines[0] = readLeadingClock(lines[0])?.rest ?? lines[0];

  const id = readId(root, format.id);
  const permalink = readPermalink(run, page, id, find);
  return {
    publisherId: id?.id ?? idInPermalink(permalink, page),
    permalink,
    times: found.times.slice(0, 8),
    modifiedTimes: found.modifiedTimes.slice(0, 4),
    dayText,
    headline: headline || null,
    authors,
    text: lines.filter(Boolean).join("\n"),
    kinds: readKinds(names, all, format),
    inPage: true,
  };
}

/** Whether an element is hidden, or by its names no text of a post. */
function isNoText(element: Element, names?: string): boolean {
  const attributes = element.getAttributeNames();
  return attributes.includes("hidden") || NOT_TEXT.test(names ?? namesOf(element, attributes));
}

/** So many lines of a post may say when it was, by whom, or under which headline. */
const FIRST_LINES = 3;

/** The place of the line among the first, or at the end, that is a byline; -1 where none is. */
function findByline(lines: readonly string[]): number {
  const last = lines.length - 1;
  for (let at = 0; at <= last && at < FIRST_LINES; at++) if (isByline(lines[at] as string)) return at;
  return last >= FIRST_LINES && isByline(lines[last] as string) ? last : -1;
}

function readKinds(names: string, all: (selector: string) => readonly Element[], format: Format): PostKind[] {
  const kinds: PostKind[] = [];
  if (
    format.keyEvent
      ? all(format.keyEvent).length
      : /(?:^|[\s_-])(?:is-)?key-?(?:event|moment|point)\b|(?:^|[\s_-])highlighted\b/i.test(names)
  )
    kinds.push("keyEvent");
  if (/(?:^|[\s_-])(?:pinned|sticky|featured-post)\b/i.test(names)) kinds.push("pinned");
  if (format.summary ? all(format.summary).length : /(?:^|[\s_-])(?:is-)?summary\b/i.test(names)) kinds.push("summary");
  return kinds;
}

/** A headline without the clock it begins with, which is one of the post's times. */
function withoutClock(text: string, found: FoundTimes): string {
  const leading = readLeadingClock(text);
  if (!leading?.rest) return text;
  if (!found.times.some((time) => time.source === "text")) found.times.push({ source: "text", value: leading.clock });
  return leading.rest;
}

const BOX =
  /^(?:get involved|advertisement|anzeige|publicité|publicidad|pubblicità|sign up|newsletter|related (?:articles|stories)|more on this story|read more|most read)\b/i;

/** Whether an element that looks like a post is one: it says something, or shows something, and is no advert or box among the posts. */
export function isPost(post: RawPost, run: readonly Element[]): boolean {
  if (BOX.test(post.headline ?? post.text) && (post.headline ?? post.text).length < 80) return false;
  if (post.text || post.headline) return true;
  return post.times.length > 0 && run.some((element) => element.querySelector("figure,img,video,iframe,blockquote,[class*=embed i]"));
}
