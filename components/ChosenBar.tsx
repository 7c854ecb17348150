import type { Entity } from "../lib/model.ts";
import { usePageText } from "./page-text.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly entity: Entity;
  /** Whether only its posts are shown. */
  readonly alone: boolean;
  readonly onAlone: (alone: boolean) => void;
  readonly onClear: () => void;
}

/** Says over the timeline whose posts are highlighted; hides the others only when asked. */
export function ChosenBar({ entity, alone, onAlone, onClear }: Props) {
  const words = useWords();
  const page = usePageText();
  return (
    <div class="chosen-bar">
      <span role="status">
        <strong {...page}>{entity.name}</strong> {words.count("inPosts", entity.postCount)}
      </span>
      <button type="button" class="link" aria-pressed={alone} onClick={() => onAlone(!alone)}>
        {words.say("showAlone")}
      </button>
      <button type="button" class="link" onClick={onClear}>
        {words.say("clearChosen")}
      </button>
    </div>
  );
}
