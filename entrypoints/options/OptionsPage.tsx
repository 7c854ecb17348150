import { useEffect, useState } from "preact/hooks";
import { createTimeWriter } from "../../components/format-time.ts";
import { Options } from "../../components/Options.tsx";
import { useWatch } from "../../components/use-watch.ts";
import { useWords } from "../../components/words-context.tsx";
import { readSettings, type Settings, writeSettings } from "../../lib/settings.ts";
import { readLibrary } from "../../lib/store/queries.ts";
import { forgetEverything, forgetLiveBlog } from "../../lib/store/reading-actions.ts";
import type { Store } from "../../lib/store/schema.ts";

/** The settings page: what the store and the settings hold, and what the reader does with it. */
export function OptionsPage({ store }: { store: Store }) {
  const words = useWords();
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void readSettings().then(setSettings);
  }, []);
  const library = useWatch(() => readLibrary(store), "library");
  if (settings === null || library.state === "loading") return null;

  const times = createTimeWriter(words.language, null);
  const now = Temporal.Now.instant();
  const rows = library.state === "ready" ? library.value : [];
  return (
    <Options
      openByItself={settings.openByItself}
      onOpenByItself={async (openByItself) => {
        await writeSettings({ openByItself });
        setSettings({ ...settings, openByItself });
      }}
      liveBlogs={rows.map(({ liveBlog, postCount, lastVisit }) => ({
        id: liveBlog.id,
        title: liveBlog.title,
        summary: `${words.count("storedPosts", postCount)} · ${words.say("lastVisit", times.moment(lastVisit.lastActivityAt, now))}`,
      }))}
      storageFailure={library.state === "failed" ? library.reason : null}
      onForget={(id) => forgetLiveBlog(store, id)}
      onForgetAll={async () => {
        if (confirm(words.say("forgetAllSure"))) await forgetEverything(store);
      }}
    />
  );
}
