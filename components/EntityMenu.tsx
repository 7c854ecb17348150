import type { Entity } from "../lib/model.ts";
import type { CorrectionAsked } from "./CorrectionDialog.tsx";
import { Menu, MoreIcon } from "./Menu.tsx";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly entity: Entity;
  readonly onCorrect: (asked: CorrectionAsked) => void;
}

/** What a reader can set right about a name. Each choice asks once more, and where it shall hold. */
export function EntityMenu({ entity, onCorrect }: Props) {
  const words = useWords();
  const ask = (type: CorrectionAsked["type"]) => () => onCorrect({ entity, type });
  return (
    <Menu
      name={words.say("correctName", entity.name)}
      choices={[
        { name: words.say("correctMerge"), onChoose: ask("merge") },
        ...(entity.forms.length > 1 ? [{ name: words.say("correctSplit"), onChoose: ask("split") }] : []),
        { name: words.say("correctRename"), onChoose: ask("rename") },
        { name: words.say(entity.kind === "person" ? "correctIsPlace" : "correctIsPerson"), onChoose: ask("otherKind") },
        { name: words.say("correctNoName"), onChoose: ask("noName") },
      ]}
    >
      <MoreIcon />
    </Menu>
  );
}
