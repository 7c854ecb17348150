import { useState } from "preact/hooks";
import type { TabView } from "../lib/model.ts";
import type { Timeline } from "../lib/store/queries.ts";
import { Notice } from "./Notice.tsx";
import { sayFailure } from "./say-failure.ts";
import { saySignal } from "./signal-words.ts";
import { useWords } from "./words-context.tsx";

export interface PopupActions {
  readonly openDock: () => Promise<void>;
  readonly openSidePanel: () => Promise<void>;
  readonly openInTab: () => Promise<void>;
  /** Null where the site is one that Catchline runs on by itself. */
  readonly readOnce: (() => Promise<void>) | null;
  readonly openLibrary: () => Promise<void>;
  readonly openSettings: () => Promise<void>;
}

interface Props {
  /** What the tab shows; null where it shows no live blog. */
  readonly view: TabView | null;
  readonly timeline: Timeline | null;
  readonly actions: PopupActions;
}

/** What the toolbar button shows: whether this page is a live blog and why, how many posts are new, and the panel's homes. */
export function Popup({ view, timeline, actions }: Props) {
  const words = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  // Not async: a side panel opens only while the click itself is being handled.
  const press = (action: () => Promise<void>) => () => {
    action().catch((error: unknown) => setFailure(sayFailure(error, words)));
  };
  const elsewhere = (
    <p class="popup-elsewhere">
      <button type="button" class="popup-link" onClick={press(actions.openLibrary)}>
        {words.say("openLibrary")}
      </button>
      <button type="button" class="popup-link" onClick={press(actions.openSettings)}>
        {words.say("openSettings")}
      </button>
    </p>
  );

  if (view === null || timeline === null) {
    return (
      <main class="popup">
        <h1>{words.say("noLiveBlog")}</h1>
        {actions.readOnce === null ? (
          <p class="popup-verdict">{words.say("noLiveBlogHint")}</p>
        ) : (
          <>
            <p class="popup-verdict">{words.say("readOnceHint")}</p>
            <div class="popup-actions">
              <button type="button" class="button button--main" onClick={press(actions.readOnce)}>
                {words.say("readOnce")}
              </button>
            </div>
          </>
        )}
        {failure !== null && <Notice text={failure} />}
        {elsewhere}
      </main>
    );
  }
  return (
    <main class="popup">
      <p class="popup-verdict">{words.say("popupIsLiveBlog")}</p>
      <h1 lang={timeline.liveBlog.language ?? ""} dir="auto">
        {timeline.liveBlog.title}
      </h1>
      <p class="popup-new">
        {timeline.summary.firstVisit ? words.count("popupPosts", timeline.posts.length) : words.count("popupNew", timeline.summary.new)}
      </p>
      <div class="popup-actions">
        <button type="button" class="button button--main" onClick={press(actions.openDock)}>
          {words.say("openDock")}
        </button>
        <button type="button" class="button" onClick={press(actions.openSidePanel)}>
          {words.say("openSidePanel")}
        </button>
        <button type="button" class="button" onClick={press(actions.openInTab)}>
          {words.say("openInTab")}
        </button>
      </div>
      <details>
        <summary>{words.say("popupWhy")}</summary>
        <ul class="popup-signals">
          {view.detection.signals.map((signal) => (
            <li key={signal.name}>{saySignal(signal, words)}</li>
          ))}
        </ul>
      </details>
      {failure !== null && <Notice text={failure} />}
      {elsewhere}
    </main>
  );
}
