import type { RawPost, RawTime } from "../model.ts";
import { namesOf } from "./not-a-post.ts";
import type { Steps } from "./slices.ts";
import { flat } from "./text.ts";
import { isTimeText, readLeadingClock } from "./time-text.ts";

const NAMED = /key-?(?:event|moment|point|update)|highlight/i;
const TITLED = /^key (?:events?|moments?|points?|updates?)|^highlights?$|^(?:das )?wichtigste|^temps forts|^les faits|^momenti|^momentos/i;

/**
 * The posts that a list of key events names: links to fragments of this page, outside the posts (`roots`), with a time. They are known by id, time and headline alone; joined
 * with the posts they mark these as key events, and what is left over is not loaded. A list of more than that, such as an index of all headlines, is no such list.
 */
export function* readKeyEvents(document: Document, url: URL, roots: ReadonlySet<Element>): Steps<RawPost[]> {
  const found = new Map<string, RawPost>();
  let seen = 0;
  for (const link of document.querySelectorAll("a[href*='#']")) {
    if (seen++ > 1500) break;
    if (seen % 8 === 0) yield;
    if (isInside(link, roots)) continue;
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

function isInside(link: Element, roots: ReadonlySet<Element>): boolean {
  for (let up: Element | null = link; up; up = up.parentElement) if (roots.has(up)) return true;
  return false;
}
