import fc from "fast-check";

/** Text that has broken programs: markup, prototypes, marks of direction, unpaired surrogates, digits of other scripts, times that are none. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "",
      " ",
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "</script><script>",
      "]]>",
      "javascript:alert(1)",
      "\u202egnol\u202c",
      "\u2066\u2067\u2068",
      "\ud800",
      "\0",
      "\ufeff",
      "1970-01-01T00:00:00Z",
      "9999-12-31T23:59:60+99:99",
      "-271821-04-20T00:00:00Z",
      "٣:٤٥ م",
      "25:61",
      "12:10 a.m. ET, March 22, 2023",
      "30 February 2024, 24:00",
      "999999999999999 minutes ago",
      "in 5 minutes",
      "Live updates",
      "1e309",
      "=cmd|' /C calc'!A0",
    ),
  },
  // Long runs of one thing: what makes a slow expression slow.
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(" ", "\t", "a", "1", "<", "((", "\u200b", ". ", "A. ", "\n", ", ", "12:", "-"),
        fc.integer({ min: 200, max: 3_000 }),
      )
      .map(([what, times]) => what.repeat(times)),
  },
);

/** What pages write as a time, and near misses of it. */
export const timeText: fc.Arbitrary<string> = fc.oneof(
  nastyText,
  fc
    .tuple(
      fc.integer({ min: -1, max: 26 }),
      fc.constantFrom(":", ".", "h", "：", " ", ""),
      fc.integer({ min: -1, max: 62 }),
      fc.constantFrom("", " am", "p.m.", " Uhr", " ET", " GMT+99", " UTC-12:30", " CEST", " مساءً"),
      fc.constantFrom("", ", March 22, 2023", " 31.2.2024", " yesterday", " 22 mars", " Monday", " 2023-13-45", " 29 Feb"),
    )
    .map(([hour, sign, minute, zone, day]) => `${hour}${sign}${String(minute).padStart(2, "0")}${zone}${day}`),
  fc
    .tuple(
      fc.integer({ min: -10, max: 10_000 }),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom("Z", "+14:00", "-99:99", "", "+0000", "z"),
    )
    .map(([year, month, day, hour, zone]) => `${year}-${month}-${day}T${hour}:00:00${zone}`),
  fc.oneof(fc.integer(), fc.double(), fc.bigInt()).map(String),
);
