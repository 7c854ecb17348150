import { useId } from "preact/hooks";
import { TEXT_SIZES, type TextSize } from "../../lib/appearance.ts";
import { useWords } from "../words-context.tsx";

interface Props {
  readonly size: TextSize;
  readonly onChange: (size: TextSize) => void;
}

/** Chooses the size of text in a few steps, each at once where the reader looks. */
export function TextSizeSlider({ size, onChange }: Props) {
  const words = useWords();
  const id = useId();
  const written = new Intl.NumberFormat(words.language, { style: "percent" }).format(size / 100);
  const at = TEXT_SIZES.indexOf(size);
  return (
    <div class="text-size">
      <label for={id}>{words.say("optionTextSize")}</label>
      <span class="text-size-row">
        <input
          id={id}
          type="range"
          min={0}
          max={TEXT_SIZES.length - 1}
          step={1}
          value={at}
          aria-valuetext={written}
          onInput={(event) => {
            const wanted = TEXT_SIZES[Number(event.currentTarget.value)];
            if (wanted !== undefined && wanted !== size) onChange(wanted);
          }}
        />
        <output for={id}>{written}</output>
      </span>
    </div>
  );
}
