const ID_ATTRIBUTES = [
  "data-post-id",
  "data-block-id",
  "data-entry-id",
  "data-update-id",
  "data-card-id",
  "data-message-id",
  "data-item-id",
  "data-id",
  "data-key",
  "data-uuid",
  "data-urn",
  "id",
];

/** An id and where it was found. */
export interface FoundId {
  readonly id: string;
  /** Whether the page can be scrolled to it by fragment. */
  readonly isAnchor: boolean;
}

/** The publisher's id of a post: an attribute of its first element, failing that of something early in it. Says nothing of whether it is positional. */
export function readId(root: Element, preferred: readonly string[] | undefined): FoundId | null {
  const names = root.getAttributeNames();
  const wanted = preferred ?? ID_ATTRIBUTES;
  for (let at = 0; at < wanted.length; at++) {
    const name = wanted[at] as string;
    if (!preferred && !names.includes(name)) continue;
    const own = root.getAttribute(name) ?? (preferred ? root.querySelector(`[${name}]`)?.getAttribute(name) : null);
    if (own && isCredible(own, true)) return { id: own.trim(), isAnchor: name === "id" };
  }
  let inner = 0;
  for (const element of root.querySelectorAll("[id],a[name],[data-post-id],[data-id],[data-block-id],[data-entry-id]")) {
    if (inner++ > 6) break;
    for (const name of [...ID_ATTRIBUTES, "name"]) {
      const value = element.getAttribute(name);
      if (value && isCredible(value, false)) return { id: value.trim(), isAnchor: name === "id" || name === "name" };
    }
  }
  return null;
}

function isCredible(id: string, own: boolean): boolean {
  if (id.length > 200 || /\s|^(?:div-gpt|google_|ad[-_]|taboola|outbrain|react|ember|radix|headlessui|twitter|widget)/i.test(id.trim()))
    return false;
  return own || /\d{4}|[0-9a-f]{8}/i.test(id);
}

/** Whether an id may be a small counter: `post1`, `12`. */
export function isSmallCounter(id: string): boolean {
  return /^[a-z_-]*?\d{1,4}$/i.test(id);
}

/**
 * Of ids in page order, those that name a post and not a place: duplicates go, and so do small counters that run up from the top (`post1` … `postN`), which
 * shift with every new post. Counters that run down (the newest has the highest) are kept.
 */
export function withoutPositions(ids: readonly (string | null)[]): (string | null)[] {
  const count = new Map<string, number>();
  for (const id of ids) if (id) count.set(id, (count.get(id) ?? 0) + 1);
  const numbers = ids.flatMap((id) => {
    const digits = /^[a-z_-]*?(\d{1,4})$/i.exec(id ?? "");
    return digits ? [Number(digits[1])] : [];
  });
  const known = ids.filter(Boolean).length;
  const isCounter =
    numbers.length > 1 && numbers.length >= known * 0.8 && numbers.every((n, at) => at === 0 || n - (numbers[at - 1] ?? 0) === 1);
  return ids.map((id) => (id && count.get(id) === 1 && !(isCounter && isSmallCounter(id)) ? id : null));
}
