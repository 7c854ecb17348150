import { describe, expect, it } from "vitest";
import type { Instant } from "../../../lib/model.ts";
import { writeMarkdown } from "../../../lib/reading/take-away/write-markdown.ts";
import { createZonedTimes } from "../../../lib/reading/take-away/zoned-times.ts";
import { englishWords } from "../../components/fixtures.tsx";
import { exampleOf } from "./documented.ts";
import { NIGHT, STORM, TIMES, takeAway, takenPost } from "./taken-posts.ts";

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, " ");
const write = (...of: Parameters<typeof takeAway>): string => plain(writeMarkdown(takeAway(...of), TIMES, englishWords));

describe("writeMarkdown", () => {
  it("writes what the documentation shows", () => {
    expect(write(NIGHT)).toBe(exampleOf("markdown"));
  });

  it("says what was taken where it is not all", () => {
    expect(write([], { scope: { what: "found", search: "*ferry*" } })).toContain("\nFound by “\\*ferry\\*”: 0 posts\n");
    expect(write([takenPost()], { scope: { what: "new", since: "2023-03-25T18:04:00.000Z" as Instant } })).toContain(
      "\nNew and edited since March 25, 2023 at 7:04 PM CET (UTC+01:00): 1 post · times in CET (UTC+01:00)\n",
    );
    expect(write([takenPost()], { scope: { what: "new", since: null } })).toContain("\nAll posts: 1 post");
  });

  it("has a heading for each day, and untimed posts under the one before", () => {
    const written = write([takenPost({ publishedAt: "2023-03-25T22:59:00Z" }), takenPost({ publishedAt: null }), takenPost()]);
    expect(written.match(/^#{2,3} .*/gm)).toEqual([
      "## Saturday, March 25, 2023",
      "### 11:59 PM CET · Harbor closed",
      "### No time · Harbor closed",
      "## Sunday, March 26, 2023",
      "### 1:30 AM CET · Harbor closed",
    ]);
  });

  it("says that a date is inferred", () => {
    expect(write([takenPost({ timeCertain: false })])).toContain(" · New · date not given on the page · [Link]");
    expect(write([takenPost({ timeCertain: false, publishedAt: null })])).not.toContain("date not given");
  });

  it.each([
    ["a title", takenPost({ title: "## [x](javascript:alert(1))" }), "### 1:30 AM CET · \\#\\# \\[x\\](javascript:alert(1))"],
    ["a title on two lines", takenPost({ title: "one\n# two" }), "### 1:30 AM CET · one \\# two"],
    ["an author", takenPost({ authors: ["*"] }), "*\\** · New · [Link]"],
    ["a permalink that runs", takenPost({ permalink: "javascript:alert(1)" }), "\n*Saskia Brouwer* · New\n"],
    ["a permalink that breaks out", takenPost({ permalink: "https://x.example/>) [y](z" }), "[Link](<https://x.example/%3E%29%20[y]%28z>)"],
    ["a text of HTML", takenPost({ text: "<script>alert(1)</script>\n\n\n    code" }), "\n\\<script\\>alert(1)\\</script\\>\n\ncode\n"],
    ["a text that steers what follows", takenPost({ text: "\u202Egpj.exe" }), "\ngpj.exe\n"],
  ])("makes nothing but text of %s", (_, post, expected) => {
    expect(write([post])).toContain(expected);
  });

  it("sets text of the other direction apart", () => {
    expect(write([takenPost({ title: "عاصفة" })])).toContain("### 1:30 AM CET · \u2068عاصفة\u2069\n");
  });

  it("does without what a page does not say", () => {
    const liveBlog = { ...STORM, publisher: null, url: "about:blank", timeZone: null };
    const times = createZonedTimes("en-US", null, "UTC");
    const post = takenPost({ title: null, authors: [], permalink: null, text: "" });
    expect(plain(writeMarkdown(takeAway([post], { liveBlog }), times, englishWords))).toBe(
      [
        "# Storm live",
        "Live",
        "All posts: 1 post · times in UTC (UTC+00:00)",
        "## Sunday, March 26, 2023",
        "### 12:30 AM UTC",
        "New",
        "---",
        "Taken with Catchline on March 26, 2023 at 7:00 AM UTC (UTC+00:00)\n",
      ].join("\n\n"),
    );
  });
});
