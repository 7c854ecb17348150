import { useWords } from "../words-context.tsx";
import { OptionSection } from "./OptionSection.tsx";
import { type ListedSite, SiteList } from "./SiteList.tsx";

/** Where Catchline runs. */
export interface SiteChoices {
  /** Hosts it runs on from the moment it is installed, `*.` for all below one. */
  readonly listed: readonly string[];
  /** How many of them the browser still has to be asked for. */
  readonly missing: number;
  /** Sites that the reader has enabled beside them. */
  readonly enabled: readonly string[];
  /** Sites that the reader has switched off though the browser would let it run. */
  readonly switchedOff: readonly string[];
}

interface Props extends SiteChoices {
  readonly onEnableListed: () => void;
  readonly onRemove: (site: string) => void;
  readonly onSwitchOn: (site: string) => void;
}

/** The sites Catchline runs on: those of its own list, folded, and what the reader has added or switched off. */
export function SiteOptions({ listed, missing, enabled, switchedOff, onEnableListed, onRemove, onSwitchOn }: Props) {
  const words = useWords();
  return (
    <OptionSection title={words.say("optionsSites")} hint={words.say("optionsSitesHint")}>
      {missing > 0 && (
        <div class="option-buttons">
          <button type="button" class="button" onClick={onEnableListed}>
            {words.count("enableListed", missing)}
          </button>
        </div>
      )}
      <SiteList
        title={words.say("sitesEnabled")}
        sites={enabled.map(bare)}
        action={words.say("siteRemove")}
        nameOf={(site) => words.say("siteRemoveNamed", site)}
        onAct={onRemove}
      />
      <SiteList
        title={words.say("sitesOff")}
        sites={switchedOff.map(bare)}
        action={words.say("siteSwitchOn")}
        nameOf={(site) => words.say("siteSwitchOnNamed", site)}
        onAct={onSwitchOn}
      />
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
