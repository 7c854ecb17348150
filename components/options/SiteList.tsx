import { useRef } from "preact/hooks";

/** A site, and what there is to say of it. */
export interface ListedSite {
  readonly site: string;
  readonly facts: readonly string[];
}

interface Props {
  readonly title: string;
  readonly sites: readonly ListedSite[];
  /** What the button of each site says, and its accessible name. */
  readonly action: string;
  readonly nameOf: (site: string) => string;
  readonly onAct: (site: string) => void;
}

/** Sites, each with what can be done about it; nothing where there is none. The focus stays in the list when a site leaves it. */
export function SiteList({ title, sites, action, nameOf, onAct }: Props) {
  const list = useRef<HTMLUListElement>(null);
  if (sites.length === 0) return null;
  return (
    <div class="sites">
      <h3>{title}</h3>
      <ul ref={list} aria-label={title}>
        {sites.map(({ site, facts }) => (
          <li key={site}>
            <span>
              <bdi>{site}</bdi>
              {facts.length > 0 && <span class="options-hint"> {facts.join(" · ")}</span>}
            </span>
            <button
              type="button"
              class="link"
              aria-label={nameOf(site)}
              onClick={(event) => {
                const row = event.currentTarget.closest("li");
                const next = row?.nextElementSibling ?? row?.previousElementSibling;
                next?.querySelector("button")?.focus();
                onAct(site);
              }}
            >
              {action}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
