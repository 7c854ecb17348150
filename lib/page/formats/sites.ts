import type { Format } from "./format.ts";

/**
 * Sites whose posts are found the generic way, because their classes are hashed or their posts are drawn by scripts: only what the page does not say of itself is
 * here.
 */
export const SITES: readonly Format[] = [
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
