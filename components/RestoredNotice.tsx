import { useWords } from "./words-context.tsx";

/** Says that the browser had lost the database and how much is known again, until the reader says that they know. */
export function RestoredNotice({ liveBlogs, onDismiss }: { liveBlogs: number; onDismiss: () => void }) {
  const words = useWords();
  return (
    <div class="page-notice">
      <p role="alert">{words.say("restored", words.count("liveBlogs", liveBlogs))}</p>
      <button type="button" class="button" onClick={onDismiss}>
        {words.say("dismiss")}
      </button>
    </div>
  );
}
