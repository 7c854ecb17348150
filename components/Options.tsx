import { useState } from "preact/hooks";
import type { Appearance } from "../lib/appearance.ts";
import { Notice } from "./Notice.tsx";
import { AppearanceOptions } from "./options/AppearanceOptions.tsx";
import { BackupOptions } from "./options/BackupOptions.tsx";
import { type DockChoices, DockOptions } from "./options/DockOptions.tsx";
import { KeyOptions, type Shortcut } from "./options/KeyOptions.tsx";
import { type ReadingChoices, ReadingOptions } from "./options/ReadingOptions.tsx";
import { type SiteChoices, SiteOptions } from "./options/SiteOptions.tsx";
import { StoredOptions } from "./options/StoredOptions.tsx";
import { useAttempts } from "./use-attempts.ts";
import { useWords } from "./words-context.tsx";

/** What the reader can choose here. */
export interface ChosenSettings extends Appearance, DockChoices, ReadingChoices {
  /** Null keeps everything for ever. */
  readonly retentionDays: number | null;
}

/** What the page of settings does. Each rejects with why it could not. */
export interface OptionActions {
  readonly openLibrary: () => Promise<void>;
  /** Asks the reader first. */
  readonly forgetAll: () => Promise<void>;
  readonly exportBackup: () => Promise<void>;
  /** Answers with what was imported, in words; rejects with why the file was refused. */
  readonly importBackup: (file: File) => Promise<string>;
  /** Opens the place where the browser changes its keys. */
  readonly changeShortcuts: () => Promise<void>;
  /** Both null where the browser gives no say over sites. */
  readonly removeSite: ((site: string) => Promise<void>) | null;
  readonly switchSiteOn: ((site: string) => Promise<void>) | null;
}

interface Props {
  readonly settings: ChosenSettings;
  /** Writes one or more settings; they take effect at once. */
  readonly onChange: (changed: Partial<ChosenSettings>) => Promise<void>;
  /** "3 live blogs, 1.2 MB", already in words. */
  readonly used: string;
  /** Why what is stored can't be read; null where it can. */
  readonly storageFailure: string | null;
  readonly sites: SiteChoices & { readonly listed: readonly string[] };
  readonly shortcuts: readonly Shortcut[] | null;
  readonly browser: "firefox" | "chromium";
  readonly actions: OptionActions;
}

/** The page of settings: every part under its title, each change written and in effect at once. */
export function Options({ settings, onChange, used, storageFailure, sites, shortcuts, browser, actions }: Props) {
  const words = useWords();
  const { failure, attempt } = useAttempts();
  const [imported, setImported] = useState<string | null>(null);
  const change = (changed: Partial<ChosenSettings>): void => attempt(onChange(changed));
  const { removeSite, switchSiteOn } = actions;
  return (
    <main class="options">
      <h1>{words.say("optionsTitle")}</h1>
      {failure !== null && <Notice text={failure} />}
      {storageFailure !== null && <Notice text={words.say("storageFailedWhy", storageFailure)} />}
      <AppearanceOptions appearance={settings} onChange={change} />
      <DockOptions settings={settings} onChange={change} />
      <ReadingOptions settings={settings} onChange={change} />
      <SiteOptions
        {...sites}
        onRemove={removeSite && ((site) => attempt(removeSite(site)))}
        onSwitchOn={switchSiteOn && ((site) => attempt(switchSiteOn(site)))}
      />
      <KeyOptions shortcuts={shortcuts} where={browser} onChange={() => attempt(actions.changeShortcuts())} />
      <StoredOptions
        retentionDays={settings.retentionDays}
        onRetention={(retentionDays) => change({ retentionDays })}
        used={used}
        onOpenLibrary={() => attempt(actions.openLibrary())}
        onForgetAll={() => attempt(actions.forgetAll())}
      />
      <BackupOptions
        onExport={() => attempt(actions.exportBackup())}
        onImport={(file) => {
          setImported(null);
          attempt(actions.importBackup(file).then(setImported));
        }}
        imported={imported}
      />
    </main>
  );
}
