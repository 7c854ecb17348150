import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../words-context.tsx";

interface Props {
  readonly text: string;
  readonly onClose: () => void;
}

/** The text, selected, where no script may copy: the reader's own key still does. */
export function CopyByHand({ text, onClose }: Props) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    dialog.current?.showModal?.();
    area.current?.focus();
    area.current?.select();
    // A browser shows the end of what it selects.
    area.current?.scrollTo?.(0, 0);
  }, [text]);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="by-hand-title" onClose={onClose} onKeyDown={(event) => event.stopPropagation()}>
      <form method="dialog">
        <h2 id="by-hand-title">{words.say("copyByHandTitle")}</h2>
        <p id="by-hand-hint">{words.say("copyByHandHint")}</p>
        <textarea ref={area} class="by-hand" readOnly aria-labelledby="by-hand-title" aria-describedby="by-hand-hint" value={text} />
        <div class="dialog-actions">
          <button type="submit" class="button">
            {words.say("close")}
          </button>
        </div>
      </form>
    </dialog>
  );
}
