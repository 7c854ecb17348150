import { useEffect, useState } from "preact/hooks";
import type { SiteAccess } from "../../lib/site-access/site-state.ts";
import { watchSiteAccess } from "../../lib/site-access/watch-access.ts";

/** What the browser and the reader allow, as it is now; null until it is read. Only where the permissions API is: not in a docked panel. */
export function useSiteAccess(): SiteAccess | null {
  const [access, setAccess] = useState<SiteAccess | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    void watchSiteAccess(setAccess, lifetime.signal);
    return () => lifetime.abort();
  }, []);
  return access;
}
