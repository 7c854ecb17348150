import type { SinceChoice } from "../lib/model.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly chosen: SinceChoice;
  readonly choices: readonly { readonly choice: SinceChoice; readonly available: boolean }[];
  readonly onChoose: (choice: SinceChoice) => void;
}

/** Since when posts count as new or edited. */
export function SinceSelect({ chosen, choices, onChoose }: Props) {
  const words = useWords();
  return (
    <label class="since">
      {words.say("sinceLabel")}
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value as SinceChoice)}>
        {choices.map(({ choice, available }) => (
          <option key={choice} value={choice} disabled={!available}>
            {words.say(`since_${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
