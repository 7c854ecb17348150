import { describe, expect, it } from "vitest";
import { parseJsonLd } from "../../lib/page/parse-json-ld.ts";
import { atOnce } from "../../lib/page/slices.ts";

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

  it.each([
    ["objects nested 100,000 deep", '{"@type":"LiveBlogPosting","liveBlogUpdate":['.repeat(100_000) + "]}".repeat(100_000)],
    ["brackets that never close", `{"@type":"LiveBlogPosting","liveBlogUpdate":${"[".repeat(1_000_000)}`],
    ["a million empty objects", `{"@type":"LiveBlogPosting","x":[${"{},".repeat(1_000_000)}{}]}`],
    [
      "broken objects in one another",
      `x{"@type":"LiveBlogPosting",${'"a":{"@type":"BlogPosting","b":'.repeat(50_000)}1${"}".repeat(50_000)}`,
    ],
    ["quotes that never close", `{"@type":"LiveBlogPosting","liveBlogUpdate":[{"a":"${"x".repeat(600_000)}`],
  ])("takes %s without a throw, in three seconds at most", (_, text) => {
    const start = performance.now();
    expect(() => atOnce(parseJsonLd(text))).not.toThrow();
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
