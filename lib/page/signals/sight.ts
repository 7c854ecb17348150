import type { RawPost, Signal } from "../../model.ts";
import { type FoundPosts, findPosts } from "../find-posts.ts";
import { type JsonNode, readJsonLd } from "../json-ld.ts";
import { readMicrodata } from "../read-microdata.ts";
import { readUpdates } from "../read-updates.ts";

/** What the signals look at. What costs something is read when a signal first asks for it, and once. */
export interface Sight {
  readonly document: Document;
  readonly url: URL;
  nodes(): readonly JsonNode[];
  updates(): readonly RawPost[];
  posts(): FoundPosts | null;
}

/** One sign: looks at the page and says what it saw, or null when there is nothing to say. */
export type Look = (sight: Sight) => Signal | null;

/** Looks at a page; each costly reading is made once, when first asked for. */
export function createSight(document: Document, url: URL): Sight {
  const nodes = once(() => [...readJsonLd(document), ...readMicrodata(document)]);
  const updates = once(() => readUpdates(nodes(), url));
  const posts = once(() => findPosts(document, url, updates()));
  return { document, url, nodes, updates, posts };
}

function once<T>(read: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: read() };
    return made.value;
  };
}
