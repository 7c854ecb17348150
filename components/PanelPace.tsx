import { useContext, useMemo } from "preact/hooks";
import type { PostId } from "../lib/model.ts";
import { suggestKeyMoments } from "../lib/reading/key-moments.ts";
import { paceOf } from "../lib/reading/pace.ts";
import type { TimelineOrder } from "../lib/reading/timeline-rows.ts";
import type { TimelinePost as Post } from "../lib/store/queries.ts";
import type { TimeWriter } from "./format-time.ts";
import { type LiveValue, useLiveValue } from "./live-value.ts";
import { PaceRibbon, type PaceTraced } from "./PaceRibbon.tsx";
import { PointedContext } from "./pointing.tsx";
import { headline } from "./TimelinePost.tsx";
import type { Chosen } from "./use-chosen.ts";
import type { VisibleRange } from "./use-pace-cursor.ts";

interface Props {
  /** All posts, in true time order, oldest first. */
  readonly posts: readonly Post[];
  /** Those found by the search, in the same order; null while nothing is searched for. */
  readonly found: readonly Post[] | null;
  readonly chosen: Pick<Chosen, "entity" | "posts" | "alone">;
  readonly order: TimelineOrder;
  readonly times: TimeWriter;
  /** What of the list was last in view, and whether the list is there. */
  readonly range: LiveValue<VisibleRange | null>;
  readonly listIsShown: boolean;
  readonly onTravel: (postId: PostId) => void;
}

/**
 * The pace of the live blog in the panel, where there is enough of it to show. It marks the posts of whom the reader points at, else of whom they have chosen, else those they
 * search for. It alone is drawn anew when the list scrolls.
 */
export function PanelPace({ posts, found, chosen, order, times, range, listIsShown, onTravel }: Props) {
  const pointed = useLiveValue(useContext(PointedContext));
  const visible = useLiveValue(range);
  const pace = useMemo(() => paceOf(posts, times.zone), [posts, times.zone]);
  const moments = useMemo(() => {
    const byId = new Map(posts.map((post) => [post.id, post]));
    return suggestKeyMoments(posts).flatMap((moment) => {
      const post = byId.get(moment.postId);
      return post === undefined ? [] : { ...moment, headline: headline(post) };
    });
  }, [posts]);
  const listed = useMemo(() => {
    const all = found ?? posts;
    const shown = chosen.alone ? all.filter(({ id }) => chosen.posts?.has(id)) : all;
    return order === "oldestFirst" ? shown : shown.toReversed();
  }, [posts, found, chosen.alone, chosen.posts, order]);
  const named = pointed ?? chosen.entity;
  const traced = useMemo<PaceTraced | null>(() => {
    if (named !== null) return { name: named.name, posts: new Set(named.mentions.map(({ postId }) => postId)) };
    return found === null ? null : { name: null, posts: new Set(found.map(({ id }) => id)) };
  }, [named, found]);
  if (pace === null) return null;
  return (
    <PaceRibbon
      pace={pace}
      times={times}
      listed={listed}
      range={listIsShown ? visible : null}
      traced={traced}
      moments={moments}
      onTravel={onTravel}
    />
  );
}
