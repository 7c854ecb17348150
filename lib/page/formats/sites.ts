import type { TimeZone } from "../../model.ts";

/** What is known of a newspaper or broadcaster, whichever family of markup its page is of, and holds on its own hosts alone: markup is borrowed, names are not. */
export interface Site {
  /** Kebab-case; names the reading of its pages where no family fits. */
  readonly name: string;
  /** Host endings ("bbc.com"). */
  readonly hosts: readonly string[];
  /** As its readers call it. */
  readonly publisher: string;
  /** The zone it writes clocks in, where the page itself does not say. */
  readonly timeZone?: TimeZone;
}

const SITES: readonly Site[] = [
  { name: "cnn", hosts: ["cnn.com"], publisher: "CNN", timeZone: "America/New_York" },
  { name: "bbc", hosts: ["bbc.com", "bbc.co.uk"], publisher: "BBC", timeZone: "Europe/London" },
  { name: "guardian", hosts: ["theguardian.com"], publisher: "The Guardian", timeZone: "Europe/London" },
  { name: "nyt", hosts: ["nytimes.com"], publisher: "The New York Times", timeZone: "America/New_York" },
  { name: "cbs", hosts: ["cbsnews.com"], publisher: "CBS News", timeZone: "America/New_York" },
  { name: "sky", hosts: ["sky.com"], publisher: "Sky News", timeZone: "Europe/London" },
  { name: "telegraph", hosts: ["telegraph.co.uk"], publisher: "The Telegraph", timeZone: "Europe/London" },
  { name: "le-monde", hosts: ["lemonde.fr"], publisher: "Le Monde", timeZone: "Europe/Paris" },
  { name: "tagesschau", hosts: ["tagesschau.de"], publisher: "tagesschau", timeZone: "Europe/Berlin" },
  { name: "times-of-israel", hosts: ["timesofisrael.com"], publisher: "The Times of Israel", timeZone: "Asia/Jerusalem" },
  { name: "ft", hosts: ["ft.com"], publisher: "Financial Times", timeZone: "Europe/London" },
  { name: "india-today", hosts: ["indiatoday.in"], publisher: "India Today", timeZone: "Asia/Kolkata" },
  { name: "washington-post", hosts: ["washingtonpost.com"], publisher: "The Washington Post", timeZone: "America/New_York" },
  { name: "cnbc", hosts: ["cnbc.com"], publisher: "CNBC", timeZone: "America/New_York" },
  { name: "abc", hosts: ["abcnews.go.com", "abcnews.com"], publisher: "ABC News", timeZone: "America/New_York" },
  { name: "wsj", hosts: ["wsj.com"], publisher: "The Wall Street Journal", timeZone: "America/New_York" },
  { name: "nbc", hosts: ["nbcnews.com"], publisher: "NBC News", timeZone: "America/New_York" },
  { name: "ap-site", hosts: ["apnews.com"], publisher: "AP News", timeZone: "America/New_York" },
  { name: "al-jazeera", hosts: ["aljazeera.com"], publisher: "Al Jazeera", timeZone: "UTC" },
  { name: "times-of-india", hosts: ["indiatimes.com"], publisher: "The Times of India", timeZone: "Asia/Kolkata" },
  { name: "reuters", hosts: ["reuters.com"], publisher: "Reuters" },
];

/** The site that a page at this address belongs to; null where it is none that is known. */
export function siteOf(url: URL): Site | null {
  return SITES.find(({ hosts }) => isOnHost(url, hosts)) ?? null;
}

/** Whether an address is on one of these hosts or below it. */
export function isOnHost({ hostname }: URL, hosts: readonly string[]): boolean {
  return hosts.some((host) => `.${hostname}`.endsWith(`.${host}`));
}
