import { useMemo } from "preact/hooks";
import type { Entity, EntityKey } from "../lib/model.ts";
import { excerptOf } from "../lib/reading/search.ts";
import type { TimelinePost as Post } from "../lib/store/queries.ts";
import type { TimeWriter } from "./format-time.ts";
import { Matched, markedTerms } from "./Matched.tsx";
import { Menu, MoreIcon } from "./Menu.tsx";
import { NamesOfPost } from "./NamesOfPost.tsx";
import { PostTime } from "./PostTime.tsx";
import { usePageText } from "./page-text.ts";
import { StateMark } from "./StateMark.tsx";
import { useTakeAway } from "./take-away/take-away-context.ts";
import { type Measure, useMeasured } from "./use-measured.ts";
import { useWords } from "./words-context.tsx";

/** What every post of the list is given. None of it may be made anew for each drawing: posts that it leaves as they are are not drawn again. */
export interface PostSurroundings {
  readonly times: TimeWriter;
  readonly search: string;
  readonly chosen: EntityKey | null;
  readonly onChoose: (entity: Entity) => void;
  readonly onJump: (post: Post) => void;
  readonly onMark: (mark: PostMark, post: Post) => void;
  /** Called when the menu of a post has opened, and when it is closed or gone. */
  readonly onMenu: (open: boolean) => void;
}

interface Props extends PostSurroundings {
  readonly post: Post;
  /** Place of its row in the list. */
  readonly index: number;
  /** Which of the posts it is, from 1, and of how many; null: more are coming. */
  readonly place: number;
  readonly count: number | null;
  /** Where it stands apart from the others, in CSS pixels from the top of the list; null: where it belongs. */
  readonly top: number | null;
  readonly inView: boolean;
  /** Whether it mentions whoever is chosen. */
  readonly highlighted: boolean;
  /** The most important first. */
  readonly names: readonly Entity[];
  /** What it calls those whom the search found in it. */
  readonly namesFound: readonly string[];
  /** Id of the preview of it that is shown; null while none is. */
  readonly preview: string | null;
  readonly measure: Measure;
}

/** What a reader marks by hand from one post: it alone, or all above or below it in the list. */
export type PostMark = "seen" | "unseen" | "aboveSeen" | "belowSeen";

const NONE: readonly string[] = [];

/** One post of the timeline: its state in shape and words, time in both zones, headline, authors. Choosing it jumps to the post in the page. */
export function TimelinePost({ index, place, count, top, inView, highlighted, measure, ...content }: Props) {
  const { post } = content;
  const element = useMeasured(measure, post.id);
  const key = post.kinds.includes("keyEvent");
  return (
    <li
      ref={element}
      class={`post post--${post.status}${key ? " post--key" : ""}${highlighted ? " post--highlighted" : ""}`}
      style={top === null ? undefined : { position: "absolute", insetInline: 0, insetBlockStart: `${top}px` }}
      data-index={index}
      data-post-id={post.id}
      data-status={post.status}
      data-pending={post.pending ? "" : undefined}
      aria-setsize={count ?? undefined}
      aria-posinset={count === null ? undefined : place}
      aria-current={inView ? "true" : undefined}
    >
      <Content {...content} />
    </li>
  );
}

type ContentProps = Omit<Props, "index" | "place" | "count" | "top" | "inView" | "highlighted" | "measure">;

