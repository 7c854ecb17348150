import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Props<T extends string> {
  readonly title: string;
  readonly choices: readonly T[];
  readonly chosen: T;
  /** The accessible name of each choice, which is shown too. */
  readonly nameOf: (choice: T) => string;
  /** What stands below the name, such as a sample. */
  readonly children?: (choice: T) => ComponentChildren;
  readonly onChoose: (choice: T) => void;
}

/** A few choices that exclude each other, side by side. Radio buttons for keyboard and screen reader. */
export function Choices<T extends string>({ title, choices, chosen, nameOf, children, onChoose }: Props<T>) {
  const group = useId();
  return (
    <fieldset class={children ? "choices choices--samples" : "choices"}>
      <legend>{title}</legend>
      <div class="choices-row">
        {choices.map((choice) => (
          <label key={choice} class="choice">
            <input type="radio" name={group} value={choice} checked={choice === chosen} onChange={() => onChoose(choice)} />
            <span class="choice-name">{nameOf(choice)}</span>
            {children?.(choice)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
