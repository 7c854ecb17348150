/** In every clock. Asked first: an expression that knows letters of all languages in both cases takes a browser up to a millisecond to make. */
const PAIR = /\d\s?[:.：hH時时]\s?[0-5]\d/;
const CLOCK = /(?:^|[^\d.:,])([01]?\d|2[0-4])\s?[:.：h時시]\s?([0-5]\d)(?![\d%]|[.,]\d|\s?(?:%|[€$£]|Prozent|percent|Mio|Mrd|million))/i;
const RELATIVE =
  /(?:^|\D)\d{1,2}\s?(?:s|sec|m|min|mn|h|hr|d|std|stund|sek|tag|minut|heur|jour|hor|day|or[ae]|giorn|uur|uren|dag|tim|час|мин|дн|годин|dakika|saat|分|秒|小时|時間|日前|분|시간|دق|ساع|דק|שע|मिनट|घंट|menit|jam|phút|giờ|λεπτ|ώρ|perc|óra|hod|godz|tunti|นาที|ชั่วโมง)/i;
/** What most such texts say in English. Asked first: it takes a tenth of what those for all languages take to be made. */
const AGO = /^\d{1,2}\s?(?:m|min|minute|h|hr|hour|d|day)s? ago$/;
const MATCH_MINUTE = /^\d{1,3}(?:\s?\+\s?\d{1,2})?\s?[’'′]$/;
const RELATIVE_WORD =
  /ago|vor|il y a|hace|há|fa$|geleden|sedan|siden|назад|тому|önce|前|전|قبل|منذ|לפני|पहले|lalu|trước|πριν|temu|před|sitten|ezelőtt|ที่แล้ว/i;
const UNIT_ALONE = /^\d{1,2}\s?(?:s|m|h|d|min|mins|hr|hrs)\.?$/i;
/** No match minute and no unit alone is longer. */
const LONGEST_COUNT = 10;

/** Whether a short text is a time and nothing else: a clock with or without a date and zone, "5 minutes ago" in many languages, a match minute. */
export function isTimeText(text: string): boolean {
  if (text.length > 64 || !/\d/.test(text)) return false;
  if (text.length <= LONGEST_COUNT && (MATCH_MINUTE.test(text) || UNIT_ALONE.test(text))) return true;
  if (AGO.test(text)) return true;
  const isClock = PAIR.test(text) && CLOCK.test(text);
  if (!isClock && !(text.length < 40 && RELATIVE_WORD.test(text) && RELATIVE.test(text))) return false;
  if (text.split(" ").length > 11 || text.replace(/\P{L}+/gu, "").length > 36) return false;
  // "12.31 Uhr: Headline" begins with a time and is none.
  const rest = readLeadingClock(text)?.rest ?? "";
  return rest.replace(/\P{L}+/gu, "").length <= (/\d/.test(rest) ? 22 : 17);
}

/** Signs, and maybe a word, up to the first digit. Asked before the clock itself, which takes longer to make than most pages have clocks for. */
const BEFORE = /^[\s+•*|\-–—[(]*((?:[^\s+•*|\-–—[(\d]\D{0,14})?)(?=\d)/;
/** The words that may stand there. */
const BEFORE_CLOCK: ReadonlySet<string> = new Set(
  "update stand aktualisiert mise_à_jour ore alle kl kl. klo klokken a_las às um gegen à godz godz. hora saat"
    .split(" ")
    .map((word) => word.replaceAll("_", " ")),
);
const LEADING =
  /^((?:[01]?\d|2[0-4])\s?[:.：h時]\s?[0-5]\d)(?![\d.,]\d|%|\d)\s?(uhr|hrs?|h\b|(?:mez|mesz|cet|cest|gmt|bst|edt|est|utc|ist|et|msk)\b|[ap]\.?\s?m\b\.?)?\s?([:–—|•·\-+\])]*)\s*/i;

/** A clock that stands before a text: "12.31 Uhr: Text". */
export interface LeadingClock {
  /** The clock as written, with its zone or "Uhr". */
  readonly clock: string;
  /** What follows it, without separators and closing signs ("+++"). */
  readonly rest: string;
  /** Whether a word or sign says that it is a clock ("Uhr", a colon after it), not merely two numbers. */
  readonly sure: boolean;
}

/** The clock a flattened text begins with, or null. */
export function readLeadingClock(text: string): LeadingClock | null {
  const start = text.slice(0, 80);
  const before = PAIR.test(start) ? BEFORE.exec(start) : null;
  if (!before || !mayStandBefore(before[1] ?? "")) return null;
  const match = LEADING.exec(start.slice(before[0].length));
  if (!match) return null;
  return {
    clock: flatPair(match[1], match[2]),
    rest: text.slice(before[0].length + match[0].length).replace(/(?<![\s+])[\s+]+$/, ""),
    sure: Boolean(match[2] || match[3]) || /^[+[]/.test(text),
  };
}

function mayStandBefore(word: string): boolean {
  return word === "" || (/[\s:]$/.test(word) && BEFORE_CLOCK.has(word.replace(/[\s:]{1,3}$/, "").toLowerCase()));
}

function flatPair(clock = "", zone = ""): string {
  return `${clock} ${zone}`.trim();
}
