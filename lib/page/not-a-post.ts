/**
 * Words by which publishers name what stands among posts and is none: adverts, newsletter boxes, related stories, comments. Matched against whole words of
 * class names, ids and data-type; "ad" must not match "header".
 */
const FOREIGN =
  /(?:^|[\s_-])(?:ads?|advert\w*|adslot|dfp|gpt|mpu|banner|sponsor\w*|promo\w*|newsletter|signup|outbrain|taboola|related|recirc\w*|recommend\w*|most-?(?:read|viewed|popular)|sidebar|aside|(?<!(?:live|match|game)[-_])comments?|discussion|disqus|respond|teasers?|onward|carousel|key-?events|key-?event-?(?:list|nav|box|carousel)|get-?involved|paywall|subscri\w+|cookie\w*|share|social\w*|sharing|toolbar|breadcrumbs?|pagination|paging|menu|nav\w*|footer|scoreboard|score-?card|scorecard|weather|poll|quiz|playlist|epg|toc|table-of-contents|widget)(?:$|[\s_-])/i;

/** The names an element goes by: class, id and declared type. */
export function namesOf(element: Element): string {
  return `${element.getAttribute("class") ?? ""} ${element.id} ${element.getAttribute("data-type") ?? ""} ${element.getAttribute("data-component") ?? ""}`.replace(
    /([a-z])([A-Z])/g,
    "$1-$2",
  );
}

/** Whether an element is, by its name or its role, something else than coverage. */
export function isForeign(element: Element): boolean {
  return /^(ASIDE|NAV|FOOTER|FORM|AMP-AD|DIALOG)$/.test(element.tagName) || FOREIGN.test(namesOf(element));
}

/** Whether an element stands within something foreign, up to `top`. */
export function isWithinForeign(element: Element, top: Element | null): boolean {
  for (let up: Element | null = element; up && up !== top && up.tagName !== "BODY"; up = up.parentElement) if (isForeign(up)) return true;
  return false;
}
