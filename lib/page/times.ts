import type { RawTime } from "../model.ts";
import { flat } from "./text.ts";
import { isTimeText } from "./time-text.ts";

/** Attribute names that may hold a time, most particular first. */
const TIME_ATTRIBUTE =
  /^(?:(?:datetime|data-ts|data-utc|data-unix|timestamp|content)$|data-.*(?:time|stamp|date|epoch|publish|posted|created|updated|modified))/i;
const MODIFIED = /modif|updat|edit|last|aktualis|actuali|mis-?a-?jour|aggiorn|geändert|обновл/i;

/** Selects every element that may carry a machine-readable time. */
export const TIMED =
  "time,[datetime],[data-timestamp],[data-time],[data-post-time],[data-sort-time],[data-posted-date-timestamp],[data-published],[data-publish-date],[data-published-at],[data-datetime],[data-date],[data-created],[data-created-at],[data-ts],[data-utc],[data-epoch],[data-unixtime],[data-js-timestamp],[data-update-time],[itemprop=datePublished]";

/** Whether an attribute's value can be an instant: ISO 8601 or an epoch in seconds or milliseconds between 2001 and 2096. */
export function isTimeValue(value: string): boolean {
  return /^(?:[1-3]\d{9}|[1-3]\d{12})$/.test(value) || /^\d{4}-?\d\d-?\d\d(?:$|[T ]\d\d)/.test(value);
}

/** Times found on or in something, parted into publication and modification. */
export interface FoundTimes {
  readonly times: RawTime[];
  readonly modifiedTimes: RawTime[];
}

/** Whether an attribute may hold a time, by its name: 1 that of publication, 2 that of modification, 0 none. Pages use a few names again and again. */
const kinds = new Map<string, 0 | 1 | 2>();
const MOST_KINDS = 1000;

function kindOf(name: string): 0 | 1 | 2 {
  let kind = kinds.get(name);
  if (kind === undefined) {
    kind = !TIME_ATTRIBUTE.test(name) ? 0 : MODIFIED.test(name) ? 2 : 1;
    if (kinds.size < MOST_KINDS) kinds.set(name, kind);
  }
  return kind;
}

/** The times an element's own attributes hold, whatever the publisher calls them. `names` are those it has. */
export function readTimeAttributes(element: Element, found: FoundTimes, names: readonly string[] = element.getAttributeNames()): void {
  for (let at = 0; at < names.length; at++) {
    const name = names[at] as string;
    const kind = kindOf(name);
    const value = kind === 0 ? "" : (element.getAttribute(name) ?? "");
    if (value === "" || value.length > 40) continue;
    const trimmed = value.trim();
    if (!isTimeValue(trimmed)) continue;
    const own = kind === 2 || (names.includes("itemprop") && MODIFIED.test(element.getAttribute("itemprop") ?? ""));
    (own ? found.modifiedTimes : found.times).push({
      source: /^\d+$/.test(trimmed) && trimmed.length > 8 ? "epoch" : "datetime",
      value: trimmed,
    });
  }
}

/** What says that an element shows when something was modified, and not when it was published. */
const TELLING: ReadonlySet<string> = new Set(["class", "itemprop", "data-testid"]);
const SAYS_MODIFIED =
  /^(?:\W*)(?:last )?(?:updat|edited|modified|aktualis|zuletzt|mis à jour|modifié|actualiz|aggiornat|обновлен|opdateret|uppdaterad|oppdatert|bijgewerkt)/i;

/** The time an element shows, with those in its attributes. Text that says "updated" is a modification. */
export function readTimeElement(element: Element, found: FoundTimes): void {
  const text = flat(element.textContent);
  const shown = text.length <= 80 && (element.tagName === "TIME" || isTimeText(text));
  const names = element.getAttributeNames();
  // Most begin with the clock.
  const changed =
    (!/^\d/.test(text) && SAYS_MODIFIED.test(text)) ||
    names.some((name) => TELLING.has(name) && MODIFIED.test(element.getAttribute(name) ?? ""));
  const into: FoundTimes = changed ? { times: found.modifiedTimes, modifiedTimes: found.modifiedTimes } : found;
  readTimeAttributes(element, into, names);
  if (shown && text && /\d/.test(text)) into.times.push({ source: "text", value: text });
}
