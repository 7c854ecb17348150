import type { LiveBlogId } from "../lib/model.ts";
import { useWords } from "./words-context.tsx";

/** A live blog read lately; its facts are already in words. */
export interface RecentLiveBlog {
  readonly id: LiveBlogId;
  readonly title: string;
  readonly publisher: string;
  readonly facts: readonly string[];
}

/** The live blogs read last, to go back to. Nothing where there are none. */
export function RecentLiveBlogs({ liveBlogs, onOpen }: { liveBlogs: readonly RecentLiveBlog[]; onOpen: (id: LiveBlogId) => void }) {
  const words = useWords();
  if (liveBlogs.length === 0) return null;
  return (
    <section class="recent" aria-label={words.say("recentTitle")}>
      <h2>{words.say("recentTitle")}</h2>
      <ul>
        {liveBlogs.map(({ id, title, publisher, facts }) => (
          <li key={id}>
            <button type="button" class="recent-open" onClick={() => onOpen(id)}>
              <strong>{title}</strong>
              <span class="recent-facts">{[publisher, ...facts].join(" · ")}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
