import { readFile } from "node:fs/promises";

/** One post of the invented live blog. */
interface StormPost {
  readonly id: string;
  /** Instant in UTC, to the minute. */
  readonly at: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly text: readonly string[];
  readonly key?: boolean;
  readonly summary?: boolean;
}

/** An invented live blog about an invented storm: no picture of ours shows a publisher's text. */
export interface Storm {
  readonly title: string;
  readonly standfirst: string;
  readonly publisher: string;
  readonly path: string;
  readonly zone: string;
  /** True time order, oldest first. */
  readonly posts: readonly StormPost[];
  readonly edit: { readonly id: string; readonly from: string; readonly to: string };
  /** The post that is taken away between the two visits. */
  readonly withdrawn: string;
}

const DAY = 86_400_000;

/** Reads the invented live blog, moved by whole days so that its last post is of the last 24 hours before `now` (milliseconds since 1970). */
export async function readStorm(now: number): Promise<Storm> {
  const storm = JSON.parse(await readFile(new URL("storm.json", import.meta.url), "utf8")) as Storm;
  const last = Math.max(...storm.posts.map(({ at }) => Date.parse(at)));
  const shift = Math.floor((now - last) / DAY) * DAY;
  return { ...storm, posts: storm.posts.map((post) => ({ ...post, at: new Date(Date.parse(post.at) + shift).toISOString() })) };
}

/** What is out of it at one moment. */
export interface StormState {
  /** How many posts are out, oldest first. */
  readonly out: number;
  /** Whether the edit and the withdrawal have happened. */
  readonly changed: boolean;
}

/** Its page as a news site would publish it, newest post first. `origin` is where it is served. */
export function stormPage(storm: Storm, { out, changed }: StormState, origin: string): string {
  const { title, standfirst, publisher, path, edit, withdrawn } = storm;
  const posts = storm.posts
    .slice(0, out)
    .filter(({ id }) => !(changed && id === withdrawn))
    .toReversed()
    .map((post) => (changed && post.id === edit.id ? { ...post, text: post.text.map((line) => line.replace(edit.from, edit.to)) } : post));
  const facts = {
    "@context": "https://schema.org",
    "@type": "LiveBlogPosting",
    headline: title,
    url: `${origin}${path}`,
    coverageStartTime: storm.posts[0]?.at,
    publisher: { "@type": "Organization", name: publisher },
    liveBlogUpdate: posts.map((post) => ({
      "@type": "BlogPosting",
      url: `${origin}${path}#${post.id}`,
      headline: post.title ?? undefined,
      datePublished: post.at,
      author: post.authors.map((name) => ({ "@type": "Person", name })),
      articleBody: post.text.join("\n"),
    })),
  };
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="canonical" href="${origin}${path}">
<link rel="icon" href="data:,">
<meta property="og:site_name" content="${publisher}">
<script type="application/ld+json">${JSON.stringify(facts)}</script>
<style>${STYLE}</style>
</head>
<body>
<header class="masthead"><span>${publisher}</span><nav>News · Weather · Harbours · Culture</nav></header>
<main>
<p class="live">Live</p>
<h1>${title}</h1>
<p class="standfirst">${standfirst}</p>
<p class="count">${posts.length} posts</p>
<div class="live-blog">
${posts.map((post) => postHtml(storm, post)).join("\n")}
</div>
</main>
</body>
</html>
`;
}

function postHtml({ path, zone }: Storm, { id, at, title, authors, text, key, summary }: StormPost): string {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
  const day = new Intl.DateTimeFormat("en-GB", { timeZone: zone, day: "numeric", month: "long" });
  const moment = new Date(at);
  return `<article id="${id}" class="post${key ? " key-event" : ""}${summary ? " summary" : ""}">
<p class="when"><a href="${path}#${id}"><time datetime="${moment.toISOString()}">${clock.format(moment)}, ${day.format(moment)}</time></a></p>
${title === null ? "" : `<h2>${title}</h2>`}
<p class="byline">By ${authors.join(" and ")}</p>
${summary ? "<p class='label'>Summary</p>" : ""}${key ? "<p class='label'>Key event</p>" : ""}
${text.map((line) => `<p>${line}</p>`).join("\n")}
</article>`;
}

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1b2126, #e8eaec); --soft: light-dark(#59646d, #a3adb5); --paper: light-dark(#fbfaf7, #15191c); --sea: light-dark(#0d4f66, #7cc4dc); --rule: light-dark(#d9d6cd, #343b40); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.55 Georgia, "DejaVu Serif", serif; }
.masthead { display: flex; gap: 24px; align-items: baseline; padding: 14px 32px; border-bottom: 3px solid var(--sea); font: 700 22px Georgia, "DejaVu Serif", serif; }
.masthead nav { font: 14px system-ui, sans-serif; color: var(--soft); }
main { max-width: 680px; margin: 0 auto; padding: 24px 32px 80px; }
.live { display: inline-block; margin: 0; padding: 2px 8px; background: #b3261e; color: #fff; font: 700 13px system-ui, sans-serif; text-transform: uppercase; }
h1 { margin: 10px 0 8px; font-size: 34px; line-height: 1.15; }
.standfirst { margin: 0 0 6px; color: var(--soft); font-size: 19px; }
.count { margin: 0 0 18px; color: var(--soft); font: 14px system-ui, sans-serif; }
article { padding: 18px 0; border-top: 1px solid var(--rule); }
article h2 { margin: 2px 0 4px; font-size: 23px; line-height: 1.25; }
article p { margin: 0 0 10px; }
.when { font: 600 14px system-ui, sans-serif; }
.when a { color: var(--sea); text-decoration: none; }
.byline { color: var(--soft); font: 14px system-ui, sans-serif; }
.label { display: inline-block; padding: 0 6px; border: 1px solid var(--sea); color: var(--sea); font: 600 12px/20px system-ui, sans-serif; }
`;
