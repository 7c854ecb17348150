import { planScripts, type SiteScript, wantedScripts } from "./wanted-scripts.ts";

/** What the browser says and does of sites. Registering a script that is registered rejects, and so does unregistering one that is not. */
export interface SiteBrowser {
  /** The match patterns of all sites that the browser lets us read. */
  granted(): Promise<readonly string[]>;
  /** The hosts that the reader turned off. */
  offSites(): Promise<readonly string[]>;
  /** Our scripts, and only ours. */
  registered(): Promise<readonly SiteScript[]>;
  register(scripts: readonly SiteScript[]): Promise<void>;
  unregister(ids: readonly string[]): Promise<void>;
}

/** Each round looks anew; one that fails was overtaken by another reconciliation, or by the reader. */
const ROUNDS = 8;

/**
 * Brings what is registered to what is granted and wanted. It remembers nothing, may be broken off at any point and run again, and two may run at once: each looks
 * until it finds nothing left to do. Rejects where that does not come, with what the browser said.
 */
export async function reconcileSites(site: SiteBrowser): Promise<void> {
  let refusal: unknown = null;
  for (let round = 0; round < ROUNDS; round++) {
    const [granted, offSites, registered] = await Promise.all([site.granted(), site.offSites(), site.registered()]);
    const { register, unregister } = planScripts(wantedScripts(granted, offSites), registered);
    if (register.length === 0 && unregister.length === 0) return;
    try {
      if (unregister.length > 0) await site.unregister(unregister);
      if (register.length > 0) await site.register(register);
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal ?? new Error("The registered sites do not come to rest");
}
