import { readFile } from "node:fs/promises";
import { ARTICLE_PATH, articlePage } from "./article-page.ts";
import type { Newsroom, NewsroomState } from "./newsroom.ts";
import type { ReferencePage } from "./reference-page.ts";
import { type Headers, type Served, serve } from "./serve.ts";

/** The demo's site while it is served. */
export interface DemoSite {
  /** Host name to lead to loopback, e.g. `edition.cnn.com`. */
  readonly host: string;
  /** Address of the live blog, with the port. */
  readonly liveBlogUrl: string;
  /** Address of the next day's live blog, with the same posts under a title of its own. */
  readonly nextLiveBlogUrl: string;
  /** Address of an ordinary article, with links to the live blog. */
  readonly articleUrl: string;
  /** Paths that were asked for so far, each once. */
  readonly asked: ReadonlySet<string>;
  /** Stops serving and drops every connection. */
  close(): Promise<void>;
}

const PAGE_SCRIPT = new URL("page-script.js", import.meta.url);
const SCRIPT_TAG = '<script src="/demo/page-script.js" type="module"></script>';

/** Serves what the newsroom publishes over https on a free loopback port, with a certificate made for this run that only a test browser accepts. `headers` go with every answer; `firstScript` runs in every page before anything else there. */
export async function serveDemo(newsroom: Newsroom, headers: Headers = {}, firstScript = ""): Promise<DemoSite> {
  const { page } = newsroom;
  const host = page.url.hostname;
  const script = await readFile(PAGE_SCRIPT, "utf8");
  /** The addresses on the page lead to where it is served: with the port, and so does what a reader opens again later. */
  const here = (html: string, origin: string): string => html.replaceAll(page.url.origin, origin);
  const withScript = (html: string, origin: string): string =>
    here(html, origin)
      .replace("<head>", () => (firstScript ? `<head><script>${firstScript}</script>` : "<head>"))
      .replace("</body>", `${SCRIPT_TAG}\n</body>`);
  const routes: Readonly<Record<string, (origin: string) => Served>> = {
    [page.url.pathname]: (origin) => ({ type: "text/html", body: withScript(liveBlogPage(page, newsroom.state()), origin) }),
    [dayLater(page.url.pathname)]: (origin) => ({
      type: "text/html",
      body: withScript(dayLater(liveBlogPage(page, newsroom.state())), origin),
    }),
    [ARTICLE_PATH]: (origin) => ({ type: "text/html", body: withScript(articlePage(page), origin) }),
    "/demo/state": (origin) => ({ type: "application/json", body: here(JSON.stringify(newsroom.state()), origin) }),
    "/demo/page-script.js": () => ({ type: "text/javascript", body: script }),
  };

  const asked = new Set<string>();
  const { origin, close } = await serve(
    host,
    (path, served) => {
      asked.add(path);
      return routes[path]?.(served) ?? null;
    },
    headers,
  );
  return {
    host,
    liveBlogUrl: `${origin}${page.url.pathname}`,
    nextLiveBlogUrl: `${origin}${dayLater(page.url.pathname)}`,
    articleUrl: `${origin}${ARTICLE_PATH}`,
    asked,
    close,
  };
}

function liveBlogPage({ frame }: ReferencePage, { posts, claim }: NewsroomState): string {
  // A function as replacement: `$` in a post is no pattern.
  const list = posts.map((post) => post.html).join("\n");
  return frame.replace("<!--posts-->", () => list).replace(/(class="bar__count">)[^<]*/, `$1${claim}`);
}

/** An address or a whole page as it was a day later: its own address and title say so, the posts' times do not. */
function dayLater(text: string): string {
  return text.replaceAll("news-03-22-23", "news-03-23-23").replaceAll("March 22, 2023 - Russia", "March 23, 2023 - Russia");
}
