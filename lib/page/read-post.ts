import type { PostKind, RawPost, RawTime } from "../model.ts";
import { isByline, isLabel, namesIn } from "./authors.ts";
import { isDayText } from "./day-texts.ts";
import type { Format } from "./formats/format.ts";
import { namesOf } from "./not-a-post.ts";
import { idInPermalink, readPermalink } from "./permalink.ts";
import { readId } from "./publisher-id.ts";
import { blockText, flat, SILENT } from "./text.ts";
import { isTimeText, readLeadingClock } from "./time-text.ts";
import { type FoundTimes, readTimeAttributes, readTimeElement, TIMED } from "./times.ts";

/** A line of time, name and buttons holds no more elements than this. */
const MOST_BESIDE = 40;
/** Elements that may be bylines looked at in one post. */
const MOST_BYLINES = 60;
const QUOTED = "figure,blockquote,aside,picture";
const HEADLINE =
  "h1,h2,h3,h4,h5,h6,[role=heading],[itemprop=headline],[class*=headline i],[class*=title i],[class*=titulo i],[class*=titel i],[class*=titre i],[class*=titol i],[class*=rubrik i],[class*=tytul i],[class*=overskrift i],[class*=otsikko i]";
const AUTHOR =
  "[rel~=author],[itemprop=author],[class*=author i],[class*=byline i],[class*=autor i],[class*=auteur i],[class*=contributor i],[class*=journalist i],[class*=reporter i],[class*=username i],[data-testid*=byline i],address,a[href*='/author'],a[href*='/profile/'],a[href*='/people/'],a[href*='/autor'],a[href*='/journalist'],a[href*='/auteur']";
/** What stands in a post and is not its text. */
const IN_POST =
  /(?:^|[\s_-])(?:ads?|advert\w*|adslot|mpu|sponsor\w*|newsletter|signup|outbrain|taboola|related|recommend\w*|share|shar(?:ing|e-?tools)|social(?!ist)\w*|toolbar|permalink|visually-?hidden|sr-?only|screen-?reader(?:-text)?|u-hidden|tooltip|avatar|caption|credit|copy-?link)(?:$|[\s_-])/i;

/** Reads one post from the elements it is made of. What the format does not say is found by the post's own make. */
export function readPost(run: readonly Element[], format: Format, dayText: string | null, page: URL): RawPost {
  const root = run[0] as Element;
  const used = new Set<Element>();
  const all = (selector: string): Element[] =>
    run.flatMap((element) => [...(element.matches(selector) ? [element] : []), ...element.querySelectorAll(selector)]);
  const found: FoundTimes = { times: [], modifiedTimes: [] };

  readFormatTimes(run, format.time, found.times, used);
  readFormatTimes(run, format.modified, found.modifiedTimes, used);
  if (!found.times.length) readTimesGenerically(run, root, found, used);

  const marker = readMarker(run, found, used);
  const heading =
    marker?.headline === undefined ? findHeadline(all(format.headline ?? HEADLINE), run, Boolean(format.headline), used) : null;
  const headline = marker?.headline ?? (heading ? withoutClock(flat(heading.textContent), found) : null);
  if (heading) used.add(heading);

  const authors = readAuthors(all(format.authors ?? AUTHOR), Boolean(format.authors), used);
  const skip = (element: Element): boolean =>
    used.has(element) ||
    element.tagName === "FIGCAPTION" ||
    (element.tagName === "FIGURE" && !element.querySelector("blockquote,table")) ||
    element.hasAttribute("hidden") ||
    IN_POST.test(namesOf(element)) ||
    (format.drop ? element.matches(format.drop) : false);
  const bodies = format.text ? all(format.text).filter((body) => !body.parentElement?.closest(format.text as string)) : [];
  const lines = blockText(bodies.length ? bodies : run, skip)
    .split("\n")
    .filter((line, at) => !(at < 3 && (isTimeText(line) || isLabel(line) || line === headline)));
  const byline = authors.length ? -1 : lines.findIndex((line, at) => (at < 3 || at === lines.length - 1) && isByline(line));
  if (byline >= 0) authors.push(...namesIn(lines.splice(byline, 1)[0] ?? ""));
  if (!authors.length) authors.push(...readNameNearby(run, used, lines));
  if (marker?.clock && lines[0]) lines[0] = readLeadingClock(lines[0])?.rest ?? lines[0];

  const id = readId(root, format.id);
  const permalink = readPermalink(run, page, id);
  return {
    publisherId: id?.id ?? idInPermalink(permalink, page),
    permalink,
    times: found.times.slice(0, 8),
    modifiedTimes: found.modifiedTimes.slice(0, 4),
    dayText,
    headline: headline || null,
    authors,
    text: lines.filter(Boolean).join("\n"),
    kinds: readKinds(root, all, format),
    inPage: true,
  };
}

