import { useWords } from "../words-context.tsx";
import { OptionSection } from "./OptionSection.tsx";
import { type ListedSite, SiteList } from "./SiteList.tsx";

/** Where Catchline runs by the reader's choice. */
export interface SiteChoices {
  /** Sites that the reader has enabled. */
  readonly enabled: readonly string[];
  /** Sites of the list that the reader has switched off. */
  readonly switchedOff: readonly string[];
}

interface Props extends SiteChoices {
  /** Hosts Catchline runs on from the moment it is installed. */
  readonly listed: readonly string[];
  /** Null where sites can't be enabled or switched off. */
  readonly onRemove: ((site: string) => void) | null;
  readonly onSwitchOn: ((site: string) => void) | null;
}

/** The sites Catchline runs on: those of its own list, folded, and what the reader has added or switched off. */
export function SiteOptions({ enabled, switchedOff, listed, onRemove, onSwitchOn }: Props) {
  const words = useWords();
  return (
    <OptionSection title={words.say("optionsSites")} hint={words.say("optionsSitesHint")}>
      {onRemove !== null && (
        <SiteList
          title={words.say("sitesEnabled")}
          sites={enabled.map(bare)}
          action={words.say("siteRemove")}
          nameOf={(site) => words.say("siteRemoveNamed", site)}
          onAct={onRemove}
        />
      )}
      {onSwitchOn !== null && (
        <SiteList
          title={words.say("sitesOff")}
          sites={switchedOff.map(bare)}
          action={words.say("siteSwitchOn")}
          nameOf={(site) => words.say("siteSwitchOnNamed", site)}
          onAct={onSwitchOn}
        />
      )}
      <details>
        <summary>{words.count("sitesListed", listed.length)}</summary>
        <ul class="sites-listed">
          {listed.map((host) => (
            <li key={host}>
              <bdi>{host.replace(/^\*\./, "")}</bdi>
            </li>
          ))}
        </ul>
      </details>
    </OptionSection>
  );
}

function bare(site: string): ListedSite {
  return { site, facts: [] };
}
