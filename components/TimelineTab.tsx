import type { PostId } from "../lib/model.ts";
import type { TimelinePost as Post } from "../lib/store/queries.ts";
import { ChosenBar } from "./ChosenBar.tsx";
import type { EntityView } from "./entity-view.ts";
import type { TimeWriter } from "./format-time.ts";
import { Timeline } from "./Timeline.tsx";
import type { Chosen } from "./use-chosen.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  /** Host of the embed that the posts stand in, unreadable from here; null: there is none. */
  readonly embed: string | null;
  /** All posts, in true time order, oldest first. */
  readonly posts: readonly Post[];
  /** Those found by the search, in the same order; all of them while nothing is searched for. */
  readonly found: readonly Post[];
  readonly search: string;
  readonly times: TimeWriter;
  readonly inView: PostId | null;
  readonly entities: EntityView | null;
  readonly chosen: Chosen;
  readonly onJump: (post: Post) => void;
  readonly onMark: (kind: "seen" | "unseen", posts: readonly Post[]) => void;
}

/** The tab of the posts: whose posts are highlighted, and the list. */
export function TimelineTab({ embed, posts, found, search, times, inView, entities, chosen, onJump, onMark }: Props) {
  const words = useWords();
  const { entity, posts: highlighted } = chosen;
  if (embed !== null && posts.length === 0) return <p class="empty">{words.say("insideEmbed", embed)}</p>;
  return (
    <>
      {embed !== null && <p class="empty">{words.say("insideEmbed", embed)}</p>}
      {entity !== null && <ChosenBar entity={entity} alone={chosen.alone} onAlone={chosen.showAlone} onClear={() => chosen.choose(null)} />}
      <Timeline
        posts={chosen.alone && highlighted !== null ? found.filter(({ id }) => highlighted.has(id)) : found}
        times={times}
        inView={inView}
        search={search}
        highlighted={highlighted}
        namesOf={entities === null ? null : (post) => entities.inPost(post.id)}
        chosen={entity?.key ?? null}
        onChoose={chosen.toggle}
        onJump={onJump}
        onMark={onMark}
      />
    </>
  );
}
