import type { TimeZone } from "../../model.ts";
import { type CalendarWords, fold } from "./calendar-words.ts";
import { readZone } from "./zones.ts";

/** What a time text says. What it does not say is null. */
export interface TimeParts {
  readonly clock: Temporal.PlainTime | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 1 is Monday. */
  readonly weekday: number | null;
  /** 0 is today, -1 yesterday. */
  readonly dayOffset: number | null;
  /** IANA, or a fixed offset. */
  readonly zone: TimeZone | null;
  /** "5 minutes ago" in milliseconds, and the size of its smallest unit. */
  readonly ago: number | null;
  readonly agoUnit: number;
}

const SILENT: TimeParts = {
  clock: null,
  year: null,
  month: null,
  day: null,
  weekday: null,
  dayOffset: null,
  zone: null,
  ago: null,
  agoUnit: 0,
};
const COLON = /(?<![\d.:])([01]?\d|2[0-4])\s?[:：]\s?([0-5]\d)(?:[:：]([0-5]\d))?(?!\d)\s*([ap]\.?\s?m\b\.?|[ap]\b)?/i;
const HOURS = /(?<![\d.:])([01]?\d|2[0-4])\s?(?:h|時|시|点)\s?([0-5]\d)(?!\d)()\s*()/i;
const POINT = /(?<![\d.:])([01]?\d|2[0-4])\.([0-5]\d)(?!\d|\.\d|\.\s?(?:19|20)\d\d)()\s*([ap]\.?\s?m\b\.?)?/i;
const WHOLE = /(?<![\d.:/])(1[0-2]|\d)()()\s*([ap]\.?\s?m\b\.?)|(?<![\d.:])([01]?\d|2[0-4])()()\s?(?:uhr|h)\b/i;
const AFTERNOON = /午後|下午|晚上|오후|অপরাহ্ণ|\bμμ|\bم\b/i;
const FORENOON = /午前|上午|오전|\bπμ|\bص\b/i;

/** A clock and nothing else, but for a zone that is no weekday or unit in any language. */
const PLAIN = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?: (?:GMT|UTC|BST|CES?T|MES?Z|E[SD]T))?$/;

/** Reads a time text. Takes digits of other scripts. Linear in the text's length; texts over 120 characters say nothing. */
export function parseTime(raw: string, words: CalendarWords, site: TimeZone | null): TimeParts {
  const plain = PLAIN.exec(raw);
  if (plain) {
    const clock = new Temporal.PlainTime(Number(plain[1]), Number(plain[2]), Number(plain[3] ?? 0));
    return { ...SILENT, clock, zone: readZone(raw.slice(5), site) };
  }
  const text = raw
    .slice(0, 120)
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/\u202f|\u00a0/g, " ");
  const isSpan = readSpan(text, words) !== null;
  // "1h ago" is no clock, "2d ago / 7:58 AM" has one.
  const matched = COLON.exec(text) ?? HOURS.exec(text) ?? POINT.exec(text) ?? (isSpan ? null : WHOLE.exec(text));
  const rest = matched ? `${text.slice(0, matched.index)} ${text.slice(matched.index + matched[0].length)}` : text;
  const span = readSpan(rest, words);
  return {
    clock: matched ? readClock(matched, text) : null,
    ...readDate(rest, words),
    zone: readZone(rest.replace(/\b\d{4}-\d\d-\d\d\b/g, ""), site),
    ago: span?.ago ?? null,
    agoUnit: span?.unit ?? 0,
  };
}

function readClock(matched: RegExpExecArray, text: string): Temporal.PlainTime | null {
  let hour = Number(matched[1] ?? matched[5]);
  const half = matched[4]?.toLowerCase()[0] ?? (AFTERNOON.test(text) ? "p" : FORENOON.test(text) ? "a" : null);
  if (half === "p" && hour < 12) hour += 12;
  if (half === "a" && hour === 12) hour = 0;
  if (hour === 24) hour = 0;
  return hour > 23 ? null : new Temporal.PlainTime(hour, Number(matched[2] || 0), Number(matched[3] || 0));
}

interface DateParts {
  year: number | null;
  month: number | null;
  day: number | null;
  weekday: number | null;
  dayOffset: number | null;
}

