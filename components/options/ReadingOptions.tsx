import { useWords } from "../words-context.tsx";
import { CheckOption } from "./CheckOption.tsx";
import { OptionSection } from "./OptionSection.tsx";
import { SelectOption } from "./SelectOption.tsx";

const BADGES = ["off", "dot", "count"] as const;

/** What the reader chooses about reading. */
export interface ReadingChoices {
  readonly autoSeen: boolean;
  readonly badge: (typeof BADGES)[number];
}

interface Props {
  readonly settings: ReadingChoices;
  readonly onChange: (changed: Partial<ReadingChoices>) => void;
}

/** How posts become read, and what the toolbar button says of new ones. */
export function ReadingOptions({ settings, onChange }: Props) {
  const words = useWords();
  return (
    <OptionSection title={words.say("optionsReading")}>
      <CheckOption name={words.say("optionAutoSeen")} checked={settings.autoSeen} onChange={(autoSeen) => onChange({ autoSeen })} />
      <SelectOption
        name={words.say("optionBadge")}
        choices={BADGES}
        chosen={settings.badge}
        nameOf={(badge) => words.say(`badge_${badge}`)}
        onChoose={(badge) => onChange({ badge })}
      />
    </OptionSection>
  );
}
