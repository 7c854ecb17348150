import { type Appearance, DENSITIES, PALETTES, TEXT_SIZES, THEMES } from "../../lib/appearance.ts";
import { useWords } from "../words-context.tsx";
import { Choices } from "./Choices.tsx";
import { OptionSection } from "./OptionSection.tsx";
import { PaletteSample } from "./PaletteSample.tsx";
import { Slider } from "./Slider.tsx";

interface Props {
  readonly appearance: Appearance;
  readonly onChange: (changed: Partial<Appearance>) => void;
}

/** How everything looks: theme, size of text, density, and the colors of the marks. The page itself is the preview. */
export function AppearanceOptions({ appearance, onChange }: Props) {
  const words = useWords();
  const percents = new Intl.NumberFormat(words.language, { style: "percent" });
  return (
    <OptionSection title={words.say("optionsAppearance")}>
      <Choices
        title={words.say("optionTheme")}
        choices={THEMES}
        chosen={appearance.theme}
        nameOf={(theme) => words.say(`theme_${theme}`)}
        onChoose={(theme) => onChange({ theme })}
      />
      <Slider
        title={words.say("optionTextSize")}
        least={0}
        most={TEXT_SIZES.length - 1}
        step={1}
        value={TEXT_SIZES.indexOf(appearance.textSize)}
        nameOf={(at) => percents.format((TEXT_SIZES[at] ?? 100) / 100)}
        onMove={(at) => onChange({ textSize: TEXT_SIZES[at] ?? 100 })}
      />
      <Choices
        title={words.say("optionDensity")}
        choices={DENSITIES}
        chosen={appearance.density}
        nameOf={(density) => words.say(`density_${density}`)}
        onChoose={(density) => onChange({ density })}
      />
      <Choices
        title={words.say("optionPalette")}
        choices={PALETTES}
        chosen={appearance.palette}
        nameOf={(palette) => words.say(`palette_${palette}`)}
        onChoose={(palette) => onChange({ palette })}
      >
        {(palette) => <PaletteSample palette={palette} />}
      </Choices>
    </OptionSection>
  );
}
