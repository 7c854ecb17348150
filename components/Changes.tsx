import { diffWords } from "../lib/reading/changes.ts";
import type { Changes as ChangesView, EditedPost, TimelinePost as Post } from "../lib/store/queries.ts";
import { DiffText } from "./DiffText.tsx";
import type { TimeWriter } from "./format-time.ts";
import { usePageText } from "./page-text.ts";
import { StateMark } from "./StateMark.tsx";
import { headline } from "./TimelinePost.tsx";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly changes: ChangesView;
  readonly times: TimeWriter;
  readonly now: Temporal.Instant;
  readonly onJump: (post: Post) => void;
}

/** What was edited, word by word against what the reader last saw, and what was withdrawn, with its last text. */
export function Changes({ changes, times, now, onJump }: Props) {
  const words = useWords();
  const page = usePageText();
  if (changes.edited.length === 0 && changes.removed.length === 0) return <p class="empty">{words.say("changesEmpty")}</p>;
  return (
    <ul class="changes" aria-label={words.say("tab_changes")}>
      {changes.edited.map((edited) => (
        <EditedChange key={edited.post.id} edited={edited} times={times} now={now} onJump={onJump} />
      ))}
      {changes.removed.map((post) => (
        <li key={post.id} class="change change--removed" data-post-id={post.id} data-status={post.status}>
          <p class="change-line">
            <StateMark status="removed" /> {words.say("status_removed")} · <ChangeTime post={post} times={times} />
          </p>
          <h2 class="change-headline" {...page}>
            {headline(post)}
          </h2>
          <p class="change-text" {...page}>
            {post.text}
          </p>
        </li>
      ))}
    </ul>
  );
}

function EditedChange({ edited, times, now, onJump }: Pick<Props, "times" | "now" | "onJump"> & { edited: EditedPost }) {
  const words = useWords();
  const page = usePageText();
  const { post, before, revisions } = edited;
  return (
    <li class="change change--edited" data-post-id={post.id} data-status={post.status}>
      <p class="change-line">
        <StateMark status="edited" /> {words.say("status_edited")} · <ChangeTime post={post} times={times} />
      </p>
      <h2 class="change-headline">
        <button type="button" class="change-jump" {...page} onClick={() => onJump(post)}>
          {headline(post)}
        </button>
      </h2>
      <Difference before={before} after={post} />
      {revisions.length > 1 && (
        <details class="revisions">
          <summary>{words.count("earlierVersions", revisions.length)}</summary>
          <ol>
            {revisions.map((revision, index) => (
              <li key={revision.number}>
                {words.say("versionRead", times.moment(revision.readAt, now))}
                {index === 0 ? (
                  <p class="change-text" {...page}>
                    {revision.text}
                  </p>
                ) : (
                  <Difference before={revisions[index - 1] ?? revision} after={revision} />
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

interface Worded {
  readonly title: string | null;
  readonly text: string;
}

/** What changed in headline and text between two versions; nothing where both are the same. */
function Difference({ before, after }: { before: Worded; after: Worded }) {
  return (
    <>
      {(before.title ?? "") !== (after.title ?? "") && <DiffText segments={diffWords(before.title ?? "", after.title ?? "")} />}
      {before.text !== after.text && <DiffText segments={diffWords(before.text, after.text)} />}
    </>
  );
}

function ChangeTime({ post, times }: { post: Post; times: TimeWriter }) {
  const words = useWords();
  if (post.publishedAt === null) return <>{words.say("timeUnknown")}</>;
  return <time dateTime={post.publishedAt}>{times.clock(post.publishedAt)}</time>;
}
