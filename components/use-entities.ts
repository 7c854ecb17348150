import { useEffect, useRef, useState } from "preact/hooks";
import type { LiveBlogId } from "../lib/model.ts";
import type { TimelinePost } from "../lib/store/queries.ts";
import type { EntitySource, EntityView } from "./entity-view.ts";
import type { PanelSurroundings } from "./panel-actions.ts";

/** The people and places of a live blog, followed for as long as the component lives; null until the first word of them. */
export function useEntities(
  open: PanelSurroundings["openEntities"],
  liveBlogId: LiveBlogId,
  language: string | null,
  posts: readonly TimelinePost[],
): EntityView | null {
  const [view, setView] = useState<EntityView | null>(null);
  const source = useRef<EntitySource | null>(null);
  useEffect(() => {
    const opened = open(liveBlogId, language, setView);
    source.current = opened;
    return () => opened.stop();
  }, [open, liveBlogId, language]);
  useEffect(() => source.current?.setPosts(posts), [open, liveBlogId, language, posts]);
  return view;
}
