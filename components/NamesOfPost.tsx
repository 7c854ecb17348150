import type { Entity, EntityKey } from "../lib/model.ts";
import { usePageText } from "./page-text.ts";
import { usePointing } from "./pointing.tsx";
import { useWords } from "./words-context.tsx";

/** Chips a post shows at most. */
const MOST_NAMES = 3;

interface Props {
  /** The most important first. */
  readonly names: readonly Entity[];
  readonly chosen: EntityKey | null;
  readonly onChoose: (entity: Entity) => void;
}

/** The main names of a post. Choosing one highlights the posts that mention it. */
export function NamesOfPost({ names, chosen, onChoose }: Props) {
  const words = useWords();
  const pointing = usePointing();
  const page = usePageText();
  const main = names.filter((entity, at) => at < MOST_NAMES || entity.key === chosen);
  if (main.length === 0) return null;
  return (
    <ul class="post-names" aria-label={words.say("namesOfPost")}>
      {main.map((entity) => (
        <li key={entity.key}>
          <button
            type="button"
            class="chip"
            aria-pressed={entity.key === chosen}
            onClick={() => onChoose(entity)}
            {...page}
            {...pointing(entity)}
          >
            {entity.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
