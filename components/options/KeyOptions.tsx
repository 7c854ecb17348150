import { KEYS } from "../keys.ts";
import { useWords } from "../words-context.tsx";
import { OptionSection } from "./OptionSection.tsx";

/** What a key does in the whole browser. */
export interface Shortcut {
  readonly name: string;
  /** In the browser's own words, from the manifest. */
  readonly description: string;
  /** `Alt+Shift+L`; empty where it has none. */
  readonly keys: string;
}

/** What browsers add by themselves carries no words of ours. */
const OWN_WORDS = { _execute_action: "commandToolbar", _execute_sidebar_action: "commandSidebar" } as const;

interface Props {
  /** Null until the browser has said. */
  readonly shortcuts: readonly Shortcut[] | null;
  /** Where the keys of the whole browser are changed. */
  readonly where: "firefox" | "chromium";
  readonly onChange: () => void;
}

/** The keys that work in the whole browser, with the way to where the browser changes them, and those of the panel. */
export function KeyOptions({ shortcuts, where, onChange }: Props) {
  const words = useWords();
  return (
    <OptionSection title={words.say("keysTitle")} hint={words.say("optionsKeysHint")}>
      <div class="option-group">
        <h3>{words.say("keysBrowser")}</h3>
        <dl class="key-table">
          {shortcuts?.map(({ name, description, keys }) => (
            <div key={name}>
              <dt>{keys === "" ? <span class="options-hint">{words.say("keyNone")}</span> : <kbd>{keys}</kbd>}</dt>
              <dd>{name in OWN_WORDS ? words.say(OWN_WORDS[name as keyof typeof OWN_WORDS]) : description}</dd>
            </div>
          ))}
        </dl>
        <div class="option-buttons">
          <button type="button" class="button" onClick={onChange}>
            {words.say(where === "firefox" ? "keysChangeFirefox" : "keysChangeChromium")}
          </button>
        </div>
      </div>
      <div class="option-group">
        <h3>{words.say("keysPanel")}</h3>
        <dl class="key-table key-table--panel">
          {KEYS.map(({ key, action }) => (
            <div key={key}>
              <dt>
                <kbd>{key === "A" ? "⇧ A" : key}</kbd>
              </dt>
              <dd>{words.say(`key_${action}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </OptionSection>
  );
}
