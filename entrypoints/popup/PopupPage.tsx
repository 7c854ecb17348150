import { useEffect, useState } from "preact/hooks";
import { Loading } from "../../components/Loading.tsx";
import { Popup } from "../../components/Popup.tsx";
import type { RecentLiveBlog } from "../../components/RecentLiveBlogs.tsx";
import { useWatch } from "../../components/use-watch.ts";
import { useWords } from "../../components/words-context.tsx";
import { browser } from "../../lib/browser.ts";
import { dockOn } from "../../lib/dock-sites.ts";
import { send } from "../../lib/messages.ts";
import type { LiveBlogId } from "../../lib/model.ts";
import { readSettings, type Settings } from "../../lib/settings.ts";
import { openSidePanel } from "../../lib/side-panel.ts";
import { type LibraryRow, readLibrary } from "../../lib/store/library.ts";
import { readTab, readTimeline } from "../../lib/store/queries.ts";
import type { Store } from "../../lib/store/schema.ts";
import type { Words } from "../../lib/words.ts";
import { watchWriteFailure } from "../../lib/write-failure.ts";
import { useStanding } from "./use-standing.ts";

/** How many of the live blogs read last are offered. */
const MOST_RECENT = 5;

interface Props {
  readonly store: Store;
  readonly tabId: number;
  readonly windowId: number;
}

/** The popup for one tab: what the store holds of it, how Catchline stands to its site, and its buttons as commands. */
export function PopupPage({ store, tabId, windowId }: Props) {
  const words = useWords();
  const standing = useStanding(tabId);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [writeFailure, setWriteFailure] = useState<string | null>(null);
  const stored = useWatch(async () => {
    const view = await readTab(store, tabId);
    const timeline = view ? await readTimeline(store, view.liveBlogId) : null;
    // One more, since the one shown here is none to go back to.
    return { view: view ?? null, timeline, library: await readLibrary(store, MOST_RECENT + 1) };
  }, `${tabId}`);
  useEffect(() => {
    const lifetime = new AbortController();
    void readSettings().then(setSettings);
    void watchWriteFailure(setWriteFailure, lifetime.signal);
    return () => lifetime.abort();
  }, []);
  if (stored.state === "loading" || standing === null || settings === null) return <Loading />;

  const { view, timeline, library } = stored.state === "ready" ? stored.value : { view: null, timeline: null, library: [] };
  const liveBlogHost = view === null ? null : new URL(view.liveBlogId).hostname;
  const closeAfter = async (asked: Promise<unknown>): Promise<void> => {
    await asked;
    window.close();
  };
  return (
    <Popup
      {...standing}
      // Over any page that it may read, the browser tells its address to the popup that the reader opened.
      reason={standing.reason === "hidden" ? "closed" : standing.reason}
      liveBlog={
        view === null || timeline === null || liveBlogHost === null
          ? null
          : {
              title: timeline.liveBlog.title,
              newCount: timeline.summary.firstVisit ? null : timeline.summary.new,
              postCount: timeline.posts.length,
              embed: timeline.liveBlog.embed,
              signals: view.detection.signals,
              opensByItself: dockOn(settings, liveBlogHost).opensByItself,
            }
      }
      readFailure={stored.state === "failed" ? stored.reason : null}
      writeFailure={writeFailure}
      recent={recentOf(library, timeline === null ? null : timeline.liveBlog.id, words)}
      actions={{
        ...standing.actions,
        openDock: () => closeAfter(send("setDock", { tabId, open: true })),
        openSidePanel: () => closeAfter(openSidePanel(windowId)),
        openInTab: async () => {
          if (view) await closeAfter(send("openPanelTab", { liveBlogId: view.liveBlogId }));
        },
        async setOpensByItself(open) {
          await (open ? send("setDock", { tabId, open }) : send("closeDockForGood", { tabId }));
          setSettings(await readSettings());
        },
        openLiveBlog: (liveBlogId) => closeAfter(send("openLiveBlog", { liveBlogId })),
        openLibrary: () => closeAfter(send("openLibrary", {})),
        openSettings: () => closeAfter(browser.runtime.openOptionsPage()),
        retry: () => location.reload(),
      }}
    />
  );
}

function recentOf(library: readonly LibraryRow[], shown: LiveBlogId | null, words: Words): RecentLiveBlog[] {
  return library
    .filter(({ liveBlog }) => liveBlog.id !== shown)
    .slice(0, MOST_RECENT)
    .map(({ liveBlog, newCount, unseenCount }) => ({
      id: liveBlog.id,
      title: liveBlog.title,
      publisher: liveBlog.publisher ?? new URL(liveBlog.id).hostname,
      facts: [
        ...(newCount > 0 ? [words.count("newWhenLastOpen", newCount)] : []),
        ...(unseenCount > 0 ? [words.count("unseenCount", unseenCount)] : []),
      ],
    }));
}
