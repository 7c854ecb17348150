import { useWords } from "../words-context.tsx";
import { OptionSection } from "./OptionSection.tsx";

/** The sites Catchline runs on from the moment it is installed, folded; given as hosts, `*.` before those that speak for all below them. */
export function SiteOptions({ listed }: { readonly listed: readonly string[] }) {
  const words = useWords();
  return (
    <OptionSection title={words.say("optionsSites")} hint={words.say("optionsSitesHint")}>
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
