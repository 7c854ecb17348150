import { isOfNewerVersion } from "../lib/store/storage-failure.ts";
import { EmptyState } from "./EmptyState.tsx";
import { useWords } from "./words-context.tsx";

/** Says that the store can't be read, and why; trying again loads the page of the extension anew. */
export function StorageFailed({ reason }: { reason: string }) {
  const words = useWords();
  const newer = isOfNewerVersion(reason);
  return (
    <EmptyState heading={words.say(newer ? "storageNewer" : "storageFailed")}>
      <p class="state-hint">{words.say(newer ? "storageNewerHint" : "storageFailedHint")}</p>
      <p class="state-reason">{reason}</p>
      <div class="state-actions">
        <button type="button" class="button button--main" onClick={(event) => event.currentTarget.ownerDocument.location.reload()}>
          {words.say("tryAgain")}
        </button>
      </div>
    </EmptyState>
  );
}
