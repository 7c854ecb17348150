import type { RawSnapshot, TimeZone } from "../../model.ts";

/** Zone words that mean one offset wherever they stand, and those that mean a zone with its daylight saving. */
const WORDS: Readonly<Record<string, string>> = {
  utc: "UTC",
  gmt: "UTC",
  z: "UTC",
  bst: "+01:00",
  wet: "+00:00",
  west: "+01:00",
  cet: "+01:00",
  mez: "+01:00",
  cest: "+02:00",
  mesz: "+02:00",
  hnec: "+01:00",
  eet: "+02:00",
  eest: "+03:00",
  msk: "Europe/Moscow",
  мск: "Europe/Moscow",
  et: "America/New_York",
  est: "America/New_York",
  edt: "America/New_York",
  eastern: "America/New_York",
  ct: "America/Chicago",
  cst: "America/Chicago",
  cdt: "America/Chicago",
  mt: "America/Denver",
  mst: "America/Denver",
  mdt: "America/Denver",
  pt: "America/Los_Angeles",
  pst: "America/Los_Angeles",
  pdt: "America/Los_Angeles",
  akt: "America/Anchorage",
  hst: "Pacific/Honolulu",
  brt: "America/Sao_Paulo",
  art: "America/Argentina/Buenos_Aires",
  ist: "Asia/Kolkata",
  pkt: "Asia/Karachi",
  npt: "Asia/Kathmandu",
  jst: "Asia/Tokyo",
  kst: "Asia/Seoul",
  hkt: "Asia/Hong_Kong",
  sgt: "Asia/Singapore",
  pht: "Asia/Manila",
  wib: "Asia/Jakarta",
  wita: "Asia/Makassar",
  wit: "Asia/Jayapura",
  ict: "Asia/Bangkok",
  gst: "Asia/Dubai",
  ast: "Asia/Riyadh",
  trt: "Europe/Istanbul",
  eat: "Africa/Nairobi",
  wat: "Africa/Lagos",
  sast: "Africa/Johannesburg",
  cat: "Africa/Maputo",
  aest: "+10:00",
  aedt: "+11:00",
  acst: "+09:30",
  awst: "Australia/Perth",
  nzst: "+12:00",
  nzdt: "+13:00",
};

/** Zones whose `IST` is not India's. */
const OTHER_IST = new Set(["Asia/Jerusalem", "Europe/Dublin"]);

/** Country endings of hosts, where the country has one zone or one that its newsrooms write in. */
const COUNTRY: Readonly<Record<string, TimeZone>> = {
  uk: "Europe/London",
  ie: "Europe/Dublin",
  de: "Europe/Berlin",
  at: "Europe/Vienna",
  ch: "Europe/Zurich",
  fr: "Europe/Paris",
  be: "Europe/Brussels",
  nl: "Europe/Amsterdam",
  lu: "Europe/Luxembourg",
  es: "Europe/Madrid",
  pt: "Europe/Lisbon",
  it: "Europe/Rome",
  dk: "Europe/Copenhagen",
  se: "Europe/Stockholm",
  no: "Europe/Oslo",
  fi: "Europe/Helsinki",
  is: "Atlantic/Reykjavik",
  pl: "Europe/Warsaw",
  cz: "Europe/Prague",
  sk: "Europe/Bratislava",
  hu: "Europe/Budapest",
  ro: "Europe/Bucharest",
  bg: "Europe/Sofia",
  gr: "Europe/Athens",
  hr: "Europe/Zagreb",
  si: "Europe/Ljubljana",
  rs: "Europe/Belgrade",
  ba: "Europe/Sarajevo",
  ee: "Europe/Tallinn",
  lv: "Europe/Riga",
  lt: "Europe/Vilnius",
  ua: "Europe/Kyiv",
  ru: "Europe/Moscow",
  tr: "Europe/Istanbul",
  il: "Asia/Jerusalem",
  in: "Asia/Kolkata",
  pk: "Asia/Karachi",
  jp: "Asia/Tokyo",
  kr: "Asia/Seoul",
  cn: "Asia/Shanghai",
  hk: "Asia/Hong_Kong",
  tw: "Asia/Taipei",
  sg: "Asia/Singapore",
  my: "Asia/Kuala_Lumpur",
  ph: "Asia/Manila",
  th: "Asia/Bangkok",
  vn: "Asia/Ho_Chi_Minh",
  id: "Asia/Jakarta",
  za: "Africa/Johannesburg",
  ng: "Africa/Lagos",
  ke: "Africa/Nairobi",
  eg: "Africa/Cairo",
  ar: "America/Argentina/Buenos_Aires",
  br: "America/Sao_Paulo",
  mx: "America/Mexico_City",
  cl: "America/Santiago",
  pe: "America/Lima",
  nz: "Pacific/Auckland",
  au: "Australia/Sydney",
};

