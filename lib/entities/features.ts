import type { BlogContext, WordUse } from "./blog-context.ts";
import { COMPOUND_ENDS, cueOf, PARTICLES } from "./cues.ts";
import { type Gazetteer, matchGazetteer } from "./gazetteer.ts";
import { hashWord, mixHashes } from "./hashing.ts";
import { JOINING_GAPS, type Token } from "./token.ts";

/** Features are hashed into this many buckets. Part of the weights' format. */
export const BUCKET_BITS = 20;

/** The most features a word has. */
export const MOST_FEATURES = 80;

/** What the features of every word of a text are made from, read once. */
export interface Reading {
  readonly tokens: readonly Token[];
  /** 1 where a word may be part of a name: it has a capital, or stands between two that have. */
  readonly candidate: Uint8Array;
  readonly words: Int32Array;
  readonly shapes: Uint8Array;
  readonly cues: Uint8Array;
  readonly known: Int32Array;
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** 1 where the line is written in capitals throughout, or with a capital to every word. */
  readonly headline: Uint8Array;
}

/** Reads what features are made from. Takes time linear in the words. */
export function readForFeatures(tokens: readonly Token[], gazetteer: Gazetteer): Reading {
  const count = tokens.length;
  const words = new Int32Array(count);
  const shapes = new Uint8Array(count);
  const cues = new Uint8Array(count);
  const candidate = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    const { folded, text } = tokens[at] as Token;
    words[at] = hashWord(folded);
    shapes[at] = shapeOf(text);
    cues[at] = cueOf(folded);
    candidate[at] = (shapes[at] as number) >= FIRST_CAPITAL_SHAPE ? 1 : 0;
  }
  markParticles(tokens, shapes, candidate);
  const joins = (at: number) => JOINING_GAPS.has((tokens[at] as Token).gap);
  const known = matchGazetteer(gazetteer, words as unknown as number[], joins, (at) => (shapes[at] as number) >= FIRST_CAPITAL_SHAPE);
  const runStart = new Int32Array(count);
  const runEnd = new Int32Array(count);
  for (let at = 0; at < count; at++)
    runStart[at] = at > 0 && candidate[at] && candidate[at - 1] && joins(at) ? (runStart[at - 1] as number) : at;
  for (let at = count - 1; at >= 0; at--)
    runEnd[at] = at + 1 < count && runStart[at + 1] === runStart[at] ? (runEnd[at + 1] as number) : at;
  return { tokens, candidate, words, shapes, cues, known, runStart, runEnd, headline: markHeadlines(tokens, shapes) };
}

/** Lower-case words that stand between two capitals, where only particles stand between. */
function markParticles(tokens: readonly Token[], shapes: Uint8Array, candidate: Uint8Array): void {
  for (let at = 1; at < tokens.length - 1; at++) {
    if ((shapes[at] as number) >= FIRST_CAPITAL_SHAPE || !candidate[at - 1]) continue;
    let end = at;
    while (end < tokens.length && end - at < 3 && isParticle(tokens[end] as Token)) end++;
    const after = tokens[end];
    if (end > at && after && (shapes[end] as number) >= FIRST_CAPITAL_SHAPE && JOINING_GAPS.has(after.gap)) {
      for (let inside = at; inside < end; inside++) candidate[inside] = 1;
    }
  }
  // "Cheuk-yan", but not "US-led".
  for (let at = 1; at < tokens.length; at++) {
    const { gap, folded } = tokens[at] as Token;
    if (gap === 1 && shapes[at] === 1 && candidate[at - 1] && folded.length < 8 && !COMPOUND_ENDS.has(folded)) candidate[at] = 1;
  }
  // "al-Assad" at the beginning of a name.
  for (let at = 0; at < tokens.length - 1; at++) {
    if ((tokens[at + 1] as Token).gap === 1 && candidate[at + 1] && /^(?:al|el|an|ash|as|ar)$/.test((tokens[at] as Token).folded))
      candidate[at] = 1;
  }
}

function isParticle({ folded, gap }: Token): boolean {
  return PARTICLES.has(folded) && JOINING_GAPS.has(gap);
}

const FIRST_CAPITAL_SHAPE = 4;

