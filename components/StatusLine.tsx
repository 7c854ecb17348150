import type { Timeline } from "../lib/store/queries.ts";
import type { TimeWriter } from "./format-time.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly timeline: Timeline;
  readonly times: TimeWriter;
  readonly now: Temporal.Instant;
}

/** What changed since the last visit, in one sentence; announced politely when it changes. Blank until all posts are there. */
export function StatusLine({ timeline, times, now }: Props) {
  const words = useWords();
  // The line is there before its words are, so that they are announced and nothing moves.
  if (!timeline.whole) return <p class="status" role="status" aria-busy="true" />;
  const { summary } = timeline;
  const counts = [
    summary.new > 0 ? words.count("statusNew", summary.new) : null,
    summary.edited > 0 ? words.count("statusEdited", summary.edited) : null,
    summary.removed > 0 ? words.count("statusRemoved", summary.removed) : null,
  ].filter((part) => part !== null);
  const since = summary.since === null ? null : times.moment(summary.since, now);

  let sentence: string;
  if (summary.firstVisit) {
    sentence = counts.length === 0 ? words.count("firstVisit", timeline.posts.length) : words.say("firstVisitChanged", words.list(counts));
  } else if (counts.length === 0) {
    sentence = words.say("nothingSince", since ?? "");
  } else {
    sentence = words.say("changedSince", words.list(counts), since ?? "");
  }
  return (
    <p class="status" role="status">
      {sentence}
    </p>
  );
}
