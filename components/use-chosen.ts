import { useMemo, useState } from "preact/hooks";
import type { Entity, EntityKey, PostId } from "../lib/model.ts";

/** Who or where the reader has chosen, one at a time. */
export interface Chosen {
  readonly entity: Entity | null;
  /** The posts that mention it; null: nobody is chosen. */
  readonly posts: ReadonlySet<PostId> | null;
  /** Whether only its posts are shown. */
  readonly alone: boolean;
  readonly showAlone: (alone: boolean) => void;
  /** Null: nobody. */
  readonly choose: (entity: Entity | null) => void;
  /** Chooses, or chooses nobody where that one is chosen already. */
  readonly toggle: (entity: Entity) => void;
}

/** Keeps who is chosen, also while posts arrive and names are joined. */
export function useChosen(people: readonly Entity[], places: readonly Entity[]): Chosen {
  const [key, setKey] = useState<EntityKey | null>(null);
  const [alone, setAlone] = useState(false);
  const entity = useMemo(() => findChosen([...people, ...places], key), [people, places, key]);
  const posts = useMemo(() => (entity === null ? null : new Set(entity.mentions.map(({ postId }) => postId))), [entity]);
  const choose = (wanted: Entity | null): void => {
    setKey(wanted?.key ?? null);
    setAlone(false);
  };
  return { entity, posts, alone, showAlone: setAlone, choose, toggle: (wanted) => choose(wanted.key === entity?.key ? null : wanted) };
}

/** The chosen one, also where it goes by a fuller name since. */
function findChosen(entities: readonly Entity[], key: EntityKey | null): Entity | null {
  if (key === null) return null;
  const byKey = entities.find((entity) => entity.key === key);
  return byKey ?? entities.find(({ kind, forms }) => forms.some((form) => `${kind} ${form}` === key)) ?? null;
}