/** Languages that are at home in one zone, for pages on a host that names no country. */
const LANGUAGE: Readonly<Record<string, TimeZone>> = {
  de: "Europe/Berlin",
  fr: "Europe/Paris",
  it: "Europe/Rome",
  nl: "Europe/Amsterdam",
  es: "Europe/Madrid",
  da: "Europe/Copenhagen",
  sv: "Europe/Stockholm",
  nb: "Europe/Oslo",
  no: "Europe/Oslo",
  nn: "Europe/Oslo",
  fi: "Europe/Helsinki",
  pl: "Europe/Warsaw",
  cs: "Europe/Prague",
  sk: "Europe/Bratislava",
  hu: "Europe/Budapest",
  ro: "Europe/Bucharest",
  el: "Europe/Athens",
  bg: "Europe/Sofia",
  hr: "Europe/Zagreb",
  uk: "Europe/Kyiv",
  ru: "Europe/Moscow",
  tr: "Europe/Istanbul",
  he: "Asia/Jerusalem",
  hi: "Asia/Kolkata",
  bn: "Asia/Kolkata",
  ta: "Asia/Kolkata",
  ja: "Asia/Tokyo",
  ko: "Asia/Seoul",
  th: "Asia/Bangkok",
  vi: "Asia/Ho_Chi_Minh",
  id: "Asia/Jakarta",
  fa: "Asia/Tehran",
  ur: "Asia/Karachi",
  pt: "America/Sao_Paulo",
};

const REGION_ALIAS: Readonly<Record<string, string>> = { gb: "uk" };

/** The zone a word or offset in a time text names: IANA, or a fixed offset as `+01:00`. `site` decides what `IST` means. Null where the text names none. */
export function readZone(text: string, site: TimeZone | null): TimeZone | null {
  // What comes after a plain clock is the same on most posts.
  const tail = text.replace(CLOCK, "");
  if (site !== knownOn || known.size >= MOST_KNOWN) {
    knownOn = site;
    known = new Map();
  }
  let zone = known.get(tail);
  if (zone === undefined) {
    zone = findZone(tail, site);
    known.set(tail, zone);
  }
  return zone;
}

const CLOCK = /^\d?\d:\d\d(?= |$)/;
const MOST_KNOWN = 1000;
let known = new Map<string, TimeZone | null>();
let knownOn: TimeZone | null = null;

function findZone(text: string, site: TimeZone | null): TimeZone | null {
  const offset = /(?:^|[\s(])(?:utc|gmt)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?=$|[\s),])/i.exec(text);
  if (offset && Number(offset[2]) < 15 && Number(offset[3] ?? 0) < 60)
    return `${offset[1]}${(offset[2] ?? "").padStart(2, "0")}:${offset[3] ?? "00"}`;
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
    if (word.length < 2 || !Object.hasOwn(WORDS, word)) continue;
    // Lower-case "et" and "est" are French words, "art" and "cat" English ones.
    if (/^(?:et|est|mt|pt|ct|art|cat|wit|west|wet|ist|eat)$/.test(word) && !text.includes(word.toUpperCase())) continue;
    return word === "ist" && site && OTHER_IST.has(site) ? site : (WORDS[word] ?? null);
  }
  return null;
}

/** The zone that a page names as its own or, where it names none that there is, that its host and language suggest; null where they do not either. */
export function siteZone({ timeZone, url, language }: Pick<RawSnapshot, "timeZone" | "url" | "language">): TimeZone | null {
  return timeZone && isZone(timeZone) ? timeZone : guessZone(new URL(url).hostname, language);
}

/** The zone a site most likely writes in, from its host and language alone; null for a language spoken in many. */
export function guessZone(host: string, language: string | null): TimeZone | null {
  const ending = host.slice(host.lastIndexOf(".") + 1);
  if (Object.hasOwn(COUNTRY, ending)) return COUNTRY[ending] ?? null;
  const [tongue = "", ...rest] = (language ?? "").toLowerCase().split("-");
  const region = rest.find((part) => part.length === 2);
  if (region) {
    const country = REGION_ALIAS[region] ?? region;
    if (Object.hasOwn(COUNTRY, country)) return COUNTRY[country] ?? null;
  }
  return Object.hasOwn(LANGUAGE, tongue) ? (LANGUAGE[tongue] ?? null) : null;
}

/** Whether this runtime knows the zone. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
