import { useMemo, useState } from "preact/hooks";
import { createTimeWriter } from "../../components/format-time.ts";
import { Library } from "../../components/Library.tsx";
import { headline } from "../../components/TimelinePost.tsx";
import { useWatch } from "../../components/use-watch.ts";
import { useWords } from "../../components/words-context.tsx";
import { browser } from "../../lib/browser.ts";
import { send } from "../../lib/messages.ts";
import { openMirror } from "../../lib/mirror.ts";
import { type LibraryRow, readLibrary, searchStored, setPinned } from "../../lib/store/library.ts";
import { forgetEverything, forgetLiveBlog } from "../../lib/store/reading-actions.ts";
import { noteRestoredTold, readRestored } from "../../lib/store/restore.ts";
import type { Store } from "../../lib/store/schema.ts";

const MOST_FOUND = 100;

/** The library: every live blog that is stored, and a search across all their posts. */
export function LibraryPage({ store }: { store: Store }) {
  const words = useWords();
  const mirror = useMemo(() => openMirror(browser.storage.local, navigator.locks), []);
  const [search, setSearch] = useState("");
  const library = useWatch(() => readLibrary(store), "library");
  const found = useWatch(async () => (search.trim() === "" ? null : await searchStored(store, search, MOST_FOUND)), `find ${search}`);
  const restored = useWatch(() => readRestored(store), "restored");
  if (library.state === "loading") return null;

  const times = createTimeWriter(words.language, null);
  const now = Temporal.Now.instant();
  const rows = library.state === "ready" ? library.value : [];
  const factsOf = ({ lastVisit, newCount, unseenCount, postCount }: LibraryRow): string[] => [
    words.count("storedPosts", postCount),
    ...(newCount > 0 ? [words.count("newWhenLastOpen", newCount)] : []),
    ...(unseenCount > 0 ? [words.count("unseenCount", unseenCount)] : []),
    words.say("lastVisit", times.moment(lastVisit.lastActivityAt, now)),
  ];
  return (
    <Library
      liveBlogs={rows.map((row) => ({
        id: row.liveBlog.id,
        title: row.liveBlog.title,
        publisher: row.liveBlog.publisher ?? new URL(row.liveBlog.id).hostname,
        coverage: row.liveBlog.coverage,
        facts: factsOf(row),
        pinned: row.liveBlog.pinned,
      }))}
      search={search}
      onSearch={setSearch}
      found={
        found.state !== "ready"
          ? null
          : (found.value?.map(({ liveBlog, post }) => ({
              liveBlogId: liveBlog.id,
              postId: post.id,
              liveBlogTitle: liveBlog.title,
              headline: headline(post),
              time: post.publishedAt === null ? null : times.moment(post.publishedAt, now),
            })) ?? null)
      }
      restored={restored.state === "ready" ? (restored.value?.liveBlogs ?? null) : null}
      onRestoredTold={() => noteRestoredTold(store)}
      onOpen={async (id) => {
        const url = rows.find((row) => row.liveBlog.id === id)?.liveBlog.url;
        if (url !== undefined) await browser.tabs.create({ url });
      }}
      onOpenPost={async (liveBlogId, postId) => void (await send("jumpToPost", { liveBlogId, tabId: null, postId }))}
      onPin={(id, pinned) => setPinned(store, id, pinned)}
      onForget={(id) => mirror.forget(id, () => forgetLiveBlog(store, id))}
      onForgetAll={async () => {
        if (!confirm(words.say("forgetAllSure"))) return;
        await mirror.forget("everything", () => forgetEverything(store));
      }}
    />
  );
}
