import type { DoneByHand } from "./use-reading-actions.ts";
import { useWords } from "./words-context.tsx";

interface Props extends DoneByHand {
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Says what was just done by hand, and takes it back. */
export function UndoToast({ kind, count, onUndo, onDismiss }: Props) {
  const words = useWords();
  return (
    <div class="toast">
      <span role="status">
        {kind === "correction" ? words.say("corrected") : words.count(kind === "seen" ? "markedSeen" : "markedUnseen", count)}
      </span>
      <button type="button" class="toast-action" onClick={onUndo}>
        {words.say("undo")}
      </button>
      <button type="button" class="icon-button" aria-label={words.say("dismiss")} title={words.say("dismiss")} onClick={onDismiss}>
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
          <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
        </svg>
      </button>
    </div>
  );
}
