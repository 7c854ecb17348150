import fc from "fast-check";
import { nastyText, timeText } from "./words.ts";

const TAGS =
  "div section article ol ul li p h1 h2 h3 time span a header footer main aside table tr td template svg math button form iframe catchline-dock x-post details".split(
    " ",
  );
const VOID = ["br", "img", "hr", "input", "wbr", "link", "meta"];
const NAMES =
  "id class datetime data-timestamp data-time data-block-id href itemprop itemtype itemscope role lang dir style hidden aria-label title name content data-post-id".split(
    " ",
  );
const VALUES = [
  "post",
  "live-blog-post",
  "liveblog",
  "block-64f",
  "https://schema.org/LiveBlogPosting",
  "liveBlogUpdate",
  "blogPost",
  "datePublished",
  "articleBody",
  "feed",
  "#",
  "#post-1",
  "https://news.example/live#1",
  "//evil.example",
  "http://[",
  "display:none",
];

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const attributes = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), fc.oneof(fc.constantFrom(...VALUES), timeText, nastyText)), { maxLength: 4 })
  .map((pairs) => pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join(""));

/** Markup of any shape: nested, unclosed, misnested, with what live blogs are known by strewn in. */
const { markup } = fc.letrec<{ markup: string; element: string; leaf: string }>((tie) => ({
  markup: fc
    .array(fc.oneof({ maxDepth: 4 }, { weight: 2, arbitrary: tie("leaf") }, { weight: 3, arbitrary: tie("element") }), { maxLength: 5 })
    .map((parts) => parts.join("")),
  leaf: fc.oneof(
    nastyText.map(escaped),
    timeText.map((text) => `<time datetime="${escaped(text)}">${escaped(text)}</time>`),
    fc.tuple(fc.constantFrom(...VOID), attributes).map(([tag, given]) => `<${tag}${given}>`),
    // As it is: a page that breaks in the middle of a tag.
    nastyText,
  ),
  element: fc
    .tuple(fc.constantFrom(...TAGS), attributes, tie("markup"), fc.constantFrom("", "", "", "unclosed", "other"))
    .map(([tag, given, inside, how]) => `<${tag}${given}>${inside}${how === "unclosed" ? "" : `</${how === "other" ? "div" : tag}>`}`),
}));

/** A list of posts as live blogs have it, each a little or much broken. */
const list = fc
  .tuple(
    fc.constantFrom("div", "ol", "section", "main"),
    fc.constantFrom("article", "li", "div", "section"),
    fc.array(fc.tuple(attributes, timeText, nastyText, markup), { minLength: 2, maxLength: 9 }),
  )
  .map(
    ([around, tag, posts]) =>
      `<${around}>${posts
        .map(
          ([given, time, title, inside], at) =>
            `<${tag} id="post-${at}"${given}><time datetime="${escaped(time)}">${escaped(time)}</time><h2>${escaped(title)}</h2>${inside}</${tag}>`,
        )
        .join("\n")}</${around}>`,
  );

/** JSON as hostile as text can make it, with the words of structured data as keys. */
const json = fc
  .letrec<{ value: unknown; node: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      nastyText,
      timeText,
      fc.constantFrom(null, true, 0, -0, 1e21, "LiveBlogPosting", "BlogPosting", ["LiveBlogPosting"], {}),
      fc.array(tie("node"), { maxLength: 5 }),
      tie("node"),
    ),
    node: fc.dictionary(
      fc.constantFrom(
        "@type",
        "@graph",
        "@id",
        "liveBlogUpdate",
        "headline",
        "articleBody",
        "datePublished",
        "dateModified",
        "coverageStartTime",
        "coverageEndTime",
        "author",
        "name",
        "url",
        "mainEntityOfPage",
        "publisher",
        "__proto__",
        "constructor",
        "prototype",
        "length",
      ),
      tie("value"),
      { maxKeys: 6 },
    ),
  }))
  .node.map((node) => JSON.stringify({ "@type": "LiveBlogPosting", ...(node as object) }) ?? "null");

/** A block of structured data: whole, cut anywhere, or with something put in between. */
export const jsonLd: fc.Arbitrary<string> = fc.oneof(
  json,
  fc.tuple(json, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
  fc
    .tuple(json, fc.nat(), nastyText)
    .map(([text, at, more]) => text.slice(0, at % (text.length + 1)) + more + text.slice(at % (text.length + 1))),
  fc
    .tuple(fc.constantFrom('{"a":', "[", '{"liveBlogUpdate":[', '{"@graph":['), fc.integer({ min: 1, max: 3_000 }))
    .map(([open, times]) => open.repeat(times)),
  nastyText,
);

/** A whole page. */
export const page: fc.Arbitrary<string> = fc
  .tuple(
    nastyText,
    fc.array(jsonLd, { maxLength: 2 }),
    fc.array(fc.oneof({ weight: 3, arbitrary: list }, { weight: 2, arbitrary: markup }), { minLength: 1, maxLength: 3 }),
  )
  .map(
    ([title, blocks, body]) =>
      `<title>${escaped(title)} – live updates</title>${blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join("")}<body>${body.join("")}`,
  );