/** 0 nothing of the below, 1 lower case, 2 digits, 3 digits and letters; with capitals: 4 "Xx", 5 "XX", 6 "X", 7 "X.X.", 8 "XxXx", 9 "xX", 10 "X’X". */
function shapeOf(text: string): number {
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122 && text.toLowerCase() === text) return 1;
  if (first >= 48 && first <= 57) return /^[\d.,:]+$/.test(text) ? 2 : 3;
  if (!/\p{Lu}/u.test(text)) return /^\p{L}/u.test(text) ? 1 : 0;
  if (!/^\p{Lu}/u.test(text)) return /^\p{Ll}{1,2}['’]?\p{Lu}/u.test(text) ? 9 : 0;
  if (text.length === 1) return 6;
  if (/^(?:\p{Lu}\.)+\p{Lu}?$/u.test(text)) return 7;
  if (/^[\p{Lu}\d&.]+$/u.test(text)) return 5;
  if (/^\p{Lu}{1,2}['’]/u.test(text)) return 10;
  return /^.\P{Lu}*$/u.test(text) ? 4 : 8;
}

/** 2 for each word of a line in capitals, 1 for each of a line that gives nearly every word one, else 0. */
function markHeadlines(tokens: readonly Token[], shapes: Uint8Array): Uint8Array {
  const headline = new Uint8Array(tokens.length);
  let start = 0;
  for (let at = 1; at <= tokens.length; at++) {
    if (at < tokens.length && !(tokens[at] as Token).opens) continue;
    let long = 0;
    let capitals = 0;
    let shouted = 0;
    for (let inside = start; inside < at; inside++) {
      if ((tokens[inside] as Token).text.length < 4) continue;
      long++;
      if ((shapes[inside] as number) >= FIRST_CAPITAL_SHAPE) capitals++;
      if (shapes[inside] === 5) shouted++;
    }
    const kind = long > 3 && shouted > long * 0.7 ? 2 : long > 3 && capitals > long * 0.75 ? 1 : 0;
    if (kind > 0) headline.fill(kind, start, at);
    start = at;
  }
  return headline;
}

/** Writes the buckets of what a text itself says of one word into `into` and answers how many there are. */
export function writeFeatures(reading: Reading, at: number, into: Int32Array): number {
  const { tokens, words, shapes, cues, known, runStart, runEnd, headline } = reading;
  const token = tokens[at] as Token;
  let count = 0;
  const put = (template: number, one: number, other = 0) => {
    into[count++] = bucketOf(template, one, other);
  };
  // Words beyond a sentence's edge are its edge.
  const isOpen = token.opens;
  const isClosed = tokens[at + 1]?.opens ?? true;
  const wordAt = (index: number, edge: boolean) => (edge ? 7 : (words[index] ?? 7));
  const left = wordAt(at - 1, isOpen);
  const right = wordAt(at + 1, isClosed);
  const word = words[at] as number;
  const shape = shapes[at] as number;
  const gapLeft = token.gap;
  const gapRight = tokens[at + 1]?.gap ?? 10;
  const from = runStart[at] as number;
  const to = runEnd[at] as number;
  const length = Math.min(to - from + 1, 5);
  const place = length === 1 ? 0 : at === from ? 1 : at === to ? 2 : 3;
  const run = length * 4 + place;
  const runOpens = (tokens[from] as Token).opens;
  const runCloses = tokens[to + 1]?.opens ?? true;
  const runLeft = wordAt(from - 1, runOpens);
  const runRight = wordAt(to + 1, runCloses);
  const cueLeft = runOpens ? 31 : (cues[from - 1] ?? 31);
  const cueRight = runCloses ? 31 : (cues[to + 1] ?? 31);
  const runGapLeft = (tokens[from] as Token).gap;
  const runGapRight = tokens[to + 1]?.gap ?? 10;
  const mine = known[at] as number;
  const opening = (isOpen ? 1 : 0) + 2 * (headline[at] as number);

  put(1, shape, opening);
  put(2, word);
  put(3, left);
  put(4, right);
  if (!isOpen) put(5, wordAt(at - 2, tokens[at - 1]?.opens ?? true));
  if (!isClosed) put(6, wordAt(at + 2, tokens[at + 2]?.opens ?? true));
  put(7, left, word);
  put(8, word, right);
  put(9, word, opening);
  put(10, shape * 16 + (isOpen ? 15 : (shapes[at - 1] ?? 15)), isClosed ? 15 : (shapes[at + 1] ?? 15));
  const { folded } = token;
  put(11, hashWord(folded.slice(0, 2)));
  put(12, hashWord(folded.slice(0, 3)));
  put(13, hashWord(folded.slice(-2)), place);
  put(14, hashWord(folded.slice(-3)));
  put(15, hashWord(folded.slice(-4)));
  put(16, gapLeft * 16 + gapRight, shape);
  put(17, gapLeft, left);
  put(18, gapRight, right);
  put(19, run, opening);
  put(20, runLeft, place);
  put(21, runRight, place);
  put(22, runLeft, runRight);
  put(23, run, runLeft);
  put(24, run, runRight);
  put(25, cueLeft * 32 + cueRight, run);
  put(26, cueLeft, run * 16 + runGapLeft);
  put(27, cueRight, run * 16 + runGapRight);
  put(28, (cues[at] as number) * 32 + cueLeft, place);
  put(29, isOpen ? 31 : (cues[at - 1] ?? 31), (isClosed ? 31 : (cues[at + 1] ?? 31)) * 32 + (cues[at] as number));
  if (length > 1) {
    put(30, words[from] as number, place);
    put(31, words[to] as number, place);
    put(32, (cues[to] as number) * 32 + (cues[from] as number), run);
    put(33, known[to] as number, mixHashes(place, known[from] as number));
  }
  put(34, mine, run);
  put(35, mine, cueLeft * 32 + cueRight);
  put(36, mine, opening * 16 + shape);
  put(37, mine, left);
  put(38, mine, right);
  put(39, mine, mixHashes(isOpen ? 0 : (known[at - 1] ?? 0), isClosed ? 0 : (known[at + 1] ?? 0)));
  put(40, mine, gapLeft * 16 + gapRight);
  for (let bit = 0; bit < 32; bit++) if ((mine >>> bit) & 1) put(41, bit, length === 1 ? 0 : 1);
  if (!runOpens && !(tokens[from - 1]?.opens ?? true)) put(42, wordAt(from - 2, false), runLeft);
  if (!runCloses && !(tokens[to + 2]?.opens ?? true)) put(43, runRight, wordAt(to + 2, false));
  return count;
}

/** Writes the buckets of what the rest of the blog says of one word into `into` and answers how many there are. */
export function writeContextFeatures(reading: Reading, at: number, context: BlogContext, into: Int32Array): number {
  const { tokens, shapes, cues, known, runStart, runEnd, headline } = reading;
  const { folded, opens } = tokens[at] as Token;
  const from = runStart[at] as number;
  const to = runEnd[at] as number;
  const place = to === from ? 0 : at === from ? 1 : at === to ? 2 : 3;
  const opening = (opens ? 1 : 0) + 2 * (headline[at] as number);
  const cueLeft = (tokens[from] as Token).opens ? 31 : (cues[from - 1] ?? 31);
  const mine = known[at] as number;
  const use = context.get(folded);
  const said = describeUse(use);
  const lower = lowerUse(use);
  into[0] = bucketOf(44, said, place);
  into[1] = bucketOf(45, said, mine);
  into[2] = bucketOf(46, said, opening * 32 + cueLeft);
  into[3] = bucketOf(47, lower, opening * 16 + (shapes[at] as number));
  into[4] = bucketOf(48, lower, mine);
  if (from === to) return 5;
  into[5] = bucketOf(49, describeUse(context.get((tokens[to] as Token).folded)), place);
  return 6;
}

function bucketOf(template: number, one: number, other: number): number {
  return mixHashes(mixHashes(Math.imul(template, 0x9e3779b1), one), other) >>> (32 - BUCKET_BITS);
}

/** How often the rest of the blog has the word in lower case: 0 never, 1 once, 2 more. */
function lowerUse(use: WordUse | undefined): number {
  return Math.min(use?.lower ?? 0, 2);
}

/** What the rest of the blog mostly takes the word for, how surely, and whether it ends a full name. 0 where it says nothing. */
function describeUse(use: WordUse | undefined): number {
  if (use === undefined) return 0;
  const total = use.votes[0] + use.votes[1] + use.votes[2] + use.votes[3];
  if (total === 0) return 0;
  let best = 0;
  for (let kind = 1; kind < 4; kind++) if ((use.votes[kind] as number) > (use.votes[best] as number)) best = kind;
  const share = (use.votes[best] as number) / total;
  return 1 + best * 8 + (share > 0.9 ? 4 : 0) + (total > 2 ? 2 : 0) + (use.surname > 0 ? 1 : 0);
}
