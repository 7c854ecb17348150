import { useId, useState } from "preact/hooks";

interface Props {
  readonly title: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly value: number;
  /** What a value is called, shown and read out. */
  readonly nameOf: (value: number) => string;
  /** Called with every value it is moved over, or with the one it is left at. */
  readonly onMove?: (value: number) => void;
  readonly onChange?: (value: number) => void;
}

/** A value chosen along a line. While it is moved it shows where it is, whatever is chosen so far. */
export function Slider({ title, least, most, step, value, nameOf, onMove, onChange }: Props) {
  const id = useId();
  const [moved, setMoved] = useState<number | null>(null);
  const shown = moved ?? value;
  return (
    <div class="slider">
      <label for={id}>{title}</label>
      <span class="slider-row">
        <input
          id={id}
          type="range"
          min={least}
          max={most}
          step={step}
          value={shown}
          aria-valuetext={nameOf(shown)}
          onInput={(event) => {
            const to = Number(event.currentTarget.value);
            setMoved(to);
            if (to !== shown) onMove?.(to);
          }}
          onChange={(event) => {
            setMoved(null);
            onChange?.(Number(event.currentTarget.value));
          }}
        />
        <output for={id}>{nameOf(shown)}</output>
      </span>
    </div>
  );
}
