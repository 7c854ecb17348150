import type { Entity, EntityKey } from "../lib/model.ts";
import type { TimelinePost as Post } from "../lib/store/queries.ts";
import type { TimeWriter } from "./format-time.ts";
import { Matched } from "./Matched.tsx";
import { Menu, MoreIcon } from "./Menu.tsx";
import { NamesOfPost } from "./NamesOfPost.tsx";
import { StateMark } from "./StateMark.tsx";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly post: Post;
  readonly times: TimeWriter;
  readonly inView: boolean;
  readonly search: string;
  /** Whether it mentions whoever is chosen. */
  readonly highlighted: boolean;
  readonly names: readonly Entity[];
  readonly chosen: EntityKey | null;
  readonly onChoose: (entity: Entity) => void;
  readonly onJump: (post: Post) => void;
  readonly onMark: (mark: PostMark, post: Post) => void;
}

/** What a reader marks by hand from one post: it alone, or all above or below it in the list. */
export type PostMark = "seen" | "unseen" | "aboveSeen" | "belowSeen";

/** One post of the timeline: its state in shape and words, time in both zones, headline, authors. Choosing it jumps to the post in the page. */
export function TimelinePost({ post, times, inView, search, highlighted, names, chosen, onChoose, onJump, onMark }: Props) {
  const words = useWords();
  return (
    <li
      class={`post post--${post.status}${highlighted ? " post--highlighted" : ""}`}
      data-post-id={post.id}
      data-status={post.status}
      data-pending={post.pending ? "" : undefined}
      aria-current={inView ? "true" : undefined}
    >
      <button type="button" class="post-jump" onClick={() => onJump(post)}>
        <span class="post-state">
          <StateMark status={post.status} />
        </span>
        <PostTime post={post} times={times} />
        <span class="post-headline">
          <Matched text={headline(post)} search={search} />
        </span>
        <span class="post-facts">
          <span class={`post-status post-status--${post.status}`}>{words.say(`status_${post.status}`)}</span>
          {post.kinds.includes("keyEvent") && <span class="post-kind">{words.say("kind_keyEvent")}</span>}
          {post.kinds.includes("pinned") && <span class="post-kind">{words.say("kind_pinned")}</span>}
          {post.kinds.includes("summary") && <span class="post-kind">{words.say("kind_summary")}</span>}
          {!post.inPage && post.status !== "removed" && <span class="post-kind">{words.say("notLoaded")}</span>}
          {post.authors.length > 0 && <span class="post-authors">{words.list(post.authors)}</span>}
        </span>
        {search !== "" && <Excerpt text={post.text} search={search} />}
      </button>
      <NamesOfPost names={names} chosen={chosen} onChoose={onChoose} />
      <Menu
        name={words.say("postMenu")}
        choices={[
          { name: words.say(post.seen ? "markUnseen" : "markSeen"), onChoose: () => onMark(post.seen ? "unseen" : "seen", post) },
          { name: words.say("markAllAboveSeen"), onChoose: () => onMark("aboveSeen", post) },
          { name: words.say("markAllBelowSeen"), onChoose: () => onMark("belowSeen", post) },
        ]}
      >
        <MoreIcon />
      </Menu>
    </li>
  );
}

function PostTime({ post, times }: { post: Post; times: TimeWriter }) {
  const words = useWords();
  if (post.publishedAt === null) return <span class="post-time post-time--unknown">{words.say("timeUnknown")}</span>;
  const readerClock = times.readerClock(post.publishedAt);
  return (
    <time class="post-time" dateTime={post.publishedAt}>
      <span class="post-clock">{times.clock(post.publishedAt)}</span>
      {readerClock !== null && (
        <span class="post-reader-clock">
          <span class="visually-hidden">{words.say("yourTime")}: </span>
          {readerClock}
        </span>
      )}
    </time>
  );
}

const EXCERPT_BEFORE = 40;
const EXCERPT_LENGTH = 160;

function Excerpt({ text, search }: { text: string; search: string }) {
  const at = text.toLocaleLowerCase().indexOf(search.trim().toLocaleLowerCase());
  if (at < 0) return null;
  const start = Math.max(0, at - EXCERPT_BEFORE);
  const cut = text.slice(start, start + EXCERPT_LENGTH);
  return (
    <span class="post-excerpt">
      {start > 0 && "…"}
      <Matched text={cut} search={search} />
      {start + EXCERPT_LENGTH < text.length && "…"}
    </span>
  );
}

const SENTENCE_LIMIT = 140;

/** The post's headline; failing that its first sentence, cut at a word where it is long. */
export function headline(post: Pick<Post, "title" | "text">): string {
  if (post.title !== null && post.title !== "") return post.title;
  const line = post.text.split("\n", 1)[0] ?? "";
  const [first] = new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(line);
  const sentence = first?.segment.trim() ?? "";
  if (sentence.length <= SENTENCE_LIMIT) return sentence;
  const cut = sentence.lastIndexOf(" ", SENTENCE_LIMIT);
  return `${sentence.slice(0, cut > 0 ? cut : SENTENCE_LIMIT)}…`;
}
