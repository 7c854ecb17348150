import type { Palette } from "../../lib/appearance.ts";
import { StateMark } from "../StateMark.tsx";
import { useWords } from "../words-context.tsx";

const STATES = ["new", "edited", "removed"] as const;

/** The three states as that palette draws them. Hidden from assistive technology: the words are the same in every palette. */
export function PaletteSample({ palette }: { palette: Palette }) {
  const words = useWords();
  return (
    <span class="palette-sample" data-palette={palette} aria-hidden="true">
      {STATES.map((status) => (
        <span key={status} class={`sample-state sample-state--${status}`}>
          <StateMark status={status} />
          {words.say(`status_${status}`)}
        </span>
      ))}
    </span>
  );
}
