import nlp from "compromise";
import type { EntityKind, Mention } from "../model.ts";
import { TITLES } from "./titles.ts";

interface Found {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
}

/**
 * The people and places named in a text, with exact UTF-16 offsets into it, sorted by start, not overlapping. Callers pass `(title ?? "") + "\n" + text`.
 * Titles, possessives and punctuation at the edges are outside the mention. English only.
 */
export function extractMentions(text: string): Mention[] {
  const view = nlp(text);
  const found = [...readSpans(view.people(), "person"), ...readSpans(view.places(), "place")].flatMap((span) => splitSpan(text, span));
  const mentions: Mention[] = [];
  for (const span of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const { kind, start, end } = trimSpan(text, span);
    if (end <= start || start < (mentions.at(-1)?.end ?? 0)) continue;
    mentions.push({ kind, start, end, text: text.slice(start, end) });
  }
  return mentions;
}

function readSpans(view: { json(options: object): unknown }, kind: EntityKind): Found[] {
  const rows = view.json({ offset: true }) as { offset: { start: number; length: number } }[];
  return rows.map(({ offset }) => ({ kind, start: offset.start, end: offset.start + offset.length }));
}

/** compromise runs "Germany, France" and "Russia-China" together. */
function splitSpan(text: string, span: Found): Found[] {
  const spans: Found[] = [];
  let start = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(span.kind === "place" ? /[,;/–—-]/g : /[,;/]/g)) {
    spans.push({ kind: span.kind, start, end: span.start + match.index });
    start = span.start + match.index + 1;
  }
  return [...spans, { kind: span.kind, start, end: span.end }];
}

function trimSpan(text: string, { kind, start, end }: Found): Found {
  const surface = text.slice(start, end);
  const leading = /^[^\p{L}\p{N}[]*(?:the\s+)?/iu.exec(surface)?.[0].length ?? 0;
  let from = start + leading;
  for (;;) {
    const word = /^([\p{L}-]+)\.?\s+/u.exec(text.slice(from, end));
    if (word === null || !TITLES.has((word[1] ?? "").toLowerCase())) break;
    from += word[0].length;
  }
  let to = end;
  while (to > from && /[^\p{L}\p{N}\]]/u.test(text[to - 1] ?? "")) to--;
  if (/['’]s$/i.test(text.slice(from, to))) to -= 2;
  return { kind, start: from, end: to };
}
