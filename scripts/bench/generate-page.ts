import { seededRandom } from "./random.ts";

/** Families of markup that the generator writes: one with ids and a format of its own, one that is read the generic way. */
export type Family = "guardian" | "plain";

/** What a generated live blog is made of. The same wish gives the same page, byte for byte. */
export interface PageWish {
  readonly posts: number;
  readonly seed: number;
  readonly family: Family;
  /** Words a post has on average; the shortest has a third of that, the longest three times as many. Default: 60. */
  readonly words?: number;
  /** Updates that the structured data holds: newsrooms list the latest. Default: all. */
  readonly updates?: number;
}

/** One generated post. */
export interface GeneratedPost {
  readonly id: string;
  /** UTC. */
  readonly publishedAt: string;
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

const START = Date.UTC(2026, 0, 5, 6);
const WORDS =
  "the a of to in and on for with by at from after before as it its their has have was were will would said says told asked minister mayor council river harbour bridge road train storm wind rain flood warning crew boats families school hospital power lines north south coast village city town people police officials spokesperson statement report update evening morning tonight closed open reopened rising falling metres hours damage safe evacuated shelter volunteers engineers repair service services delayed resumed expected forecast level peak".split(
    " ",
  );
const NAMES =
  "Anna Vermeer,Tom Hartley,Ines Okafor,Lars Bakke,Maria Szabo,Peter Quill,Rotterdam,Bergen,Lerwick,Hull,Antwerp,Esbjerg,Aberdeen,Norway,Denmark,Scotland".split(
    ",",
  );

/** The posts of a generated live blog, newest first, as they stand on the page. */
export function generatePosts({ posts, seed, words = 60 }: PageWish): GeneratedPost[] {
  return Array.from({ length: posts }, (_, index) => generatePost(posts - 1 - index, seed, words));
}

/** Post number `at` of a blog, from 0, the oldest. It depends on no other post, so that one more leaves the rest as they are. */
export function generatePost(at: number, seed: number, words = 60): GeneratedPost {
  const random = seededRandom(seed * 1_000_003 + at);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? "";
  const sentence = (length: number): string => {
    const said = Array.from({ length }, () => (random() < 0.08 ? pick(NAMES) : pick(WORDS))).join(" ");
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  };
  const length = Math.round(words * (0.33 + random() ** 3 * 2.67));
  const paragraphs = Array.from({ length: Math.max(1, Math.round(length / 45)) }, () =>
    [sentence(12 + Math.floor(random() * 10)), sentence(8 + Math.floor(random() * 12))].join(" "),
  );
  return {
    id: `block-${seed.toString(16).padStart(4, "0")}${at.toString(16).padStart(8, "0")}`,
    publishedAt: new Date(START + at * 97_000 + Math.floor(random() * 60_000)).toISOString(),
    headline: sentence(6 + Math.floor(random() * 5)).slice(0, -1),
    paragraphs,
  };
}

/** The whole page as HTML, with structured data. */
export function generatePage(wish: PageWish): string {
  const posts = generatePosts(wish);
  const title = `Storm on the North Sea: live updates, seed ${wish.seed}`;
  const data = {
    "@context": "https://schema.org",
    "@type": "LiveBlogPosting",
    headline: title,
    datePublished: posts.at(-1)?.publishedAt,
    liveBlogUpdate: posts.slice(0, wish.updates ?? posts.length).map(({ id, publishedAt, headline, paragraphs }) => ({
      "@type": "BlogPosting",
      "@id": id,
      url: `#${id}`,
      headline,
      datePublished: publishedAt,
      articleBody: paragraphs.join("\n"),
    })),
  };
  const stream = posts.map((post) => postHtml(post, wish.family)).join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<script type="application/ld+json">${JSON.stringify(data)}</script>
<style>body { max-width: 700px; margin: 0 auto; font: 17px/1.5 serif; }</style>
</head>
<body>
<main data-layout="LiveLayout"><h1>${title}</h1>
<div id="${wish.family === "guardian" ? "liveblog-body" : "stream"}">
${stream}
</div></main>
</body>
</html>`;
}

/** One post as HTML, in the markup of a family. */
export function postHtml({ id, publishedAt, headline, paragraphs }: GeneratedPost, family: Family): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("");
  const time = `<time datetime="${publishedAt}">${publishedAt.slice(11, 16)} GMT</time>`;
  return family === "guardian"
    ? `<article class="block" id="${id}"><header><a href="#${id}">${time}</a><h2>${headline}</h2></header><div>${text}</div><footer><button type="button">Share</button></footer></article>`
    : `<div class="update"><p class="when"><a href="#${id}">${time}</a></p><h3>${headline}</h3>${text}</div>`;
}
