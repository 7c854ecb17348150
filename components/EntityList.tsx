import { useState } from "preact/hooks";
import type { Entity, PostId } from "../lib/model.ts";
import type { TimelinePost as Post } from "../lib/store/queries.ts";
import { EntityCard } from "./EntityCard.tsx";
import type { TimeWriter } from "./format-time.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  /** Most mentioned first. */
  readonly entities: readonly Entity[];
  /** The accessible name of the list. */
  readonly name: string;
  /** The language of the live blog where names are not found in it, in the reader's words ("German"); null where they are. */
  readonly unreadLanguage: string | null;
  /** Whether posts are still waiting to be read for names. */
  readonly indexing: boolean;
  readonly posts: ReadonlyMap<PostId, Post>;
  readonly times: TimeWriter;
  readonly search: string;
  readonly onJump: (post: Post) => void;
}

/** Who or where, most mentioned first. One is chosen at a time; choosing jumps to its first mention and opens its steps. */
export function EntityList({ entities, name, unreadLanguage, indexing, posts, times, search, onJump }: Props) {
  const words = useWords();
  const [chosen, setChosen] = useState<string | null>(null);

  const jumpToMention = (entity: Entity, index: number) => {
    const mention = entity.mentions[index];
    const post = mention && posts.get(mention.postId);
    if (post) onJump(post);
  };

  if (unreadLanguage !== null) return <p class="empty">{words.say("entitiesLanguage", unreadLanguage)}</p>;
  const needle = search.trim().toLocaleLowerCase();
  const shown =
    needle === "" ? entities : entities.filter((entity) => namesOf(entity).some((each) => each.toLocaleLowerCase().includes(needle)));
  if (shown.length === 0) {
    return <p class="empty">{words.say(indexing ? "indexing" : needle === "" ? "entitiesEmpty" : "searchEmpty")}</p>;
  }
  return (
    <ul class="entities" aria-label={name} aria-busy={indexing}>
      {shown.map((entity) => (
        <EntityCard
          key={entity.name}
          entity={entity}
          chosen={entity.name === chosen}
          posts={posts}
          times={times}
          search={search}
          onChoose={() => {
            setChosen(entity.name === chosen ? null : entity.name);
            if (entity.name !== chosen) jumpToMention(entity, 0);
          }}
          onStep={(index) => jumpToMention(entity, index)}
          onJump={onJump}
        />
      ))}
    </ul>
  );
}

function namesOf(entity: Entity): readonly string[] {
  return [entity.name, ...entity.aliases];
}
