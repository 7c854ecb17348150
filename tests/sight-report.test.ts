import { describe, expect, it } from "vitest";
import type { SeenPage } from "../lib/messages.ts";
import { writeReport } from "../lib/sight-report.ts";

const origin = { version: "0.1.0", browser: "Mozilla/5.0 Firefox/153.0" };
const seen: SeenPage = {
  url: "https://reader:secret@news.example/live/storm?page=2",
  detection: {
    isLiveBlog: false,
    confidence: 0.35,
    signals: [
      { name: "page-words", weight: 0.1 + 0.2, evidence: 'address has "live"' },
      { name: "conversation", weight: -0.4, evidence: "posts look like comments" },
    ],
    embed: null,
  },
  format: "generic",
  postsInPage: 12,
  postsInStructuredData: 0,
  claimedPostCount: 40,
};

describe("writeReport", () => {
  it("says what was seen, by what, in the words of inspect", () => {
    expect(JSON.parse(writeReport(seen, origin))).toEqual({
      catchline: "0.1.0",
      browser: "Mozilla/5.0 Firefox/153.0",
      url: "https://news.example/live/storm?page=2",
      isLiveBlog: false,
      confidence: 0.35,
      signals: [
        { name: "page-words", weight: 0.3, evidence: 'address has "live"' },
        { name: "conversation", weight: -0.4, evidence: "posts look like comments" },
      ],
      embed: null,
      format: "generic",
      postsInPage: 12,
      postsInStructuredData: 0,
      claimedPostCount: 40,
    });
  });

  it("keeps the reader's name and password on the site to themselves", () => {
    expect(writeReport(seen, origin)).not.toMatch(/reader|secret/);
  });
});
