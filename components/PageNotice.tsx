import { useWords } from "./words-context.tsx";

/** Says that the page beside the panel no longer answers, which is so after an update, and loads it again. What is stored can be read all the same. */
export function PageNotice({ onReload }: { onReload: () => void }) {
  const words = useWords();
  return (
    <div class="page-notice">
      <p role="alert">{words.say("pageUpdated")}</p>
      <button type="button" class="button" onClick={onReload}>
        {words.say("reloadPage")}
      </button>
    </div>
  );
}
