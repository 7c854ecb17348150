import type { DoneByHand } from "./use-reading-actions.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  /** Null where there is nothing to take back. */
  readonly done: DoneByHand | null;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Says what was just done by hand, and takes it back. It is there, empty, before there is anything to say: screen readers announce what changes, not what comes. */
export function UndoToast({ done, onUndo, onDismiss }: Props) {
  const words = useWords();
  return (
    <div class={done === null ? "toast-place" : "toast"}>
      <span role="status">
        {done !== null &&
          (done.kind === "correction"
            ? words.say("corrected")
            : words.count(done.kind === "seen" ? "markedSeen" : "markedUnseen", done.count))}
      </span>
      {done !== null && (
        <>
          <button type="button" class="toast-action" onClick={onUndo}>
            {words.say("undo")}
          </button>
          <button type="button" class="icon-button" aria-label={words.say("dismiss")} title={words.say("dismiss")} onClick={onDismiss}>
            <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
              <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
            </svg>
          </button>
        </>
      )}
    </div>
  );
}
