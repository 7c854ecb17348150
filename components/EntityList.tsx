import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Entity, EntityKey, Instant } from "../lib/model.ts";
import { type CardSurroundings, EntityCard } from "./EntityCard.tsx";
import type { TimeWriter } from "./format-time.ts";
import { useWords } from "./words-context.tsx";

interface Props extends CardSurroundings {
  /** Most posts first. */
  readonly entities: readonly Entity[];
  /** The accessible name of the list. */
  readonly name: string;
  /** The language of the live blog where names are not found in it, in the reader's words ("German"); null where they are. */
  readonly unreadLanguage: string | null;
  /** Whether posts are still waiting to be read for names. */
  readonly indexing: boolean;
  readonly chosen: EntityKey | null;
  /** Null: nobody. */
  readonly onChoose: (entity: Entity | null) => void;
}

/** Names mentioned once are folded away where there are more than this. */
const MOST_UNFOLDED = 6;

/** Who or where, most mentioned first. One is chosen at a time; choosing jumps to its first mention and opens its steps. Those mentioned once are folded at the end. */
export function EntityList({ entities, name, unreadLanguage, indexing, chosen, onChoose, ...surroundings }: Props) {
  const words = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Chosen elsewhere, on the map or in the timeline, it comes into view; never under the reader's pointer or focus.
    if (chosen !== null && !list.current?.matches(":hover, :focus-within"))
      list.current?.querySelector(".entity--chosen")?.scrollIntoView?.({ block: "nearest" });
  }, [chosen]);
  const { posts, span, times, search, onJump } = surroundings;
  const isOfDays = useMemo(() => span !== null && dayOf(times, span.from) !== dayOf(times, span.to), [span, times]);

  const jumpToMention = (entity: Entity, index: number) => {
    const mention = entity.mentions[index];
    const post = mention && posts.get(mention.postId);
    if (post) onJump(post);
  };

  if (unreadLanguage !== null) return <p class="empty">{words.say("entitiesLanguage", unreadLanguage)}</p>;
  const needle = search.trim().toLocaleLowerCase();
  const found =
    needle === "" ? entities : entities.filter((entity) => namesOf(entity).some((each) => each.toLocaleLowerCase().includes(needle)));
  if (found.length === 0) {
    return <p class="empty">{words.say(indexing ? "indexing" : needle === "" ? "entitiesEmpty" : "searchEmpty")}</p>;
  }
  const once = found.filter((entity) => entity.mentions.length === 1 && entity.key !== chosen);
  const folds = needle === "" && once.length > MOST_UNFOLDED && once.length < found.length;
  const shown = folds && !unfolded ? found.filter((entity) => !once.includes(entity)) : found;
  return (
    <>
      <ul ref={list} class="entities" aria-label={name} aria-busy={indexing}>
        {shown.map((entity) => (
          <EntityCard
            key={entity.key}
            {...surroundings}
            isOfDays={isOfDays}
            entity={entity}
            chosen={entity.key === chosen}
            onChoose={() => {
              onChoose(entity.key === chosen ? null : entity);
              if (entity.key !== chosen) jumpToMention(entity, 0);
            }}
            onStep={(index) => jumpToMention(entity, index)}
          />
        ))}
      </ul>
      {folds && (
        <button type="button" class="entities-fold" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? words.say("foldOnce") : words.count("moreOnce", once.length)}
        </button>
      )}
    </>
  );
}

function dayOf(times: TimeWriter, milliseconds: number): string {
  return times.day(new Date(milliseconds).toISOString() as Instant);
}

function namesOf(entity: Entity): readonly string[] {
  return [entity.name, ...entity.aliases];
}
