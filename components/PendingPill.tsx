import type { TimelinePost as Post } from "../lib/store/queries.ts";
import { useWords } from "./words-context.tsx";

/** Counts the posts that arrived while the page is open; choosing it goes to the oldest of them. */
export function PendingPill({ posts, onJump }: { posts: readonly Post[]; onJump: (post: Post) => void }) {
  const words = useWords();
  const pending = posts.filter((post) => post.pending);
  const first = pending[0];
  if (first === undefined) return null;
  return (
    <button type="button" class="pill pill--pending" onClick={() => onJump(first)}>
      {words.count("pending", pending.length)}
    </button>
  );
}
