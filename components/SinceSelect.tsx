import type { SinceChoice } from "../lib/model.ts";
import { useShownChoice } from "./use-shown-choice.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly chosen: SinceChoice;
  readonly choices: readonly { readonly choice: SinceChoice; readonly available: boolean }[];
  /** Answers whether the choice was stored. */
  readonly onChoose: (choice: SinceChoice) => Promise<boolean>;
}

/** Since when posts count as new or edited. */
export function SinceSelect({ chosen, choices, onChoose }: Props) {
  const words = useWords();
  const [shown, choose] = useShownChoice(chosen, onChoose);
  return (
    <label class="since">
      {words.say("sinceLabel")}
      <select value={shown} onChange={(event) => choose(event.currentTarget.value as SinceChoice)}>
        {choices.map(({ choice, available }) => (
          <option key={choice} value={choice} disabled={!available}>
            {words.say(`since_${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
