import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { mayBeLiveBlog } from "../../lib/page/gate.ts";

const may = (html: string, address = "https://news.example.com/world/a-story") =>
  mayBeLiveBlog(new JSDOM(html, { url: address }).window.document, new URL(address));

describe("mayBeLiveBlog", () => {
  it.each([
    ["a live address", "<p>x", "https://news.example.com/world/live/a-story"],
    ["a live title", "<title>Storm: live updates</title><p>x", undefined],
    ["a live headline", "<h1>Sturm im Liveticker</h1>", undefined],
    ["structured data", '<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>', undefined],
    ["microdata", '<div itemscope itemtype="https://schema.org/LiveBlogPosting"></div>', undefined],
    ["a known family", '<article class="lb-post">x</article>', undefined],
    ["a known family's container", '<div id="liveblog-body">x</div>', undefined],
    ["AMP", "<amp-live-list></amp-live-list>", undefined],
    ["an embed", '<iframe src="https://livecenter.norkon.net/frame/x"></iframe>', undefined],
  ])("lets through a page with %s", (_, html, address) => expect(may(html, address)).toBe(true));

  it.each([
    ["an article", "<title>Bridge closed</title><h1>Bridge closed</h1><p>x"],
    [
      "a newspaper named Live",
      '<meta property="og:site_name" content="Belfast Live"><title>Bridge closed - Belfast Live</title><h1>Bridge closed</h1>',
    ],
    ["a style sheet that mentions live blogs", "<style>.liveblog-entry{}</style><h1>Bridge closed</h1>"],
    ["a script that mentions live blogs", "<script>var LiveBlogPosting = 1</script><h1>Bridge closed</h1>"],
  ])("leaves alone %s", (_, html) => expect(may(html)).toBe(false));
});
