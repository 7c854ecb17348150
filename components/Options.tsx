import { useState } from "preact/hooks";
import type { LiveBlogId } from "../lib/model.ts";
import { Notice } from "./Notice.tsx";
import { useWords } from "./words-context.tsx";

/** One live blog as the settings page lists it. */
export interface StoredLiveBlog {
  readonly id: LiveBlogId;
  readonly title: string;
  /** "4 posts · last visit Tuesday 18:04", already in words. */
  readonly summary: string;
}

interface Props {
  readonly openByItself: boolean;
  readonly onOpenByItself: (on: boolean) => Promise<void>;
  /** Last visited first. */
  readonly liveBlogs: readonly StoredLiveBlog[];
  /** Why what is stored can't be read; null where it can. */
  readonly storageFailure: string | null;
  readonly onForget: (id: LiveBlogId) => Promise<void>;
  /** Asks the reader first. */
  readonly onForgetAll: () => Promise<void>;
}

/** Settings, and what is stored with the means to delete it. Each setting takes effect and is kept at once. */
export function Options({ openByItself, onOpenByItself, liveBlogs, storageFailure, onForget, onForgetAll }: Props) {
  const words = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = (done: Promise<void>): void => {
    done.catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  return (
    <main class="options">
      <h1>{words.say("optionsTitle")}</h1>
      {failure !== null && <Notice text={failure} />}
      {storageFailure !== null && <Notice text={`${words.say("storageFailed")}: ${storageFailure}`} />}
      <label class="option">
        <input type="checkbox" checked={openByItself} onChange={(event) => attempt(onOpenByItself(event.currentTarget.checked))} />
        {words.say("optionOpenByItself")}
      </label>
      <h2>{words.say("optionsStored")}</h2>
      <p class="options-hint">{words.say("optionsStoredHint")}</p>
      {liveBlogs.length === 0 ? (
        <p>{words.say("optionsNothingStored")}</p>
      ) : (
        <>
          <ul class="stored">
            {liveBlogs.map((liveBlog) => (
              <li key={liveBlog.id}>
                <span>
                  <strong>{liveBlog.title}</strong>
                  <span class="stored-summary">{liveBlog.summary}</span>
                </span>
                <button
                  type="button"
                  class="button"
                  aria-label={words.say("forgetNamed", liveBlog.title)}
                  onClick={() => attempt(onForget(liveBlog.id))}
                >
                  {words.say("forget")}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={() => attempt(onForgetAll())}>
            {words.say("forgetAll")}
          </button>
        </>
      )}
    </main>
  );
}
