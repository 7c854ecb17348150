import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../../lib/reading/take-away/escape-markdown.ts";

describe("escapeMarkdown", () => {
  it.each([
    ["emphasis", "*all* _of_ it", "\\*all\\* \\_of\\_ it"],
    ["code", "a `b` c", "a \\`b\\` c"],
    ["a link", "[here](https:x)", "\\[here\\](https:x)"],
    ["a picture", "![alt](x)", "!\\[alt\\](x)"],
    ["HTML", "<b onclick=x>", "\\<b onclick=x\\>"],
    ["a character reference", "AT&amp;T", "AT\\&amp;T"],
    ["a backslash", "C:\\temp", "C:\\\\temp"],
    ["a heading", "# one", "\\# one"],
    ["a quotation", "> one", "\\> one"],
    ["a bullet", "- one", "\\- one"],
    ["another bullet", "+ one", "\\+ one"],
    ["a numbered line", "12. May", "12\\. May"],
    ["a numbered line with a bracket", "1) one", "1\\) one"],
    ["a rule", "---", "\\---"],
    ["an underline", "===", "\\==="],
    ["a table", "a | b", "a \\| b"],
    ["strikethrough", "~~gone~~", "\\~\\~gone\\~\\~"],
    ["a formula", "$5 million and $6 million", "\\$5 million and \\$6 million"],
    ["a fence", "```", "\\`\\`\\`"],
  ])("shows %s as it stands", (_, line, written) => {
    expect(escapeMarkdown(line)).toBe(written);
  });

  it.each([
    "The storm - the worst since 1953 - has passed.",
    "At 8:51 p.m., 3 + 4 = 7 (or so)!",
    "“Quoted”, ‘quoted’, it’s",
    "The harbor closed in 2023. Nobody left.",
    "1234567890. is no list",
    "www.courier.example",
    "https://",
    "",
  ])("leaves %j alone", (line) => {
    expect(escapeMarkdown(line)).toBe(line);
  });

  it.each([
    ["See https://courier.example/a_b*c.", "See <https://courier.example/a_b*c>."],
    ["(https://courier.example/x)", "(<https://courier.example/x>)"],
    ["https://a.example/1 and HTTP://b.example/2_3_!", "<https://a.example/1> and <HTTP://b.example/2_3>\\_!"],
  ])("keeps addresses whole: %s", (line, written) => {
    expect(escapeMarkdown(line)).toBe(written);
  });

  it("takes its time from the length of the line alone", () => {
    const line = `https://a.example/${")".repeat(100_000)}x `.repeat(2);
    expect(escapeMarkdown(line)).toContain("<https://a.example/))");
  });
});
