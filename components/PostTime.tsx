import type { Instant } from "../lib/model.ts";
import type { TimeWriter } from "./format-time.ts";
import { useWords } from "./words-context.tsx";

/** When a post was published: the clock of the page, and the reader's own below it where the two differ. */
export function PostTime({ post, times }: { post: { readonly publishedAt: Instant | null }; times: TimeWriter }) {
  const words = useWords();
  if (post.publishedAt === null) return <span class="post-time post-time--unknown">{words.say("timeUnknown")}</span>;
  const readerClock = times.readerClock(post.publishedAt);
  return (
    <time class="post-time" dateTime={post.publishedAt}>
      <span class="post-clock">{times.clock(post.publishedAt)}</span>
      {readerClock !== null && (
        <span class="post-reader-clock">
          <span class="visually-hidden">{words.say("yourTimeAt", readerClock)}</span>
          <span aria-hidden="true">{readerClock}</span>
        </span>
      )}
    </time>
  );
}
