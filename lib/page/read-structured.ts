import type { RawPost } from "../model.ts";
import type { Steps } from "../slices.ts";
import type { Scope } from "./around.ts";
import { isOfType, type JsonNode, readJsonLd } from "./json-ld.ts";
import { MICRODATA, readMicrodata } from "./read-microdata.ts";
import { readUpdates } from "./read-updates.ts";
import { JSON_LD, type ScriptText, scriptTexts } from "./script-text.ts";

/** Elements that hold structured data, wherever they stand. */
export const STRUCTURED = `${JSON_LD},${MICRODATA}`;

/** What a page's structured data says. */
export interface Structured {
  /** Every typed object of JSON-LD and microdata. */
  readonly nodes: readonly JsonNode[];
  /** Those of them that are not about one post alone. */
  readonly pageNodes: readonly JsonNode[];
  readonly updates: readonly RawPost[];
  /** Whether JSON-LD names a live blog, be it broken or too long to be read. */
  readonly isDeclaredInJson: boolean;
  /** Characters of blocks that name a live blog and are too long to be read. */
  readonly unread: number;
}

/** Reads JSON-LD and microdata. `texts` is the JSON-LD of that page. */
export function* readStructured(document: Document, url: URL, texts: readonly ScriptText[] = scriptTexts(document)): Steps<Structured> {
  yield;
  const nodes = [...(yield* readJsonLd(texts)), ...(yield* readMicrodata(document))];
  const declaring = texts.filter(({ text }) => text.includes("LiveBlogPosting") || text.includes("liveBlogUpdate"));
  return {
    nodes,
    pageNodes: nodes.filter((node) => !isOfType(node, /^BlogPosting$/) || isOfType(node, /^LiveBlogPosting$/)),
    updates: yield* readUpdates(nodes, url),
    isDeclaredInJson: declaring.length > 0,
    unread: declaring.reduce((sum, { length, isWhole }) => (isWhole ? sum : sum + length), 0),
  };
}

/**
 * Reads structured data again and again, and anew only where it changed: a page's JSON-LD may be long, and hardly ever changes. The scope that it is given holds all of the page
 * that is `STRUCTURED`.
 */
export function createStructured(document: Document): (url: URL, scope?: Scope) => Steps<Structured> {
  let last: { readonly url: string; readonly texts: readonly ScriptText[]; readonly structured: Structured } | null = null;
  return function* (url, scope = document) {
    const texts = scriptTexts(scope);
    const hasMicrodata = scope.querySelector(MICRODATA) !== null;
    const isSame =
      last?.url === url.href && last.texts.length === texts.length && texts.every(({ text }, at) => last?.texts[at]?.text === text);
    if (last && isSame && !hasMicrodata) return last.structured;
    const structured = yield* readStructured(document, url, texts);
    last = { url: url.href, texts, structured };
    return structured;
  };
}

/** Whether structured data says that the page is a live blog. */
export function isDeclared({ nodes }: Structured): boolean {
  return nodes.some((node) => isOfType(node, /LiveBlogPosting/));
}
