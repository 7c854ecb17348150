interface Props<T> {
  readonly name: string;
  readonly choices: readonly T[];
  readonly chosen: T;
  readonly nameOf: (choice: T) => string;
  readonly onChoose: (choice: T) => void;
}

/** One of several, in a list that opens. */
export function SelectOption<T>({ name, choices, chosen, nameOf, onChoose }: Props<T>) {
  return (
    <label class="option">
      {name}
      <select
        value={choices.indexOf(chosen)}
        onChange={(event) => {
          const wanted = choices[event.currentTarget.selectedIndex];
          if (wanted !== undefined) onChoose(wanted);
        }}
      >
        {choices.map((choice, at) => (
          <option key={nameOf(choice)} value={at}>
            {nameOf(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
