/**
 * `node scripts/inspect.ts FILE_OR_URL [--url URL] [--json] [--posts] [--entities]`: reads one page the way the extension does and says what it found and why. Exit 0
 * when it ran, live blog or not; 2 with one line on standard error for a missing file or bad argument.
 */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { JSDOM, VirtualConsole } from "jsdom";
import type { Detection, Entity, EntityKind, Snapshot } from "../lib/model.ts";
import { detect } from "../lib/page/detect.ts";
import { type PageReading, readPage } from "../lib/page/read.ts";
import { createSight } from "../lib/page/signals/sight.ts";
import { interpret } from "../lib/reading/interpret.ts";
import { latestTime } from "../lib/reading/times/read-context.ts";
import { atOnce } from "../lib/slices.ts";

const USAGE = "usage: inspect FILE_OR_URL [--url URL] [--json] [--posts] [--entities]";

class BadArgument extends Error {}

async function main(): Promise<void> {
  const options = readOptions();
  const { document, url } = await openSource(options.source, options.url);
  const sight = createSight(document, url);
  const detection = atOnce(detect(sight));
  const reading = detection.isLiveBlog ? atOnce(readPage(sight)) : null;
  // A saved page is read as of the latest moment it tells of; "5 minutes ago" counted from today would be wrong by years.
  const now = (options.isLive ? null : reading && latestTime(reading.snapshot)) ?? Temporal.Now.instant();
  const snapshot = reading && interpret(reading.snapshot, now);
  const named = snapshot && options.entities ? await readEntities(snapshot) : { people: [], places: [] };
  console.log(
    options.json
      ? JSON.stringify(toJson(url, detection, snapshot, named), null, 2)
      : toReport(url, detection, reading, snapshot, named, options),
  );
}

interface Options {
  readonly source: string;
  readonly url: string | undefined;
  readonly json: boolean;
  readonly posts: boolean;
  readonly entities: boolean;
  readonly isLive: boolean;
}

function readOptions(): Options {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { url: { type: "string" }, json: { type: "boolean" }, posts: { type: "boolean" }, entities: { type: "boolean" } },
    });
    const [source] = positionals;
    if (source === undefined || positionals.length > 1) throw new BadArgument(USAGE);
    const json = values.json ?? false;
    return { source, url: values.url, json, posts: values.posts ?? false, entities: values.entities ?? json, isLive: isAddress(source) };
  } catch (error) {
    throw new BadArgument(error instanceof BadArgument ? error.message : `${(error as Error).message.split("\n")[0]} (${USAGE})`);
  }
}

function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

async function openSource(source: string, given: string | undefined): Promise<{ document: Document; url: URL }> {
  if (given !== undefined && !(URL.canParse(given) && isAddress(given))) throw new BadArgument(`not an http address: ${given}`);
  if (isAddress(source)) {
    if (!URL.canParse(source)) throw new BadArgument(`not an address: ${source}`);
    try {
      const answer = await fetch(source);
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      return open(await answer.text(), given ?? answer.url);
    } catch (error) {
      throw new BadArgument(`cannot fetch ${source}: ${(error as Error).message}`);
    }
  }
  const html = await readFile(source, "utf8").catch(() => {
    throw new BadArgument(`cannot read ${source}`);
  });
  return open(html, given);
}

/** The page under `address` or, without one, under the address it gives itself. */
function open(html: string, address: string | undefined): { document: Document; url: URL } {
  const dom = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  const { document } = dom.window;
  const url = new URL(address ?? addressIn(document) ?? "https://example.org/");
  dom.reconfigure({ url: url.href });
  return { document, url };
}

/** The address a saved page gives itself. */
function addressIn(document: Document): string | null {
  const own =
    document.querySelector("link[rel~=canonical]")?.getAttribute("href") ??
    document.querySelector('meta[property="og:url"]')?.getAttribute("content");
  return own && isAddress(own) && URL.canParse(own) ? own : null;
}

interface Named {
  readonly people: readonly Pick<Entity, "name" | "aliases" | "mentions">[];
  readonly places: readonly Pick<Entity, "name" | "aliases" | "mentions">[];
}

