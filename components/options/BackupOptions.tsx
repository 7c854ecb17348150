import { useWords } from "../words-context.tsx";
import { OptionSection } from "./OptionSection.tsx";

interface Props {
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  /** What was imported last, in words; null where nothing was. */
  readonly imported: string | null;
}

/** Everything remembered as one file, and back. */
export function BackupOptions({ onExport, onImport, imported }: Props) {
  const words = useWords();
  return (
    <OptionSection title={words.say("backupTitle")} hint={words.say("backupHint")}>
      <div class="option-buttons">
        <button type="button" class="button" onClick={onExport}>
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
              if (file) onImport(file);
            }}
          />
        </label>
      </div>
      <p role="status">{imported !== null && words.say("backupImported", imported)}</p>
    </OptionSection>
  );
}
