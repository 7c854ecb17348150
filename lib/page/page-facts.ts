import type { Coverage, RawTime, TimeZone } from "../model.ts";
import { NODES_A_STEP, type Steps } from "../slices.ts";
import type { Scope } from "./around.ts";
import type { Format } from "./formats/format.ts";
import { siteOf } from "./formats/sites.ts";
import { asNode, isOfType, type JsonNode, textOf } from "./json-ld.ts";
import { flat } from "./text.ts";
import { isTimeText } from "./time-text.ts";
import { isTimeValue } from "./times.ts";

/** What a page says of itself, apart from its posts. */
export interface PageFacts {
  readonly canonicalUrl: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly claimedPostCount: number | null;
  readonly coverage: Coverage | null;
  readonly timeZone: TimeZone | null;
  readonly pageTimes: readonly RawTime[];
  readonly startsAtTop: boolean;
}

/** How many texts between the top of the page and the first post are looked at. */
const MOST_TEXTS = 4000;
const COUNT =
  /^(?:\w{2,8} )?(\d{1,4})\s+(?:posts?|updates?|entries|Beiträge|Einträge|Meldungen|publications|mises à jour|messages|publicaciones|actualizaciones|entradas|aggiornamenti|atualizações|berichten|updates|inlägg|innlegg|indlæg|opslag|postów|wpisów)$/i;
const CLOSED =
  /(?:live ?blog|live coverage|live feed|coverage|ticker|live-?ticker|direct|directo|diretta|live page)\b.{0,30}\b(?:closed|ended|over|concluded|beendet|geschlossen|terminé|finalizad[oa]|terminat[oa]|conclus[ao]|encerrad[oa]|afgesloten|avslutad)\b|^(?:we(?:'|’)re|we are) (?:closing|wrapping up|pausing) (?:this|our) live/i;

/** Elements in which a page says something of itself, wherever they stand. */
export const FACTUAL = "h1,main,meta,link";

/**
 * Reads the page's own facts. `nodes` is the structured data about the page as a whole. `first` is the first post's first element: what is said about the blog stands before it.
 * `scope` holds all of the page that is `FACTUAL`, or where the format counts its posts.
 */
export function* readPageFacts(
  document: Document,
  url: URL,
  nodes: readonly JsonNode[],
  format: Format,
  first: Element | null,
  scope: Scope = document,
): Steps<PageFacts> {
  const site = siteOf(url);
  const contents = metaContents(scope);
  const meta = (...names: string[]): string | null => names.map((name) => contents.get(name)).find(Boolean) ?? null;
  const articles = nodes.filter((node) => isOfType(node, /(?:Article|BlogPosting|WebPage)$/) && !isOfType(node, /^BlogPosting$/));
  const blog = nodes.find((node) => isOfType(node, /^LiveBlogPosting$/)) ?? articles[0];
  const canonical = scope.querySelector("link[rel~=canonical]")?.getAttribute("href") ?? meta("og:url");
  const top = yield* readTop(document, first, scope);
  const pageTimes: RawTime[] = [];
  for (const node of articles)
    for (const value of [node.datePublished, node.dateModified]) {
      const text = textOf(value);
      if (text && isTimeValue(text) && pageTimes.length < 8) pageTimes.push({ source: "structured", value: text });
    }
  for (const name of [
    "article:published_time",
    "article:modified_time",
    "og:updated_time",
    "datePublished",
    "dateModified",
    "date",
    "last-modified",
    "pubdate",
  ]) {
    const value = meta(name);
    if (value && isTimeValue(value)) pageTimes.push({ source: "datetime", value });
  }
  pageTimes.push(...top.times);
  return {
    canonicalUrl: canonical && URL.canParse(canonical, url.href) ? new URL(canonical, url.href).href : null,
    title: flat(scope.querySelector("h1")?.textContent) || flat(meta("og:title")) || flat(textOf(blog?.headline)) || flat(document.title),
    publisher: site?.publisher ?? (flat(meta("og:site_name") ?? textOf(asNode(blog?.publisher)?.name)) || null),
    language: document.documentElement.lang || meta("og:locale")?.replace("_", "-") || textOf(blog?.inLanguage),
    claimedPostCount: claimedCount(scope, format) ?? top.count,
    coverage: top.isClosed || CLOSED.test(`${meta("og:title")} ${meta("description")}`) ? "ended" : null,
    timeZone: site?.timeZone ?? null,
    pageTimes,
    startsAtTop: startsAtTop(scope, url),
  };
}

/** The first content of each name. */
function metaContents(scope: Scope): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const meta of scope.querySelectorAll("meta"))
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = meta.getAttribute(attribute);
      if (name && !contents.has(name)) contents.set(name, meta.getAttribute("content")?.trim() ?? "");
    }
  return contents;
}

function claimedCount(scope: Scope, format: Format): number | null {
  const shown = format.count ? flat(scope.querySelector(format.count)?.textContent) : "";
  const digits = /\d+/.exec(shown)?.[0];
  return digits ? Number(digits) : null;
}

/** What stands between the top of the page and its first post. */
function* readTop(
  document: Document,
  first: Element | null,
  scope: Scope,
): Steps<{ times: RawTime[]; count: number | null; isClosed: boolean }> {
  const times: RawTime[] = [];
  let count: number | null = null;
  let isClosed = false;
  const root = scope.querySelector("main") ?? document.body ?? document;
  const walker = document.createTreeWalker(root, 5);
  let texts = 0;
  const isAllBelow = isBefore(first, root);
  while (!isAllBelow && texts < MOST_TEXTS && walker.nextNode() && walker.currentNode !== first) {
    const { currentNode } = walker;
    if (currentNode.nodeType === 1) continue;
    if (texts++ % NODES_A_STEP === 0) yield;
    const raw = currentNode.nodeValue ?? "";
    if (raw.length > 600) continue;
    const text = flat(raw);
    if (text.length < 4) continue;
    const parent = currentNode.parentElement;
    if (!parent || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(parent.tagName)) continue;
    if (CLOSED.test(text)) isClosed = true;
    if (text.length > 80 || !/\d/.test(text)) continue;
    const claimed = COUNT.exec(text)?.[1];
    if (claimed) count ??= Number(claimed);
    else if (times.length < 6 && (isTimeText(text) || parent.tagName === "TIME") && !parent.closest("aside,nav,li")) {
      const value = parent.closest("time")?.getAttribute("datetime");
      if (value && isTimeValue(value)) times.push({ source: "datetime", value });
      else times.push({ source: "text", value: text });
    }
  }
  return { times, count, isClosed };
}

function isBefore(first: Element | null, root: Element): boolean {
  return first?.isConnected === true && !root.contains(first) && (first.compareDocumentPosition(root) & 4) !== 0;
}

function startsAtTop(scope: Scope, url: URL): boolean {
  const page = url.searchParams.get("page") ?? /\/page\/(\d+)/.exec(url.pathname)?.[1];
  if (page && page !== "1" && page !== "0") return false;
  return !scope.querySelector('link[rel="prev"]');
}
