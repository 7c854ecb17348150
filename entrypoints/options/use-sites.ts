import { useEffect, useState } from "preact/hooks";
import type { SiteChoices } from "../../components/options/SiteOptions.tsx";
import { enabledSites } from "../../lib/site-access/enabled-sites.ts";
import { missingListedSites } from "../../lib/site-access/site-state.ts";
import { watchSiteAccess } from "../../lib/site-access/watch-access.ts";
import { SITES } from "../../lib/sites.ts";

/** The sites Catchline runs on, as the browser and the reader allow now; null until the browser has said. */
export function useSites(): SiteChoices | null {
  const [sites, setSites] = useState<SiteChoices | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    void watchSiteAccess(({ granted, offSites }) => {
      setSites({
        listed: SITES,
        missing: missingListedSites(granted).length,
        enabled: enabledSites(granted),
        switchedOff: [...offSites].sort(),
      });
    }, lifetime.signal);
    return () => lifetime.abort();
  }, []);
  return sites;
}
