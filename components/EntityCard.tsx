import { useMemo, useState } from "preact/hooks";
import type { Entity, Instant, PostId, PostMention } from "../lib/model.ts";
import { arcOf, type TimeSpan } from "../lib/reading/arc.ts";
import type { TimelinePost as Post } from "../lib/store/queries.ts";
import { Arc } from "./Arc.tsx";
import type { CorrectionAsked } from "./CorrectionDialog.tsx";
import { EntityMenu } from "./EntityMenu.tsx";
import type { TimeWriter } from "./format-time.ts";
import { Matched } from "./Matched.tsx";
import { usePageText } from "./page-text.ts";
import { usePointing } from "./pointing.tsx";
import { headline } from "./TimelinePost.tsx";
import { useLatest } from "./use-latest.ts";
import { wholeWords } from "./whole-words.ts";
import { useWords } from "./words-context.tsx";

/** What every card of a list is given. */
export interface CardSurroundings {
  readonly posts: ReadonlyMap<PostId, Post>;
  /** From the first post of the live blog to the last. */
  readonly span: TimeSpan | null;
  readonly times: TimeWriter;
  readonly search: string;
  readonly onJump: (post: Post) => void;
  readonly onCorrect: (asked: CorrectionAsked) => void;
}

interface Props extends CardSurroundings {
  readonly entity: Entity;
  /** Whether the live blog is of several days. */
  readonly isOfDays: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  /** Called with the index of the mention to show. */
  readonly onStep: (index: number) => void;
}

/**
 * A person or place: who it is, where in the blog's time, how much of it is new. When chosen, a stepper through its mentions and the posts it is in. A long live blog has hundreds
 * of them, and all are looked at again with each post that arrives: only those that then say something else are drawn again.
 */
export function EntityCard({ entity, chosen, posts, span, isOfDays, times, search, ...deeds }: Props) {
  const seen = useMemo(() => inPosts(entity, posts, span), [entity, posts, span]);
  const steady = {
    onChoose: useLatest(deeds.onChoose),
    onStep: useLatest(deeds.onStep),
    onJump: useLatest(deeds.onJump),
    onCorrect: useLatest(deeds.onCorrect),
  };
  const { newCount, first, last, arc } = seen;
  const said = [entity, newCount, first, last, arc?.join(), isOfDays, times, search, chosen, chosen && posts];
  return useMemo(() => <Card {...{ entity, chosen, posts, isOfDays, times, search }} {...seen} {...steady} />, said);
}

function Card({ entity, chosen, posts, isOfDays, times, search, ...rest }: Omit<Props, "span"> & InPosts) {
  const { mentioning, newCount, first, last, arc, onChoose, onStep, onJump, onCorrect } = rest;
  const words = useWords();
  const pointing = usePointing();
  const page = usePageText();
  // On a live blog of several days a clock alone says nothing.
  const write = (instant: Instant): string => (isOfDays ? times.dayClock(instant) : times.clock(instant));
  return (
    <li class={chosen ? "entity entity--chosen" : "entity"} data-entity={entity.name} data-count={entity.postCount} {...pointing(entity)}>
      <button type="button" class="entity-choose" aria-expanded={chosen} onClick={onChoose}>
        <span class="entity-name" {...page}>
          <Matched text={entity.name} search={search} />
        </span>
        {newCount > 0 && <span class="post-status post-status--new">{words.count("newHere", newCount)}</span>}
        <span class="entity-count">{words.count("inPosts", entity.postCount)}</span>
        {entity.role !== null && (
          <span class="entity-role" {...page}>
            {entity.role}
          </span>
        )}
        <span class="entity-when">
          {first !== undefined && last !== undefined && (
            <span class="entity-times">{first === last ? write(first) : words.say("fromTo", write(first), write(last))}</span>
          )}
          {arc !== null && <Arc parts={arc} />}
        </span>
        {entity.aliases.length > 0 && (
          <span class="entity-aliases">
            <Matched text={words.say("alsoAs", words.list(entity.aliases))} search={search} />
          </span>
        )}
      </button>
      <EntityMenu entity={entity} onCorrect={onCorrect} />
      {chosen && <Mentions entity={entity} mentioning={mentioning} posts={posts} times={times} onStep={onStep} onJump={onJump} />}
    </li>
  );
}

