import { useEffect, useMemo, useState } from "preact/hooks";
import type { Entity } from "../lib/model.ts";
import { createPostSearch, type FoundPosts } from "../lib/reading/post-search.ts";
import type { TimelinePost as Post } from "../lib/store/queries.ts";

/** The search of the panel. */
export interface Search {
  /** As typed. */
  readonly text: string;
  readonly set: (text: string) => void;
  /** What it finds; all posts for a blank one. */
  readonly found: FoundPosts<Post>;
  /** Whether it asks for anything. */
  readonly isOn: boolean;
  /** To be called when a search is about to be typed, so that its first letter finds everything ready. */
  readonly prepare: () => void;
}

/** Posts made ready without a rest: some milliseconds. */
const SLICE_POSTS = 400;
const NO_ENTITIES: readonly Entity[] = [];

/** Searches the posts as one types, by people and places too. */
export function useSearch(
  posts: readonly Post[],
  people: readonly Entity[] = NO_ENTITIES,
  places: readonly Entity[] = NO_ENTITIES,
): Search {
  const [text, set] = useState("");
  const [prepared, prepare] = useState(false);
  const search = useMemo(createPostSearch, []);
  const entities = useMemo(() => [...people, ...places], [people, places]);
  const isOn = text.trim() !== "";
  const found = useMemo(
    () => search.find(posts, isOn ? text : "", isOn ? entities : NO_ENTITIES),
    [search, posts, text, isOn, isOn && entities],
  );
  useEffect(() => {
    if (!prepared) return;
    let next: ReturnType<typeof setTimeout> | undefined;
    const go = (): void => {
      if (search.prepare(posts, SLICE_POSTS)) next = setTimeout(go);
    };
    next = setTimeout(go);
    return () => clearTimeout(next);
  }, [search, prepared, posts]);
  return { text, set, found, isOn, prepare: () => prepare(true) };
}