function readFormatTimes(run: readonly Element[], selectors: readonly string[] | undefined, times: RawTime[], used: Set<Element>): void {
  for (const selector of selectors ?? []) {
    const attribute = selector.startsWith("@") ? selector.slice(1) : null;
    for (const element of run) {
      const target = element.matches(attribute ? `[${attribute}]` : selector)
        ? element
        : element.querySelector(attribute ? `[${attribute}]` : selector);
      if (!target) continue;
      if (attribute) {
        const value = target.getAttribute(attribute)?.trim();
        if (value) times.push({ source: /^\d{9,13}$/.test(value) ? "epoch" : "datetime", value });
      } else {
        readTimeElement(target, { times, modifiedTimes: times });
        used.add(target);
      }
      break;
    }
  }
}

function readTimesGenerically(run: readonly Element[], root: Element, found: FoundTimes, used: Set<Element>): void {
  readTimeAttributes(root, found);
  let seen = 0;
  for (const element of run) {
    for (const timed of element.matches(TIMED) ? [element, ...element.querySelectorAll(TIMED)] : element.querySelectorAll(TIMED)) {
      if (timed === root || timed.closest("blockquote,figure") || seen++ > 5) continue;
      readTimeElement(timed, found);
      if (flat(timed.textContent).length < 80) used.add(timed);
    }
  }
  readShownTimes(root, found, used);
}

/** The times a post shows above its text: a clock, "5 minutes ago", a date, each maybe in an element of its own. */
function readShownTimes(root: Element, found: FoundTimes, used: Set<Element>): void {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let texts = 0; texts < 14 && walker.nextNode(); ) {
    const text = flat(walker.currentNode.nodeValue);
    const parent = walker.currentNode.parentElement;
    if (!text || !parent || SILENT.test(parent.tagName) || parent.closest("time")) continue;
    texts++;
    if (text.length > 120) break;
    const bold = parent.closest("h1,h2,h3,h4,h5,h6,b,strong");
    const rest = bold ? (readLeadingClock(text)?.rest ?? "") : "";
    if (!/\d/.test(rest) && rest.replace(/\P{L}+/gu, "").length > 3 && !isDayText(rest)) break;
    const isDate = isDayText(text) && !/^H\d$/.test(parent.tagName);
    if (text.length > 64 || !(isTimeText(text) || isDate) || parent.closest(QUOTED)) continue;
    if (parent.childElementCount === 0 && !isDate) readTimeElement(parent, found);
    else found.times.push({ source: "text", value: text });
    if (parent.childElementCount === 0) used.add(parent);
    if (found.times.length > 3) break;
  }
}

interface Marker {
  readonly clock: string;
  /** Undefined: look for a heading. Null: there is none. */
  readonly headline: string | null | undefined;
}

/** The clock a run of siblings begins with, when no time stands apart: "<h2>12.31 Uhr: Headline</h2>", "<p><b>+++ 14:05 Headline +++</b></p>". */
function readMarker(run: readonly Element[], found: FoundTimes, used: Set<Element>): Marker | null {
  if (found.times.length) return null;
  const block = firstBlock(run);
  if (!block) return null;
  const leading = readLeadingClock(flat(block.textContent?.slice(0, 600)));
  if (!leading) return null;
  found.times.push({ source: "text", value: leading.clock });
  const bold = /^H\d$/.test(block.tagName) ? block : block.querySelector("b,strong,h1,h2,h3,h4,h5,h6");
  const inBold = bold ? readLeadingClock(flat(bold.textContent)) : null;
  if (bold && inBold?.rest && inBold.rest.length < 300) {
    used.add(bold);
    return { clock: leading.clock, headline: inBold.rest };
  }
  return { clock: leading.clock, headline: undefined };
}

function firstBlock(run: readonly Element[]): Element | null {
  for (const element of run) {
    let block: Element | null = element;
    while (block && !/^(P|H\d|LI|DT|TD)$/.test(block.tagName)) {
      const first: Element | undefined = Array.from(block.children).find((child) => flat(child.textContent));
      if (!first || /^(B|STRONG|SPAN|A|EM|I|TIME)$/.test(first.tagName)) break;
      block = first;
    }
    if (block && flat(block.textContent)) return block;
  }
  return null;
}

