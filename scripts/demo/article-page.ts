import type { ReferencePage } from "./reference-page.ts";

/** Where the demo's ordinary article stands on the same host. */
export const ARTICLE_PATH = "/2023/03/22/travel/harbour-ferry-returns/index.html";

const PARAGRAPHS = [
  "The little ferry that once tied the two sides of the harbour together is back on the water after eleven years ashore, and on its first morning the queue ran past the fish market.",
  "“I came over on it to school every day,” said Maren Holt, 71, who was third in line. “You could set your watch by the bell.” The bell, a gift of the shipyard in 1958, was found in a cellar last autumn and hangs in its old place.",
  "The boat was sold in 2012, when a new bridge took most of its passengers. A group of neighbours bought it back for the price of its scrap, and a retired engineer, Tomas Lindqvist, spent four winters on the engine.",
  "It will cross every twenty minutes from six in the morning until ten at night. The council pays a third of the cost for the first two years; after that, the neighbours say, the fares have to carry it.",
  "Not everybody is convinced. The harbour office has asked for a second crew on foggy days, and the owners of the marina worry about the wake. A review is due in the summer.",
  "On the first crossing there was no room for such doubts. Somebody had brought an accordion, the captain let the youngest passenger ring the bell, and the ferry was four minutes late.",
];

/**
 * An ordinary article with invented text in the dress of the reference page, on the same host. Its links lead to the live blog: one loads it, one swaps it in
 * without a load.
 */
export function articlePage({ frame, url }: ReferencePage): string {
  const title = "After eleven years ashore, the harbour ferry returns";
  const address = new URL(ARTICLE_PATH, url).href;
  const published = "2023-03-22T09:30:00Z";
  const style = /<style>.*?<\/style>/s.exec(frame)?.[0] ?? "";
  const header = /<header class="nav".*?<\/header>/s.exec(frame)?.[0].replace("Live updates", "Travel") ?? "";
  const facts = { "@context": "https://schema.org", "@type": "NewsArticle", headline: title, url: address, datePublished: published };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="canonical" href="${address}">
<link rel="icon" href="data:,">
<meta property="og:site_name" content="CNN">
<meta property="og:type" content="article">
<meta property="og:url" content="${address}">
<script type="application/ld+json">${JSON.stringify(facts)}</script>
${style}
</head>
<body>
${header}
<main class="page">
<article>
<h1>${title}</h1>
<p class="byline">By Ingrid Solberg</p>
<p class="updated">Published <time datetime="${published}">5:30 a.m. ET, March 22, 2023</time></p>
${PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join("\n")}
</article>
<p><a href="${url.pathname}" data-swap>Live: Russia-Ukraine news</a> · <a href="${url.pathname}" id="load">The same, loaded</a></p>
</main>
</body>
</html>
`;
}
