/** In every clock. Asked first: an expression that knows letters of all languages in both cases takes a browser up to a millisecond to make. */
const PAIR = /\d\s?[:.：hH時时]\s?[0-5]\d/;
const CLOCK = /(?:^|[^\d.:,])([01]?\d|2[0-4])\s?[:.：h時시]\s?([0-5]\d)(?![\d%]|[.,]\d|\s?(?:%|[€$£]|Prozent|percent|Mio|Mrd|million))/i;
const RELATIVE =
  /(?:^|\D)\d{1,2}\s?(?:s|sec|m|min|mn|h|hr|d|std|stund|sek|tag|minut|heur|jour|hor|day|or[ae]|giorn|uur|uren|dag|tim|час|мин|дн|годин|dakika|saat|分|秒|小时|時間|日前|분|시간|دق|ساع|דק|שע|मिनट|घंट|menit|jam|phút|giờ|λεπτ|ώρ|perc|óra|hod|godz|tunti|นาที|ชั่วโมง)/i;
const MATCH_MINUTE = /^\d{1,3}(?:\s?\+\s?\d{1,2})?\s?[’'′]$/;
const RELATIVE_WORD =
  /ago|vor|il y a|hace|há|fa$|geleden|sedan|siden|назад|тому|önce|前|전|قبل|منذ|לפני|पहले|lalu|trước|πριν|temu|před|sitten|ezelőtt|ที่แล้ว/i;
const UNIT_ALONE = /^\d{1,2}\s?(?:s|m|h|d|min|mins|hr|hrs)\.?$/i;

/** Whether a short text is a time and nothing else: a clock with or without a date and zone, "5 minutes ago" in many languages, a match minute. */
export function isTimeText(text: string): boolean {
  if (text.length > 64 || !/\d/.test(text)) return false;
  if (MATCH_MINUTE.test(text) || UNIT_ALONE.test(text)) return true;
  const isClock = PAIR.test(text) && CLOCK.test(text);
  if (!isClock && !(text.length < 40 && RELATIVE_WORD.test(text) && RELATIVE.test(text))) return false;
  if (text.split(" ").length > 11 || text.replace(/\P{L}+/gu, "").length > 36) return false;
  // "12.31 Uhr: Headline" begins with a time and is none.
  const rest = readLeadingClock(text)?.rest ?? "";
  return rest.replace(/\P{L}+/gu, "").length <= (/\d/.test(rest) ? 22 : 17);
}

const LEADING =
  /^[\s+•*|\-–—[(]*(?:(?:update|stand|aktualisiert|mise à jour|ore|alle|kl\.?|klo|klokken|a las|às|um|gegen|à|godz\.?|hora|saat)[\s:]{1,3})?((?:[01]?\d|2[0-4])\s?[:.：h時]\s?[0-5]\d)(?![\d.,]\d|%|\d)\s?(uhr|hrs?|h\b|(?:mez|mesz|cet|cest|gmt|bst|edt|est|utc|ist|et|msk)\b|[ap]\.?\s?m\b\.?)?\s?([:–—|•·\-+\])]*)\s*/i;

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
  const match = PAIR.test(start) ? LEADING.exec(start) : null;
  if (!match) return null;
  return {
    clock: flatPair(match[1], match[2]),
    rest: text.slice(match[0].length).replace(/(?<![\s+])[\s+]+$/, ""),
    sure: Boolean(match[2] || match[3]) || /^[+[]/.test(text),
  };
}

function flatPair(clock = "", zone = ""): string {
  return `${clock} ${zone}`.trim();
}
