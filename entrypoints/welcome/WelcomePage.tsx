import { useEffect, useState } from "preact/hooks";
import { type ListedAccess, Welcome } from "../../components/Welcome.tsx";
import { browser } from "../../lib/browser.ts";
import { readMissingListedSites, requestListedSites } from "../../lib/site-access/listed-sites.ts";
import { SITES } from "../../lib/sites.ts";

/** The page that opens once after installation: what the browser says of sites and keys, and the reader's choices as requests to it. */
export function WelcomePage() {
  const [access, setAccess] = useState<ListedAccess>("granted");
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const isMissing = (await readMissingListedSites()).length > 0;
      setAccess((before) => (isMissing ? "missing" : before === "missing" ? "allowed" : before));
    };
    const onChange = (): void => void look();
    browser.permissions.onAdded.addListener(onChange);
    browser.permissions.onRemoved.addListener(onChange);
    onChange();
    void browser.commands.getAll().then((commands) => setShortcut(commands.find(({ name }) => name === "open-panel")?.shortcut || null));
    return () => {
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    };
  }, []);
  return (
    <Welcome
      sites={SITES.map((site) => site.replace(/^\*\./, ""))}
      access={access}
      onAllow={async () => void (await requestListedSites())}
      shortcut={shortcut}
      onOpenSettings={() => browser.runtime.openOptionsPage()}
    />
  );
}
