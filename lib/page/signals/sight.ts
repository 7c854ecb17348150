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

export function createSight(document: Document, url: URL): Sight {
  let nodes: readonly JsonNode[] | undefined;
  let updates: readonly RawPost[] | undefined;
  let posts: FoundPosts | null | undefined;
  const sight: Sight = {
    document,
    url,
    nodes: () => (nodes ??= [...readJsonLd(document), ...readMicrodata(document)]),
    updates: () => (updates ??= readUpdates(sight.nodes(), url)),
    posts: () => (posts === undefined ? (posts = findPosts(document, url, sight.updates().length ? 1 : 2)) : posts),
  };
  return sight;
}
