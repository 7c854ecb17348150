import { useState } from "preact/hooks";
import { Notice } from "./Notice.tsx";
import { useWords } from "./words-context.tsx";

/** What the reader can choose here. */
export interface ChosenSettings {
  readonly openByItself: boolean;
  readonly autoSeen: boolean;
  readonly badge: "off" | "dot" | "count";
  /** Null keeps everything for ever. */
  readonly retentionDays: number | null;
}

interface Props {
  readonly settings: ChosenSettings;
  /** Writes one or more settings; they take effect at once. */
  readonly onChange: (changed: Partial<ChosenSettings>) => Promise<void>;
  /** "3 live blogs, 1.2 MB", already in words. */
  readonly used: string;
  /** Why what is stored can't be read; null where it can. */
  readonly storageFailure: string | null;
  readonly onOpenLibrary: () => Promise<void>;
  /** Asks the reader first. */
  readonly onForgetAll: () => Promise<void>;
  readonly onExport: () => Promise<void>;
  /** Answers with what was imported, in words; rejects with why the file was refused. */
  readonly onImport: (file: File) => Promise<string>;
}

const RETENTION_DAYS = [30, 90, 365, null] as const;
const BADGES = ["off", "dot", "count"] as const;

/** Settings, what is stored with the means to delete it, and the backup. */
export function Options({ settings, onChange, used, storageFailure, onOpenLibrary, onForgetAll, onExport, onImport }: Props) {
  const words = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const [imported, setImported] = useState<string | null>(null);
  const attempt = (done: Promise<void>): void => {
    done.then(
      () => setFailure(null),
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <main class="options">
      <h1>{words.say("optionsTitle")}</h1>
      {failure !== null && <Notice text={failure} />}
      {storageFailure !== null && <Notice text={`${words.say("storageFailed")}: ${storageFailure}`} />}
      <label class="option">
        <input
          type="checkbox"
          checked={settings.openByItself}
          onChange={(event) => attempt(onChange({ openByItself: event.currentTarget.checked }))}
        />
        {words.say("optionOpenByItself")}
      </label>
      <label class="option">
        <input
          type="checkbox"
          checked={settings.autoSeen}
          onChange={(event) => attempt(onChange({ autoSeen: event.currentTarget.checked }))}
        />
        {words.say("optionAutoSeen")}
      </label>
      <label class="option">
        {words.say("optionBadge")}
        <select
          value={settings.badge}
          onChange={(event) => attempt(onChange({ badge: BADGES.find((badge) => badge === event.currentTarget.value) ?? "count" }))}
        >
          {BADGES.map((badge) => (
            <option key={badge} value={badge}>
              {words.say(`badge_${badge}`)}
            </option>
          ))}
        </select>
      </label>

      <h2>{words.say("optionsStored")}</h2>
      <p class="options-hint">{words.say("optionsStoredHint")}</p>
      <label class="option">
        {words.say("optionRetention")}
        <select
          value={String(settings.retentionDays)}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            attempt(onChange({ retentionDays: chosen === "null" ? null : Number(chosen) }));
          }}
        >
          {RETENTION_DAYS.map((days) => (
            <option key={days} value={String(days)}>
              {words.say(`retention_${days ?? "forever"}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="option">{words.say("optionsUsed", used)}</p>
      <div class="option-buttons">
        <button type="button" class="button" onClick={() => attempt(onOpenLibrary())}>
          {words.say("openLibrary")}
        </button>
        <button type="button" class="button" onClick={() => attempt(onForgetAll())}>
          {words.say("forgetAll")}
        </button>
      </div>

      <h2>{words.say("backupTitle")}</h2>
      <p class="options-hint">{words.say("backupHint")}</p>
      <div class="option-buttons">
        <button type="button" class="button" onClick={() => attempt(onExport())}>
          {words.say("backupExport")}
        </button>
        <label class="button">
          {words.say("backupImport")}
          <input
            type="file"
            class="visually-hidden"
            accept="application/json,.json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = "";
              setImported(null);
              if (file) attempt(onImport(file).then(setImported));
            }}
          />
        </label>
      </div>
      <p role="status">{imported !== null && words.say("backupImported", imported)}</p>
    </main>
  );
}
