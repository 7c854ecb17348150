import type { Steps } from "../slices.ts";

/** Blocks longer than this, or of more objects, are parsed in pieces: `JSON.parse` takes some 10 ms for each million characters or 50,000 objects. */
const LONGEST_WHOLE = 1_000_000;
const MOST_OBJECTS = 20_000;
/** An update longer than this is none. */
const LONGEST_PIECE = 100_000;
const MOST_PIECES = 10_000;
const UPDATES = /"liveBlogUpdate"\s{0,20}:\s{0,20}\[/g;
const SIGNS_A_STEP = 50_000;
const OBJECTS_A_STEP = 5_000;

/**
 * The values in a block of JSON-LD. Of a long one the updates are parsed one by one and stand in their place in the rest. Broken JSON is repaired where that is plain
 * (control characters, trailing commas, comment wrappers); where it is not, the innermost objects that declare an article and stand whole are the values.
 */
export function* parseJsonLd(text: string): Steps<readonly unknown[]> {
  if (yield* isSmall(text)) {
    const whole = parse(text);
    if (whole !== undefined) return [whole];
    yield;
    const mended = parse(repaired(text));
    if (mended !== undefined) return [mended];
  } else {
    const whole = yield* parseInPieces(text);
    if (whole !== undefined) return [whole];
  }
  yield;
  return /LiveBlogPosting|liveBlogUpdate/.test(text) ? yield* wholeObjects(text) : [];
}

function* isSmall(text: string): Steps<boolean> {
  if (text.length > LONGEST_WHOLE) return false;
  let objects = 0;
  for (const sign of ["{", "["])
    for (let at = text.indexOf(sign); at >= 0 && objects <= MOST_OBJECTS; at = text.indexOf(sign, at + 1)) {
      if (objects++ % OBJECTS_A_STEP === 0) yield;
    }
  return objects <= MOST_OBJECTS;
}

function repaired(text: string): string {
  return (
    text
      .trim()
      .replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/ ?<!\[CDATA\[|<!\[CDATA\[)/, "")
      .replace(/(?:-->|\/\*\]\]>\*\/|\/\/ ?\]\]>|\]\]>|;)$/, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters inside strings are the commonest fault
      .replace(/[\u0000-\u001f]+/g, " ")
      .replace(/,( ?[}\]])/g, "$1")
  );
}

/** The block with each list of updates parsed piece by piece; undefined where what is left is too long as well, or broken. */
function* parseInPieces(text: string): Steps<unknown> {
  const lists: unknown[][] = [];
  let rest = "";
  let from = 0;
  for (const match of text.matchAll(UPDATES)) {
    if (match.index < from) continue;
    const start = match.index + match[0].length;
    const list: unknown[] = [];
    const end = yield* parseList(text, start, list);
    rest += `${text.slice(from, start)}${lists.length}`;
    lists.push(list);
    from = end;
  }
  rest += text.slice(from);
  if (!lists.length || !(yield* isSmall(rest))) return undefined;
  const whole = parse(rest) ?? parse(repaired(rest));
  yield;
  return whole === undefined ? undefined : yield* putBack(whole, lists);
}

/** Parses the objects of a list whose bracket opens before `start` into `list`, and answers where it closes. Broken ones are left out. */
function* parseList(text: string, start: number, list: unknown[]): Steps<number> {
  let depth = 0;
  let opened = start;
  let steps = 0;
  for (let at = start; at < text.length; at++) {
    if (++steps % SIGNS_A_STEP === 0) yield;
    const sign = text.charCodeAt(at);
    if (sign === 0x5c) at++;
    else if (sign === 0x22) at = endOfString(text, at);
    else if (sign === 0x7b || sign === 0x5b) {
      if (depth++ === 0) opened = at;
    } else if (sign === 0x7d || sign === 0x5d) {
      if (depth === 0) return at;
      if (--depth > 0 || at - opened > LONGEST_PIECE || list.length >= MOST_PIECES) continue;
      const piece = text.slice(opened, at + 1);
      const update = parse(piece) ?? parse(repaired(piece));
      if (update !== undefined) list.push(update);
      yield;
    }
  }
  return text.length;
}

/** Where the string closes that opens at `from`; the end of the text where it does not. A browser finds a sign far quicker than a script walks to it. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}

function* putBack(whole: unknown, lists: readonly (readonly unknown[])[]): Steps<unknown> {
  const queue: unknown[] = [whole];
  for (let at = 0; at < queue.length; at++) {
    if (at % 64 === 0) yield;
    const value = queue[at];
    if (typeof value !== "object" || value === null) continue;
    const blog = value as { liveBlogUpdate?: unknown };
    const place = Array.isArray(blog.liveBlogUpdate) && blog.liveBlogUpdate.length === 1 ? blog.liveBlogUpdate[0] : null;
    if (typeof place === "number") blog.liveBlogUpdate = lists[place] ?? [];
    else for (const inner of Object.values(value)) if (typeof inner === "object" && inner !== null) queue.push(inner);
  }
  return whole;
}

const MOST_WHOLE = 10_000;
const ARTICLE = /"@type"\s{0,20}:\s{0,20}"\w{0,40}(?:BlogPosting|Article)"/;

/** The innermost well-formed objects that declare an article, from JSON that is broken as a whole. */
function* wholeObjects(text: string): Steps<unknown[]> {
  const open: number[] = [];
  const found: unknown[] = [];
  let isQuoted = false;
  /** No sign is parsed more than a few times, however deep the objects lie in one another. */
  let budget = text.length * 4;
  for (let at = 0; at < text.length && found.length < MOST_WHOLE && budget > 0; at++) {
    if (at % SIGNS_A_STEP === 0) yield;
    const sign = text.charCodeAt(at);
    if (sign === 0x5c) at++;
    else if (sign === 0x22) isQuoted = !isQuoted;
    else if (!isQuoted && sign === 0x7b) open.push(at);
    else if (!isQuoted && sign === 0x7d) {
      const start = open.pop();
      if (start === undefined || at - start > LONGEST_PIECE || at - start < 80) continue;
      const piece = text.slice(start, at + 1);
      budget -= Math.min(piece.length, 2000);
      if (!ARTICLE.test(piece.slice(0, 2000))) continue;
      budget -= piece.length;
      const value = parse(piece) ?? parse(repaired(piece));
      if (value !== undefined) found.push(value);
      yield;
    }
  }
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) ?? null;
  } catch {
    return undefined;
  }
}
