import type { Storm } from "../../../scripts/pictures/storm-page.ts";
import type { Layout } from "./layouts.ts";

/** The invented live blog in a layout, as it stands at this address. */
export function layoutPage({ title, publisher, posts }: Storm, layout: Layout, address: string): string {
  const facts = {
    "@context": "https://schema.org",
    "@type": "LiveBlogPosting",
    headline: title,
    url: address,
    publisher: { "@type": "Organization", name: publisher },
    liveBlogUpdate: posts.map(({ id, title: headline, at, text }) => ({
      "@type": "BlogPosting",
      url: `${address}#${id}`,
      headline,
      datePublished: at,
      articleBody: text.join("\n"),
    })),
  };
  const articles = posts
    .toReversed()
    .map(
      ({ id, at, title: headline, text }) =>
        `<article id="${id}"><p><time datetime="${at}">${at.slice(11, 16)} GMT</time></p><h2>${headline ?? ""}</h2>${text.map((line) => `<p>${line}</p>`).join("")}</article>`,
    );
  return `${layout.doctype ?? "<!doctype html>"}<html ${layout.html ?? ""}><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="${address}"><link rel="icon" href="data:,"><script type="application/ld+json">${JSON.stringify(facts)}</script>
<style>body { font: 18px/1.5 serif; } ${layout.css}</style></head><body ${layout.body ?? ""}>${layout.shell(`<h1>${title}</h1><div class="live-blog">${articles.join("\n")}</div>`)}</body></html>`;
}
