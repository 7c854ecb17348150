/**
 * Words by which publishers name what stands among posts and is none: adverts, newsletter boxes, related stories, comments. Matched against whole words of
 * class names, ids and data-type; "ad" must not match "header".
 */
const FOREIGN =
  /(?:^|[\s_-])(?<!(?:has|with|without|no|hide|show)[-_])(?:ads?|advert\w*|adslot|dfp|gpt|mpu|banner|sponsor\w*|promo\w*|newsletter|signup|outbrain|taboola|related|recirc\w*|recommend\w*|most-?(?:read|viewed|popular)|sidebar|aside|(?<!(?:live|match|game)[-_])comments?|discussion|disqus|respond|teasers?|onward|carousel|key-?events|key-?event-?(?:list|nav|box|carousel)|get-?involved|paywall|subscri\w+|cookie\w*|breadcrumbs?|pagination|paging|menu|nav\w*|footer|scoreboard|score-?card|scorecard|weather|playlist|epg|toc|table-of-contents)(?:$|[\s_-])/i;

/** The names an element goes by: class, id and declared type. `attributes`: the names of those it has, most of which have none of these. */
export function namesOf(element: Element, attributes: readonly string[] = element.getAttributeNames()): string {
  let names = attributes.includes("id") ? element.id : "";
  for (let at = 0; at < NAMING.length; at++) {
    const attribute = NAMING[at] as string;
    const value = attributes.includes(attribute) ? element.getAttribute(attribute) : null;
    if (value) names += ` ${value}`;
  }
  // A browser takes its time to replace what is not there.
  return /[a-z][A-Z]/.test(names) ? names.replace(/([a-z])([A-Z])/g, "$1-$2") : names;
}

const NAMING = ["class", "data-type", "data-component"];

/** Whether an element is, by its name or its role, something else than coverage. */
export function isForeign(element: Element): boolean {
  return /^(ASIDE|NAV|FOOTER|FORM|AMP-AD|DIALOG)$/.test(element.tagName) || FOREIGN.test(namesOf(element));
}

/** Whether an element is, or stands within, something foreign. */
export function isWithinForeign(element: Element): boolean {
  const heads = Array.from(element.ownerDocument.querySelectorAll("h1,main")).slice(0, 50);
  for (let up: Element | null = element; up && up.tagName !== "BODY"; up = up.parentElement) {
    // "layout with-sidebar": what holds the headline too is the page, whatever it is called.
    if (up.tagName === "MAIN" || heads.some((head) => head !== up && up?.contains(head))) return false;
    if (isForeign(up)) return true;
  }
  return false;
}

/** Whether an element is an advert or a newsletter box by its name, among posts whose family is known. */
export function isAdvert(element: Element): boolean {
  return element.tagName === "AMP-AD" || ADVERT.test(namesOf(element));
}

const ADVERT = /(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|newsletter\w*)(?:$|[\s_-])/i;

/** What stands in a post and is not its text. */
export const NOT_TEXT =
  /(?:^|[\s_-])(?:ads?|advert\w*|adslot|mpu|sponsor\w*|newsletter|signup|outbrain|taboola|related|recommend\w*|share|shar(?:ing|e-?tools)|social(?!ist)\w*|toolbar|permalink|visually-?hidden|sr-?only|screen-?reader(?:-text)?|u-hidden|tooltip|avatar|caption|credit|copy-?link)(?:$|[\s_-])/i;

/** What is shown in a post and said by somebody else. */
export const QUOTED = "figure,blockquote,aside,picture";
