import { describe, expect, it } from "vitest";
import { liveBlogId } from "../../lib/reading/live-blog-id.ts";

const ID = "https://edition.cnn.com/europe/live-news/war-03-22-23/index.html";

describe("liveBlogId", () => {
  it.each([
    [ID, null],
    [`${ID}#h_6d84`, null],
    [`${ID}?utm_source=x&fbclid=y&page=2`, null],
    [ID.replace("https:", "http:"), null],
    ["https://edition.cnn.com/europe/live-news/war-03-22-23/index.html/h_1b2c3d4e5f60718293a4b5c6d7e8f901", null],
    ["https://edition.cnn.com/amp/other", ID],
  ])("of %s with canonical %s", (url, canonical) => expect(liveBlogId(url, canonical)).toBe(ID));

  it.each([
    ["https://www.example.com/news/live.amp.html", "https://www.example.com/news/live.html"],
    ["https://www.example.com/news/live/amp/", "https://www.example.com/news/live/"],
    ["https://www.example.com/amp/news/live", "https://www.example.com/news/live"],
    ["https://www.example.com/live?id=7&ref=home", "https://www.example.com/live?id=7"],
  ])("of the variant %s", (url, id) => expect(liveBlogId(url, null)).toBe(id));

  it("does not believe a canonical URL of another site, or of the front page", () => {
    expect(liveBlogId(ID, "https://evil.example.org/x")).toBe(ID);
    expect(liveBlogId(ID, "https://edition.cnn.com/")).toBe(ID);
    expect(liveBlogId(ID, "not a url")).toBe(ID);
  });
});