function findHeadline(
  candidates: readonly Element[],
  run: readonly Element[],
  isKnown: boolean,
  used: ReadonlySet<Element>,
): Element | null {
  const paragraph = isKnown ? null : firstParagraph(run);
  for (const element of candidates) {
    const text = flat(element.textContent);
    if (!text || text.length > 400 || used.has(element) || isTimeText(text)) continue;
    if (isKnown) return element;
    if (run.includes(element) && !/^H\d$/.test(element.tagName)) continue;
    if (element.closest(QUOTED) || element.querySelector("p,h1,h2,h3,h4,h5,h6") || IN_POST.test(namesOf(element))) continue;
    if (/subtitle|author|byline|kicker|label|time|date/i.test(namesOf(element)) && !/^H\d$/.test(element.tagName)) continue;
    if (paragraph && !paragraph.contains(element) && isBefore(paragraph, element, run)) return null;
    return element;
  }
  return null;
}

/** Whether one element of a post stands before another. Siblings are told apart by their place in the run: a browser counts all siblings on the page. */
function isBefore(one: Element, other: Element, run: readonly Element[]): boolean {
  const place = (element: Element) => run.findIndex((part) => part.contains(element));
  return place(one) === place(other) ? (one.compareDocumentPosition(other) & 4) !== 0 : place(one) < place(other);
}

function firstParagraph(run: readonly Element[]): Element | null {
  for (const element of run) {
    if (element.tagName === "P" && flat(element.textContent).length > 60) return element;
    for (const p of element.querySelectorAll("p")) if (flat(p.textContent).length > 60 && !p.closest("figure")) return p;
  }
  return null;
}

function withoutClock(text: string, found: FoundTimes): string {
  const leading = readLeadingClock(text);
  if (!leading?.rest) return text;
  if (!found.times.some((time) => time.source === "text")) found.times.push({ source: "text", value: leading.clock });
  return leading.rest;
}

function readAuthors(candidates: readonly Element[], isKnown: boolean, used: Set<Element>): string[] {
  const names: string[] = [];
  for (const element of candidates.slice(0, MOST_BYLINES)) {
    if (!isKnown && (element.closest("blockquote,figure") || isInProse(element))) continue;
    if (element.querySelector("p,h2,h3") && !isKnown) continue;
    if (candidates.some((inner) => inner !== element && element.contains(inner) && flat(inner.textContent))) {
      if (flat(element.textContent).length < 140) used.add(element);
      continue;
    }
    const text = flat(element.textContent);
    if (!text || text.length > 160) continue;
    for (const name of namesIn(text)) if (!names.includes(name)) names.push(name);
    used.add(element);
  }
  return names;
}

/** Whether a link stands in a sentence: who is linked there is spoken of, not speaking. */
function isInProse(element: Element): boolean {
  const paragraph = element.closest("p,li");
  return paragraph !== null && flat(paragraph.textContent).length > flat(element.textContent).length + 40;
}

/** A name that stands beside the time ("21:22 Frances Watkins") or repeats what the portrait next to it is of. */
function readNameNearby(run: readonly Element[], used: Set<Element>, lines: string[]): string[] {
  for (const time of used) {
    const parent = time.parentElement;
    // Beside the first element of a run stand the other posts.
    if (!parent || run.includes(time) || parent.childElementCount > MOST_BESIDE) continue;
    for (const beside of Array.from(parent.children)) {
      if (
        used.has(beside) ||
        beside === time ||
        beside.childElementCount > 2 ||
        run.includes(beside) ||
        /^(?:H\d|P|UL|FIGURE)$/.test(beside.tagName)
      )
        continue;
      const name = flat(beside.textContent);
      if (
        !/^\p{Lu}[\p{L}.'’-]*(?: (?:de|van|von|der|bin|al|da|del|la|le|el))*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(name) ||
        namesIn(name)[0] !== name
      )
        continue;
      if (beside.matches("a[href]") || beside.querySelector("a[href]")) continue;
      used.add(beside);
      const at = lines.indexOf(name);
      if (at >= 0) lines.splice(at, 1);
      return [name];
    }
  }
  for (const element of run.slice(0, 3))
    for (const image of Array.from(element.querySelectorAll("img[alt]")).slice(0, 3)) {
      const name = flat(image.getAttribute("alt"));
      const at = lines.slice(0, 3).indexOf(name);
      if (at < 0 || namesIn(name)[0] !== name || image.closest("figure")) continue;
      lines.splice(at, 1);
      return [name];
    }
  return [];
}

function readKinds(root: Element, all: (selector: string) => Element[], format: Format): PostKind[] {
  const names = namesOf(root);
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
