import { EmptyState } from "./EmptyState.tsx";
import { useWords } from "./words-context.tsx";

/** Says that the store can't be read, and why; trying again loads the page of the extension anew. */
export function StorageFailed({ reason }: { reason: string }) {
  const words = useWords();
  return (
    <EmptyState heading={words.say("storageFailed")}>
      <p class="state-hint">{words.say("storageFailedHint")}</p>
      <p class="state-reason">{reason}</p>
      <div class="state-actions">
        <button type="button" class="button button--main" onClick={(event) => event.currentTarget.ownerDocument.location.reload()}>
          {words.say("tryAgain")}
        </button>
      </div>
    </EmptyState>
  );
}
