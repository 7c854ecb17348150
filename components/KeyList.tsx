import { KEYS } from "./keys.ts";
import { useWords } from "./words-context.tsx";

/** The panel's keys and what each does. */
export function KeyList() {
  const words = useWords();
  return (
    <dl class="key-list">
      {KEYS.map(({ key, action }) => (
        <div key={key}>
          <dt>
            {key === "A" && (
              <>
                <kbd>⇧</kbd>{" "}
              </>
            )}
            <kbd>{key}</kbd>
          </dt>
          <dd>{words.say(`key_${action}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