/** What the posts that mention a person or place say of it. */
interface InPosts {
  /** In true time order, each once. */
  readonly mentioning: readonly Post[];
  readonly newCount: number;
  /** When the first and the last of those with a time were published. */
  readonly first: Instant | undefined;
  readonly last: Instant | undefined;
  /** As `arcOf` gives it. */
  readonly arc: readonly number[] | null;
}

function inPosts(entity: Entity, posts: ReadonlyMap<PostId, Post>, span: TimeSpan | null): InPosts {
  const mentioning: Post[] = [];
  const timed: Instant[] = [];
  let newCount = 0;
  let before: PostId | null = null;
  for (const { postId } of entity.mentions) {
    // Mentions of one post stand together.
    const post = postId === before ? undefined : posts.get(postId);
    before = postId;
    if (post === undefined) continue;
    mentioning.push(post);
    if (post.publishedAt !== null) timed.push(post.publishedAt);
    if (post.status === "new") newCount++;
  }
  return { mentioning, newCount, first: timed[0], last: timed.at(-1), arc: arcOf(timed, span) };
}

interface MentionsProps extends Pick<Props, "entity" | "posts" | "times" | "onStep" | "onJump"> {
  readonly mentioning: readonly Post[];
}

function Mentions({ entity, mentioning, posts, times, onStep, onJump }: MentionsProps) {
  const words = useWords();
  const page = usePageText();
  const [at, setAt] = useState(0);
  const total = entity.mentions.length;
  const step = (by: number) => {
    const to = (at + by + total) % total;
    setAt(to);
    onStep(to);
  };
  const mention = entity.mentions[at];
  return (
    <div class="mentions">
      <div class="stepper">
        <button type="button" class="step" aria-label={words.say("previousMention")} onClick={() => step(-1)}>
          <Chevron direction="up" />
        </button>
        <button type="button" class="step" aria-label={words.say("nextMention")} onClick={() => step(1)}>
          <Chevron direction="down" />
        </button>
        <span class="stepper-place">{words.say("mentionOf", at + 1, total)}</span>
      </div>
      {mention && <Passage mention={mention} post={posts.get(mention.postId)} />}
      <ul class="mention-posts" aria-label={words.say("postsMentioning", entity.name)}>
        {mentioning.map((post) => (
          <li key={post.id}>
            <button
              type="button"
              class="mention-post"
              aria-current={post.id === mention?.postId ? "true" : undefined}
              onClick={() => onJump(post)}
            >
              <span class="mention-clock">{post.publishedAt === null ? "–" : times.clock(post.publishedAt)}</span>
              <span {...page}>{headline(post)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const PASSAGE_BEFORE = 70;
const PASSAGE_AFTER = 90;

/** The words around a mention, with the mention marked. */
function Passage({ mention, post }: { mention: PostMention; post: Post | undefined }) {
  const page = usePageText();
  if (post === undefined) return null;
  const text = `${post.title ?? ""}\n${post.text}`;
  const before = text.slice(0, mention.start);
  const after = text.slice(mention.end);
  const [start, end] = [wholeWords(before, -PASSAGE_BEFORE), wholeWords(after, PASSAGE_AFTER)];
  return (
    <blockquote class="passage" {...page}>
      {start.length < before.length && "… "}
      {start}
      <mark>{text.slice(mention.start, mention.end)}</mark>
      {end}
      {end.length < after.length && " …"}
    </blockquote>
  );
}

function Chevron({ direction }: { direction: "up" | "down" }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      <path
        d={direction === "up" ? "m2 8 4-4 4 4" : "m2 4 4 4 4-4"}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
