import { useWords } from "../words-context.tsx";
import { CheckOption } from "./CheckOption.tsx";
import { OptionSection } from "./OptionSection.tsx";
import { SiteList } from "./SiteList.tsx";

/** What the reader chooses about the panel beside the page. */
export interface DockChoices {
  readonly openByItself: boolean;
  /** Hosts on which the panel stays closed. */
  readonly closedSites: readonly string[];
}

interface Props {
  readonly settings: DockChoices;
  readonly onChange: (changed: Partial<DockChoices>) => void;
}

/** Whether the panel opens beside the page by itself, and on which sites it does not. */
export function DockOptions({ settings, onChange }: Props) {
  const words = useWords();
  const { openByItself, closedSites } = settings;
  return (
    <OptionSection title={words.say("optionsDock")}>
      <CheckOption
        name={words.say("optionOpenByItself")}
        checked={openByItself}
        onChange={(chosen) => onChange({ openByItself: chosen })}
      />
      <SiteList
        title={words.say("optionClosedSites")}
        sites={closedSites}
        action={words.say("openAgain")}
        nameOf={(site) => words.say("openAgainOn", site)}
        onAct={(site) => onChange({ closedSites: closedSites.filter((other) => other !== site) })}
      />
    </OptionSection>
  );
}
