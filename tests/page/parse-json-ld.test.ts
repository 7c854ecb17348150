import { describe, expect, it } from "vitest";
import { parseJsonLd } from "../../lib/page/parse-json-ld.ts";
import { atOnce } from "../../lib/slices.ts";
import { growthOf, NO_SQUARE } from "../growth.ts";

const update = (number: number) => ({ "@type": "BlogPosting", headline: `Report ${number}`, articleBody: '[{"word"}] '.repeat(40) });
const blogOf = (count: number) => ({
  "@graph": [
    { "@type": "WebPage", name: 'says "liveBlogUpdate":[ in a text' },
    { "@type": "LiveBlogPosting", liveBlogUpdate: Array.from({ length: count }, (_, number) => update(number)), headline: "Storm" },
    { "@type": "LiveBlogPosting", liveBlogUpdate: [update(7)] },
  ],
});
const stepsOf = (text: string): number => {
  let steps = 0;
  for (const work = parseJsonLd(text); !work.next().done; ) steps++;
  return steps;
};

describe("parseJsonLd", () => {
  it.each([3, 3000])("gives what JSON.parse gives of %d updates", (count) =>
    expect(atOnce(parseJsonLd(JSON.stringify(blogOf(count))))).toEqual([blogOf(count)]),
  );

  it("parses a long block in many steps", () => expect(stepsOf(JSON.stringify(blogOf(3000)))).toBeGreaterThan(3000));

  it("leaves out the one update of a long block that is broken", () => {
    const text = JSON.stringify({
      "@type": "LiveBlogPosting",
      liveBlogUpdate: Array.from({ length: 3000 }, (_, number) => update(number)),
    });
    const [whole] = atOnce(parseJsonLd(text.replace('"Report 5"', "nope"))) as { liveBlogUpdate: unknown[] }[];
    expect(whole?.liveBlogUpdate).toHaveLength(2999);
  });

  it.each<[string, number, (size: number) => string]>([
    ["objects nested 100,000 deep", 12_500, (size) => '{"@type":"LiveBlogPosting","liveBlogUpdate":['.repeat(size) + "]}".repeat(size)],
    ["brackets that never close", 125_000, (size) => `{"@type":"LiveBlogPosting","liveBlogUpdate":${"[".repeat(size)}`],
    ["a million empty objects", 125_000, (size) => `{"@type":"LiveBlogPosting","x":[${"{},".repeat(size)}{}]}`],
    [
      "sound objects in one another in a broken one",
      400,
      (size) => `x{"@type":"LiveBlogPosting","a":${'{"@type":"BlogPosting","b":'.repeat(size)}1${"}".repeat(size)}`,
    ],
    [
      "broken objects in one another",
      6_250,
      (size) => `x{"@type":"LiveBlogPosting",${'"a":{"@type":"BlogPosting","b":'.repeat(size)}1${"}".repeat(size)}`,
    ],
    ["quotes that never close", 75_000, (size) => `{"@type":"LiveBlogPosting","liveBlogUpdate":[{"a":"${"x".repeat(size)}`],
  ])("takes %s without a throw, in time that grows with them and not with their square", (_, size, textOf) => {
    const work = (count: number) => {
      const text = textOf(count);
      return () => atOnce(parseJsonLd(text));
    };
    expect(growthOf(work, size)).toBeLessThan(NO_SQUARE);
  });
});