/** Drawn anew only when something in it changed: while the list is scrolled, most of its posts stay as they are. */
function Content(props: ContentProps) {
  const words = useWords();
  const { post, times, search, chosen, onChoose, onJump, onMark, onMenu, names, namesFound, preview } = props;
  const { cite } = useTakeAway();
  const { lang, dir } = usePageText();
  // Names come in a new array each time; this is what is drawn of them.
  const shownNames = names.map(({ key, name }) => `${key} ${name}`).join("\n");
  return useMemo(
    () => (
      <>
        <button type="button" class="post-jump" aria-describedby={preview ?? undefined} onClick={() => onJump(post)}>
          <span class="post-state">
            <StateMark status={post.status} />
          </span>
          <PostTime post={post} times={times} />
          <span class="post-headline" lang={lang} dir={dir}>
            <Matched text={headline(post)} search={search} names={namesFound} />
          </span>
          <span class="post-facts">
            <span class={`post-status post-status--${post.status}`}>{words.say(`status_${post.status}`)}</span>
            {post.kinds.includes("keyEvent") && (
              <span class="post-kind post-kind--key">
                <KeyFlag />
                {words.say("kind_keyEvent")}
              </span>
            )}
            {post.kinds.includes("pinned") && <span class="post-kind">{words.say("kind_pinned")}</span>}
            {post.kinds.includes("summary") && <span class="post-kind">{words.say("kind_summary")}</span>}
            {!post.inPage && post.status !== "removed" && <span class="post-kind">{words.say("notLoaded")}</span>}
            {post.authors.length > 0 && (
              <span class="post-authors">
                <Matched text={words.list(post.authors)} search={search} />
              </span>
            )}
          </span>
          {search !== "" && <PostExcerpt text={post.text} search={search} names={namesFound} />}
        </button>
        <NamesOfPost names={names} chosen={chosen} onChoose={onChoose} />
        <Menu
          name={words.say("postMenu")}
          onOpen={onMenu}
          choices={[
            { name: words.say(post.seen ? "markUnseen" : "markSeen"), onChoose: () => onMark(post.seen ? "unseen" : "seen", post) },
            { name: words.say("markAllAboveSeen"), onChoose: () => onMark("aboveSeen", post) },
            { name: words.say("markAllBelowSeen"), onChoose: () => onMark("belowSeen", post) },
            { name: words.say("copyCitation"), onChoose: () => cite(post) },
          ]}
        >
          <MoreIcon />
        </Menu>
      </>
    ),
    [words, post, times, search, chosen, onChoose, onJump, onMark, onMenu, cite, shownNames, namesFound, preview, lang, dir],
  );
}

const EXCERPT_LENGTH = 160;

/** The passage of a post in which most of what was searched for stands, with it marked; nothing where only the headline or an author was found. */
function PostExcerpt({ text, search, names = NONE }: { text: string; search: string; names?: readonly string[] }) {
  const page = usePageText();
  const excerpt = excerptOf(text, markedTerms(search, names), EXCERPT_LENGTH);
  if (excerpt === null) return null;
  return (
    <span class="post-excerpt" {...page}>
      {excerpt.cutBefore && "… "}
      <Matched text={excerpt.text} search={search} names={names} />
      {excerpt.cutAfter && " …"}
    </span>
  );
}

/** A small flag: the newsroom takes this for a key event. */
function KeyFlag() {
  return (
    <svg class="key-flag" viewBox="0 0 12 12" width="10" height="10" aria-hidden="true" focusable="false">
      <path d="M2 1v10.5M2 1.5h8L8 4l2 2.5H2" fill="currentColor" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" />
    </svg>
  );
}

const SENTENCE_LIMIT = 140;
const SENTENCES = new Intl.Segmenter(undefined, { granularity: "sentence" });

/** The post's headline; failing that its first sentence, cut at a word where it is long. */
export function headline(post: Pick<Post, "title" | "text">): string {
  if (post.title !== null && post.title !== "") return post.title;
  const line = post.text.split("\n", 1)[0] ?? "";
  const [first] = SENTENCES.segment(line);
  const sentence = first?.segment.trim() ?? "";
  if (sentence.length <= SENTENCE_LIMIT) return sentence;
  const cut = sentence.lastIndexOf(" ", SENTENCE_LIMIT);
  return `${sentence.slice(0, cut > 0 ? cut : SENTENCE_LIMIT)}…`;
}
