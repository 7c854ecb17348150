import type { RawPost, RawTime } from "../model.ts";
import type { Steps } from "../slices.ts";
import { namesOf } from "./not-a-post.ts";
import { flat } from "./text.ts";
import { isTimeText, readLeadingClock } from "./time-text.ts";

const NAMED = /key-?(?:event|moment|point|update)|highlight/i;
const TITLED = /^key (?:events?|moments?|points?|updates?)|^highlights?$|^(?:das )?wichtigste|^temps forts|^les faits|^momenti|^momentos/i;

/** More of them than this are not looked at. */
const MOST_LINKS = 1500;

export const TO_FRAGMENT = "a[href*='#']";

/** The links to fragments that stand outside of posts (`roots`), in page order; the first of them where there are too many. */
export function* findLooseLinks(document: Document, roots: ReadonlySet<Element>): Steps<{ links: Element[]; all: boolean }> {
  const links: Element[] = [];
  const outside = new Set<Element>();
  for (const [at, link] of document.querySelectorAll(TO_FRAGMENT).entries()) {
    if (at % 8 === 0) yield;
    if (isInside(link, roots, outside)) continue;
    if (links.length >= MOST_LINKS) return { links, all: false };
    links.push(link);
  }
  return { links, all: true };
}

/**
 * The posts that a list of key events names: those of the links (to fragments, outside the posts) that lead to this page and have a time. They are known by id, time and headline alone; joined
 * with the posts they mark these as key events, and what is left over is not loaded. A list of more than that, such as an index of all headlines, is no such list.
 */
export function* readKeyEvents(links: readonly Element[], url: URL): Steps<RawPost[]> {
  const found = new Map<string, RawPost>();
  for (const [at, link] of links.slice(0, MOST_LINKS).entries()) {
    if (at % 8 === 0) yield;
    const target = link.getAttribute("href") ?? "";
    if (!URL.canParse(target, url.href)) continue;
    const to = new URL(target, url.href);
    const id = to.hash.slice(1);
    if (to.pathname !== url.pathname || to.host !== url.host || id.length < 5 || found.has(id) || !isKeyList(link)) continue;
    const post = readLink(link, to);
    if (post) found.set(id, post);
  }
  return [...found.values()];
}

function readLink(link: Element, to: URL): RawPost | null {
  const time = link.querySelector("time") ?? link.closest("li")?.querySelector("time");
  const stamp = time?.getAttribute("datetime");
  const text = flat(link.textContent);
  const shown = flat(time?.textContent) || readLeadingClock(text)?.clock || "";
  const times: RawTime[] = stamp ? [{ source: "datetime", value: stamp }] : isTimeText(shown) ? [{ source: "text", value: shown }] : [];
  if (!times.length) return null;
  const headline = (shown && text.startsWith(shown) ? text.slice(shown.length) : text).trim();
  return {
    publisherId: to.hash.slice(1),
    permalink: to.href,
    times,
    modifiedTimes: [],
    dayText: null,
    headline: headline || null,
    authors: [],
    text: "",
    kinds: ["keyEvent"],
    inPage: false,
  };
}

function isKeyList(link: Element): boolean {
  let up = link.parentElement;
  for (let steps = 0; up && up.tagName !== "BODY" && steps < 7; steps++, up = up.parentElement) {
    if (NAMED.test(`${namesOf(up)} ${up.getAttribute("name") ?? ""}`)) return true;
    const title = up.previousElementSibling ?? up.querySelector("h2,h3,h4");
    if (title && TITLED.test(flat(title.textContent?.slice(0, 60)))) return true;
  }
  return false;
}

/** Whether a link stands in one of the roots. `outside` keeps what was found to stand in none. */
function isInside(link: Element, roots: ReadonlySet<Element>, outside: Set<Element>): boolean {
  const climbed: Element[] = [];
  for (let up: Element | null = link; up && !outside.has(up); up = up.parentElement) {
    if (roots.has(up)) return true;
    climbed.push(up);
  }
  for (const up of climbed) outside.add(up);
  return false;
}
