import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";
import { ARTICLE_PATH, articlePage } from "./article-page.ts";
import type { Newsroom, NewsroomState } from "./newsroom.ts";
import type { ReferencePage } from "./reference-page.ts";

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

/** Serves what the newsroom publishes over https on a free loopback port, with a certificate made for this run that only a test browser accepts. */
export async function serveDemo(newsroom: Newsroom): Promise<DemoSite> {
  const { page } = newsroom;
  const host = page.url.hostname;
  const script = await readFile(PAGE_SCRIPT, "utf8");
  /** The addresses on the page lead to where it is served: with the port, and so does what a reader opens again later. */
  const here = (html: string): string => html.replaceAll(page.url.origin, origin());
  const withScript = (html: string): string => here(html).replace("</body>", `${SCRIPT_TAG}\n</body>`);
  const routes: Readonly<Record<string, () => { type: string; body: string }>> = {
    [page.url.pathname]: () => ({ type: "text/html", body: withScript(liveBlogPage(page, newsroom.state())) }),
    [dayLater(page.url.pathname)]: () => ({ type: "text/html", body: withScript(dayLater(liveBlogPage(page, newsroom.state()))) }),
    [ARTICLE_PATH]: () => ({ type: "text/html", body: withScript(articlePage(page)) }),
    "/demo/state": () => ({ type: "application/json", body: here(JSON.stringify(newsroom.state())) }),
    "/demo/page-script.js": () => ({ type: "text/javascript", body: script }),
  };

  const { private: key, cert } = await generate([{ name: "commonName", value: host }], {
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: host }] }],
  });
  const asked = new Set<string>();
  const server = createServer({ key, cert }, (request, response) => {
    const path = new URL(request.url ?? "/", page.url).pathname;
    asked.add(path);
    const route = routes[path];
    if (!route) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not here.");
      return;
    }
    const { type, body } = route();
    response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = (): string => `https://${host}:${(server.address() as AddressInfo).port}`;
  const at = (path: string): string => `${origin()}${path}`;
  return {
    host,
    liveBlogUrl: at(page.url.pathname),
    nextLiveBlogUrl: at(dayLater(page.url.pathname)),
    articleUrl: at(ARTICLE_PATH),
    asked,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
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
