import type { RefObject } from "preact";
import { useMemo } from "preact/hooks";
import type { PostId } from "../lib/model.ts";
import type { TimelineOrder } from "../lib/reading/timeline-rows.ts";
import type { TimelinePost as Post } from "../lib/store/queries.ts";
import { ChosenBar } from "./ChosenBar.tsx";
import { EmbedNotice } from "./EmbedNotice.tsx";
import type { EntityView } from "./entity-view.ts";
import type { TimeWriter } from "./format-time.ts";
import { Timeline } from "./Timeline.tsx";
import type { OnRange, TimelineHandle } from "./timeline-handle.ts";
import type { Chosen } from "./use-chosen.ts";
import type { Search } from "./use-search.ts";

interface Props {
  /** Host of the embed that the posts stand in, unreadable from here; null: there is none. */
  readonly embed: string | null;
  /** Address of its frame; null where there is none, or it is not known. */
  readonly embedUrl: string | null;
  /** All posts, in true time order, oldest first. */
  readonly posts: readonly Post[];
  /** Whether there are no more than these. */
  readonly whole: boolean;
  readonly search: Search;
  readonly order: TimelineOrder;
  readonly times: TimeWriter;
  readonly inView: PostId | null;
  readonly entities: EntityView | null;
  readonly chosen: Chosen;
  readonly onJump: (post: Post) => void;
  readonly onMark: (kind: "seen" | "unseen", posts: readonly Post[]) => void;
  readonly onBackToSearch: () => void;
  readonly handle: RefObject<TimelineHandle | null>;
  readonly onRange: OnRange;
}

/** The tab of the posts: whose posts are highlighted, and the list. */
export function TimelineTab({
  embed,
  embedUrl,
  posts,
  whole,
  search,
  order,
  times,
  inView,
  entities,
  chosen,
  onJump,
  onMark,
  onBackToSearch,
  handle,
  onRange,
}: Props) {
  const { entity, posts: highlighted, alone } = chosen;
  const { found } = search;
  const listed = useMemo(
    () => (alone && highlighted !== null ? found.posts.filter(({ id }) => highlighted.has(id)) : found.posts),
    [found, alone, highlighted],
  );
  if (embed !== null && posts.length === 0) return <EmbedNotice host={embed} url={embedUrl} />;
  return (
    <div class="timeline-tab">
      {embed !== null && <EmbedNotice host={embed} url={embedUrl} />}
      {entity !== null && <ChosenBar entity={entity} alone={alone} onAlone={chosen.showAlone} onClear={() => chosen.choose(null)} />}
      <Timeline
        posts={listed}
        counted={whole}
        order={order}
        picked={search.isOn || alone}
        times={times}
        inView={inView}
        search={search.isOn ? search.text : ""}
        namesIn={found.namesIn}
        highlighted={highlighted}
        namesOf={entities === null ? null : (post) => entities.inPost(post.id)}
        chosen={entity?.key ?? null}
        onChoose={chosen.toggle}
        onJump={onJump}
        onMark={onMark}
        onBackToSearch={onBackToSearch}
        handle={handle}
        onRange={onRange}
      />
    </div>
  );
}
