import { useEffect, useRef } from "preact/hooks";
import { KeyList } from "./KeyList.tsx";
import { useWords } from "./words-context.tsx";

/** The list of keys, in a modal dialog that Escape closes. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="key-help" ref={dialog} aria-labelledby="key-help-title" onClose={onClose}>
      <h2 id="key-help-title">{words.say("keysTitle")}</h2>
      <KeyList />
      <form method="dialog">
        <button type="submit" class="button">
          {words.say("close")}
        </button>
      </form>
    </dialog>
  );
}