function readDate(text: string, words: CalendarWords): DateParts {
  const parts: DateParts = { year: null, month: null, day: null, weekday: null, dayOffset: null };
  const folded = fold(text);
  for (const [word, offset] of words.days) if (hasWord(folded, word)) parts.dayOffset = offset;
  const iso = /(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})/.exec(text);
  const asian = /(\d{1,2})[月월]\s?(\d{1,2})[日일]/.exec(text);
  const numeric = /(?<!\d)(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d\d)(?!\d))?/.exec(text);
  if (iso) Object.assign(parts, { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  else if (asian) Object.assign(parts, { month: Number(asian[1]), day: Number(asian[2]) });
  else if (numeric && (numeric[4] || numeric[2] !== "-")) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const monthFirst = second > 12 || (numeric[2] === "/" && words.isMonthFirst && first <= 12);
    parts.month = monthFirst ? first : second;
    parts.day = monthFirst ? second : first;
    if (numeric[4]) parts.year = Number(numeric[4]) + (numeric[4].length === 2 ? 2000 : 0);
  } else {
    const tokens = folded.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
    const at = tokens.findIndex((token) => monthOf(token, words) !== null && !/^\d/.test(token));
    if (at >= 0) {
      const near = [at - 1, at + 1, at - 2].map((place) => /^(\d{1,2})(?:st|nd|rd|th|er|o|a|e)?$/.exec(tokens[place] ?? "")?.[1]);
      const day = near.find((value) => value && Number(value) >= 1 && Number(value) <= 31);
      if (day) {
        parts.month = monthOf(tokens[at] ?? "", words);
        parts.day = Number(day);
      }
    }
    const year = tokens.find((token) => /^(?:19|20)\d\d$/.test(token));
    if (year && parts.month) parts.year = Number(year);
  }
  if (parts.month !== null && (parts.month < 1 || parts.month > 12 || (parts.day ?? 0) < 1 || (parts.day ?? 0) > 31)) {
    parts.year = null;
    parts.month = null;
    parts.day = null;
  }
  for (const token of folded.split(/[^\p{L}\p{M}]+/u)) if (token.length > 1) parts.weekday ??= words.weekdays.get(token) ?? null;
  return parts;
}

function monthOf(token: string, words: CalendarWords): number | null {
  const exact = words.months.get(token);
  if (exact) return exact;
  // "sept" for "september", "marz" for "märz": a beginning of at least three letters.
  if (token.length < 3) return null;
  for (const [word, month] of words.months) if (word.length > token.length && word.startsWith(token) && word.length > 3) return month;
  return null;
}

function hasWord(folded: string, word: string): boolean {
  const at = folded.indexOf(word);
  return at >= 0 && !/\p{L}/u.test(folded[at - 1] ?? " ") && (!/\p{L}/u.test(folded[at + word.length] ?? " ") || /\p{Lo}/u.test(word));
}

function readSpan(text: string, words: CalendarWords): { ago: number; unit: number } | null {
  const folded = fold(text).replace(/^(?:updated|published|posted|aktualisiert|mis a jour|actualizado)[:\s]+/, "");
  if (!/\d/.test(folded))
    return words.spans.has(folded) && /\b(?:an?|one|ein\w*|une?|un[ao]?)\b/.test(folded)
      ? { ago: words.spans.get(folded) ?? 0, unit: words.spans.get(folded) ?? 0 }
      : null;
  const whole = words.spans.get(folded.replace(/\d+/, "#"));
  const number = Number(/\d+/.exec(folded)?.[0]);
  if (whole !== undefined) return { ago: number * whole, unit: whole };
  // "2日" is a day of the month unless "前" follows.
  if (/\d\s?[年月日월일]/.test(folded)) return null;
  let ago = 0;
  let unit = 0;
  const left = folded.replace(/(\d{1,3})\s?(\p{L}+)/gu, (all, count: string, word: string) => {
    const span = words.spans.get(word);
    if (span === undefined) return all;
    ago += Number(count) * span;
    unit = span;
    return " ";
  });
  if (!unit) return null;
  const others = left.split(/[^\p{L}]+/u).filter((word) => word.length > 1);
  const isPast = others.some((word) => words.past.has(word));
  return isPast || others.length === 0 ? { ago, unit } : null;
}
