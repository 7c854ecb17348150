import { type Appearance, DENSITIES, PALETTES, THEMES } from "../../lib/appearance.ts";
import { useWords } from "../words-context.tsx";
import { Choices } from "./Choices.tsx";
import { OptionSection } from "./OptionSection.tsx";
import { PaletteSample } from "./PaletteSample.tsx";
import { TextSizeSlider } from "./TextSizeSlider.tsx";

interface Props {
  readonly appearance: Appearance;
  readonly onChange: (changed: Partial<Appearance>) => void;
}

/** How everything looks: theme, size of text, density, and the colors of the marks. The page itself is the preview. */
export function AppearanceOptions({ appearance, onChange }: Props) {
  const words = useWords();
  return (
    <OptionSection title={words.say("optionsAppearance")}>
      <Choices
        title={words.say("optionTheme")}
        choices={THEMES}
        chosen={appearance.theme}
        nameOf={(theme) => words.say(`theme_${theme}`)}
        onChoose={(theme) => onChange({ theme })}
      />
      <TextSizeSlider size={appearance.textSize} onChange={(textSize) => onChange({ textSize })} />
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
