import type { RawPost, Signal } from "../../model.ts";
import type { Steps } from "../../slices.ts";
import type { Scope } from "../around.ts";
import { type FoundPosts, findByStructure, findKnown } from "../find-posts.ts";
import { MICRODATA } from "../read-microdata.ts";
import { readPost } from "../read-post.ts";
import { readStructured, type Structured } from "../read-structured.ts";
import { isSaid, UPDATED } from "../script-text.ts";

/** What the signals and the reading look at. What costs something is read when it is first asked for, and once. */
export interface Sight {
  readonly document: Document;
  readonly url: URL;
  /** `scope`, where it is given, holds all of the page that is `STRUCTURED`. */
  structured(scope?: Scope): Steps<Structured>;
  /** The updates that structured data lists. Of a page whose data names none, nothing more is read. */
  updates(): Steps<readonly RawPost[]>;
  /** Posts in the markup of a known family. */
  known(): Steps<FoundPosts | null>;
  /** Posts, however they were found. */
  posts(): Steps<FoundPosts | null>;
  /** The first posts, read closely. The day they stand under is left out. */
  sample(): Steps<readonly RawPost[]>;
}

/** One sign: looks at the page and says what it saw, or null when there is nothing to say. */
export type Look = (sight: Sight) => Steps<Signal | null>;

const SAMPLE = 12;

/** Looks at a page as it is from now on; each costly reading is made once, when first asked for. `structured` reads the structured data. */
export function createSight(
  document: Document,
  url: URL,
  structured: (scope?: Scope) => Steps<Structured> = () => readStructured(document, url),
): Sight {
  const made: Made = new Map();
  const sight: Sight = {
    document,
    url,
    structured: (scope) => once(made, "structured", () => structured(scope)),
    updates: () => once(made, "updates", () => findUpdates(sight)),
    known: () => once(made, "known", () => findKnown(document, url)),
    posts: () => once(made, "posts", () => findPosts(sight)),
    sample: () => once(made, "sample", () => readSample(sight)),
  };
  return sight;
}

/** What was read, by what asks for it. */
type Made = Map<keyof Sight, unknown>;

function* once<T>(made: Made, name: keyof Sight, read: () => Steps<T>): Steps<T> {
  if (!made.has(name)) made.set(name, yield* read());
  return made.get(name) as T;
}

function* findUpdates(sight: Sight): Steps<readonly RawPost[]> {
  const { document } = sight;
  const mayHave = isSaid(document, UPDATED) || document.querySelector(MICRODATA) !== null;
  return mayHave ? (yield* sight.structured()).updates : [];
}

function* findPosts(sight: Sight): Steps<FoundPosts | null> {
  return (yield* sight.known()) ?? (yield* findByStructure(sight.document, sight.url, yield* sight.updates()));
}

function* readSample(sight: Sight): Steps<readonly RawPost[]> {
  const found = yield* sight.posts();
  const read: RawPost[] = [];
  for (const run of found?.posts.slice(0, SAMPLE) ?? []) {
    if (found) read.push(readPost(run, found.format, null, sight.url));
    yield;
  }
  return read;
}
