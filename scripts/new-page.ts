/**
 * `node scripts/new-page.ts NAME FILE_OR_URL [--url URL]`: makes a test case of a page. Writes `tests/pages/NAME/source.html`, without scripts (other than JSON-LD),
 * styles and pictures, and `expected.json` as Catchline reads the page today: correct it by eye, then make the reading agree. Exit 2 with one line on standard error for a
 * bad argument. Publish no publisher's text: rewrite what the posts say before you share the case.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { JSDOM, VirtualConsole } from "jsdom";
import type { Post } from "../lib/model.ts";
import { detect } from "../lib/page/detect.ts";
import { readPage } from "../lib/page/read.ts";
import { createSight } from "../lib/page/signals/sight.ts";
import { interpret } from "../lib/reading/interpret.ts";
import { latestTime } from "../lib/reading/times/read-context.ts";
import { atOnce } from "../lib/slices.ts";

const USAGE = "usage: new-page NAME FILE_OR_URL [--url URL]";

class BadArgument extends Error {}

async function main(): Promise<void> {
  const { name, source, given } = readArguments();
  const folder = new URL(`../tests/pages/${name}/`, import.meta.url);
  if (existsSync(folder)) throw new BadArgument(`there is a page of that name already: tests/pages/${name}`);
  const { html, address } = await readSource(source, given);
  const url = new URL(address);
  const { window } = new JSDOM(html, { url: url.href, virtualConsole: new VirtualConsole() });
  const slim = slimmed(window.document);
  const { window: again } = new JSDOM(slim, { url: url.href, virtualConsole: new VirtualConsole() });
  await mkdir(folder, { recursive: true });
  await writeFile(new URL("source.html", folder), slim);
  await writeFile(new URL("expected.json", folder), `${JSON.stringify(expectation(again.document, url), null, 2)}\n`);
  console.log(`tests/pages/${name}: correct expected.json by eye, rewrite the publisher's text, then run the page tests`);
}

function readArguments(): { name: string; source: string; given: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: "string" } } });
    const [name, source] = positionals;
    if (!name || !source || positionals.length > 2) throw new BadArgument(USAGE);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) throw new BadArgument(`a name in kebab-case, please: ${name}`);
    if (values.url !== undefined && !/^https?:/.test(values.url)) throw new BadArgument(`not an http address: ${values.url}`);
    return { name, source, given: values.url };
  } catch (error) {
    throw new BadArgument(error instanceof BadArgument ? error.message : USAGE);
  }
}

async function readSource(source: string, given: string | undefined): Promise<{ html: string; address: string }> {
  try {
    if (/^https?:/.test(source)) return { html: await (await fetch(source)).text(), address: given ?? source };
    if (given === undefined) throw new Error("a saved page needs --url, the address it was saved from");
    return { html: await readFile(source, "utf8"), address: given };
  } catch (error) {
    throw new BadArgument((error as Error).message);
  }
}

/** The page without what no reading looks at. */
function slimmed(document: Document): string {
  for (const element of document.querySelectorAll(
    "script:not([type*='ld+json']),style,link[rel=stylesheet],link[rel=preload],noscript,svg > *,source",
  ))
    element.remove();
  for (const image of document.querySelectorAll("img")) for (const name of ["src", "srcset", "style"]) image.removeAttribute(name);
  for (const element of document.querySelectorAll("[style]")) element.removeAttribute("style");
  return `<!doctype html>\n${document.documentElement.outerHTML}\n`;
}

function expectation(document: Document, url: URL): unknown {
  const sight = createSight(document, url);
  const detection = atOnce(detect(sight));
  const reading = detection.isLiveBlog ? atOnce(readPage(sight)) : null;
  const snapshot = reading && interpret(reading.snapshot, latestTime(reading.snapshot) ?? Temporal.Now.instant());
  return {
    url: url.href,
    isLiveBlog: detection.isLiveBlog,
    ...(detection.embed ? { embed: detection.embed } : {}),
    ...(reading ? { format: reading.snapshot.format } : {}),
    ...(snapshot ? { coverageLine: snapshot.coverageLine } : {}),
    posts: (snapshot?.posts ?? []).map(expectedPost),
  };
}

function expectedPost({ id, publishedAt, title, authors, text, kinds, inPage, pageIndex }: Post): unknown {
  return {
    // An id made of time and words says nothing that the two do not.
    ...(id.startsWith("t-") ? {} : { id }),
    publishedAt,
    title,
    authors,
    textStart: text.replaceAll("\n", " ").slice(0, 60),
    ...(kinds.length ? { kinds } : {}),
    ...(inPage ? { pageIndex } : { inPage }),
  };
}

try {
  await main();
} catch (error) {
  if (!(error instanceof BadArgument)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
