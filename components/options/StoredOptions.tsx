import { useWords } from "../words-context.tsx";
import { OptionSection } from "./OptionSection.tsx";
import { SelectOption } from "./SelectOption.tsx";

const RETENTION_DAYS = [30, 90, 365, null] as const;

interface Props {
  /** Null keeps everything for ever. */
  readonly retentionDays: number | null;
  readonly onRetention: (days: number | null) => void;
  /** "3 live blogs, 1.2 MB", already in words. */
  readonly used: string;
  readonly onOpenLibrary: () => void;
  readonly onForgetAll: () => void;
}

/** How much is remembered, for how long, and the means to forget it. */
export function StoredOptions({ retentionDays, onRetention, used, onOpenLibrary, onForgetAll }: Props) {
  const words = useWords();
  return (
    <OptionSection title={words.say("optionsStored")} hint={words.say("optionsStoredHint")}>
      <SelectOption<number | null>
        name={words.say("optionRetention")}
        choices={RETENTION_DAYS}
        chosen={retentionDays}
        nameOf={(days) => words.say(`retention_${(days ?? "forever") as 30 | 90 | 365 | "forever"}`)}
        onChoose={onRetention}
      />
      <p class="option">{words.say("optionsUsed", used)}</p>
      <div class="option-buttons">
        <button type="button" class="button" onClick={onOpenLibrary}>
          {words.say("openLibrary")}
        </button>
        <button type="button" class="button" onClick={onForgetAll}>
          {words.say("forgetAll")}
        </button>
      </div>
    </OptionSection>
  );
}
