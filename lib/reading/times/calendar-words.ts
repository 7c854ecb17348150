/** Units of "5 minutes ago", in milliseconds. */
const UNITS = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
type Unit = keyof typeof UNITS;

/** How a language names months, days and spans of time. All words are folded by `fold`. */
export interface CalendarWords {
  /** From 1. */
  readonly months: ReadonlyMap<string, number>;
  /** From 1, Monday. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** "yesterday" is -1. */
  readonly days: ReadonlyMap<string, number>;
  /** Whole phrases with `#` for the number, and single unit words, to milliseconds. */
  readonly spans: ReadonlyMap<string, number>;
  /** Words that say "in the past" in a span: "ago", "vor", "hace". */
  readonly past: ReadonlySet<string>;
  /** Whether 3/4 means March 4. */
  readonly isMonthFirst: boolean;
}

/** Lower case, without accents, dots and doubled blanks, so that "févr." and "Fevr" meet. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u200e\u200f.]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The words of a language and of English, from the runtime's own locale data; a language it does not know answers with English alone. They are gathered when the first
 * is asked for, which takes about 20 ms the first time: many pages write plain clocks only.
 */
export function calendarWords(language: string | null): CalendarWords {
  let gathered: CalendarWords | null = null;
  const words = (): CalendarWords => {
    gathered ??= gatherWords(language);
    return gathered;
  };
  return {
    get months() {
      return words().months;
    },
    get weekdays() {
      return words().weekdays;
    },
    get days() {
      return words().days;
    },
    get spans() {
      return words().spans;
    },
    get past() {
      return words().past;
    },
    isMonthFirst: isMonthFirst(language),
  };
}

function gatherWords(language: string | null): CalendarWords {
  const languages = [...new Set([...supported(language), "en"])];
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const days = new Map<string, number>();
  const spans = new Map<string, number>();
  const past = new Set<string>(["ago"]);
  const put = <V>(map: Map<string, V>, word: string | undefined, value: V) => {
    const folded = fold(word ?? "");
    if (folded && !/^\d+$/.test(folded) && !map.has(folded)) map.set(folded, value);
  };
  for (const language of languages) {
    for (const style of ["long", "short"] as const) {
      const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" });
      const dated = new Intl.DateTimeFormat(language, {
        month: style,
        day: "numeric",
        weekday: style,
        timeZone: "UTC",
        calendar: "gregory",
        numberingSystem: "latn",
      });
      for (let month = 0; month < 12; month++) {
        put(months, alone.format(Date.UTC(2023, month, 15)), month + 1);
        put(months, dated.formatToParts(Date.UTC(2023, month, 15)).find((part) => part.type === "month")?.value, month + 1);
      }
      // January 2, 2023 was a Monday.
      for (let day = 0; day < 7; day++)
        put(weekdays, dated.formatToParts(Date.UTC(2023, 0, 2 + day)).find((part) => part.type === "weekday")?.value, day + 1);
    }
    const near = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
    for (const offset of [0, -1, -2]) if (!/\d/.test(near.format(offset, "day"))) put(days, near.format(offset, "day"), offset);
    for (const style of ["long", "short", "narrow"] as const) {
      const relative = new Intl.RelativeTimeFormat(language, { style, numeric: "always" });
      for (const unit of Object.keys(UNITS) as Unit[])
        for (const number of [1, 2, 5, 21]) {
          const said = relative.format(-number, unit).replace(/[\d٠-٩۰-۹०-९]+/g, "#");
          put(spans, said, UNITS[unit]);
          const counted = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: style })
            .format(number)
            .replace(/[\d٠-٩۰-۹०-९]+/g, "");
          put(spans, counted, UNITS[unit]);
          for (const word of fold(said).split(/[\s#]+/)) if (word && !spans.has(word)) past.add(word);
        }
    }
  }
  for (const [word, span] of Object.entries({
    m: 60_000,
    min: 60_000,
    mins: 60_000,
    mn: 60_000,
    h: 3_600_000,
    hr: 3_600_000,
    hrs: 3_600_000,
    std: 3_600_000,
    s: 1_000,
    sec: 1_000,
    secs: 1_000,
    sek: 1_000,
    d: 86_400_000,
  }))
    spans.set(word, span);
  return { months, weekdays, days, spans, past, isMonthFirst: isMonthFirst(language) };
}

function isMonthFirst(language: string | null): boolean {
  return /^en(?:-us)?$/i.test(language ?? "en");
}

function supported(language: string | null): string[] {
  try {
    return language ? Intl.DateTimeFormat.supportedLocalesOf([language]) : [];
  } catch {
    return [];
  }
}