/** Loaded only when asked for: the language model is the larger part of the start-up. */
async function readEntities(snapshot: Snapshot): Promise<Named> {
  const [{ extractBlogNames }, { extractStructureNames }, { indexSupport }, { joinMentions }] = await Promise.all([
    import("../lib/entities/extract.ts"),
    import("../lib/entities/structure-names.ts"),
    import("../lib/entities/index-language.ts"),
    import("../lib/entities/join.ts"),
  ]);
  const texts = snapshot.posts.map(({ title, text }) => `${title ?? ""}\n${text}`);
  const support = indexSupport(snapshot.liveBlog.language, texts.join("\n"));
  const names = support === "none" ? [] : (support === "full" ? extractBlogNames : extractStructureNames)(texts);
  const entities = joinMentions(snapshot.posts.map(({ id }, at) => ({ postId: id, mentions: names[at]?.mentions ?? [] })));
  const ofKind = (kind: EntityKind) =>
    entities.filter((entity) => entity.kind === kind).map(({ name, aliases, mentions }) => ({ name, aliases, mentions }));
  return { people: ofKind("person"), places: ofKind("place") };
}

/** The shape that `--json` promises. */
function toJson(url: URL, detection: Detection, snapshot: Snapshot | null, named: Named): unknown {
  const { isLiveBlog, confidence, signals, embed } = detection;
  const blog = snapshot?.liveBlog;
  return {
    url: url.href,
    isLiveBlog,
    confidence,
    signals,
    embed,
    liveBlog: blog
      ? {
          id: blog.id,
          title: blog.title,
          publisher: blog.publisher,
          coverage: blog.coverage,
          claimedPostCount: blog.claimedPostCount,
          timeZone: blog.timeZone,
          language: blog.language,
        }
      : null,
    coverageLine: snapshot?.coverageLine ?? null,
    posts: snapshot?.posts ?? [],
    ...named,
  };
}

function toReport(
  url: URL,
  detection: Detection,
  reading: PageReading | null,
  snapshot: Snapshot | null,
  named: Named,
  options: Options,
): string {
  const lines = [url.href, `${detection.isLiveBlog ? "A live blog" : "Not a live blog"} (confidence ${detection.confidence})`];
  for (const { name, weight, evidence } of detection.signals)
    lines.push(`  ${weight < 0 ? "" : "+"}${weight.toFixed(2)}  ${name}: ${evidence}`);
  if (!detection.signals.length) lines.push("  no sign of one");
  if (detection.embed) lines.push(`  the posts are inside an embed of ${detection.embed}, which can't be read from this page`);
  if (!snapshot || !reading) return lines.join("\n");
  const { liveBlog, coverageLine: line } = snapshot;
  lines.push(
    "",
    `${liveBlog.title} (${[liveBlog.publisher, liveBlog.language, liveBlog.timeZone, liveBlog.coverage].filter(Boolean).join(", ")})`,
    `read as ${reading.snapshot.format}; id ${liveBlog.id}`,
  );
  lines.push(
    `${line.read} of ${line.claimed ?? "an unknown number of"} posts: ${line.inPage} in the page, ${line.outOfOrder} out of order, ${line.untimed} without a time, ${line.notLoaded} not loaded`,
    "",
  );
  for (const post of snapshot.posts) {
    const flags = [...post.kinds, post.inPage ? "" : "not loaded", post.timeCertain ? "" : "time inferred"].filter(Boolean).join(", ");
    lines.push(`${post.publishedAt ?? "no time            "}  ${post.title ?? post.text.slice(0, 80)}${flags ? `  [${flags}]` : ""}`);
    if (post.authors.length) lines.push(`    ${post.authors.join(", ")}`);
    if (options.posts)
      lines.push(
        `    id ${post.id}`,
        ...(post.permalink ? [`    ${post.permalink}`] : []),
        ...post.text.split("\n").map((text) => `    ${text}`),
        "",
      );
  }
  if (options.entities)
    for (const [title, entities] of [
      ["People", named.people],
      ["Places", named.places],
    ] as const)
      lines.push("", title, ...entities.map(({ name, aliases, mentions }) => `  ${mentions.length}  ${[name, ...aliases].join(", ")}`));
  return lines.join("\n");
}

try {
  await main();
} catch (error) {
  if (!(error instanceof BadArgument)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
