import { useState } from "preact/hooks";
import type { Entity, PostId, PostMention } from "../lib/model.ts";
import type { TimelinePost as Post } from "../lib/store/queries.ts";
import type { TimeWriter } from "./format-time.ts";
import { Matched } from "./Matched.tsx";
import { headline } from "./TimelinePost.tsx";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly entity: Entity;
  readonly chosen: boolean;
  readonly posts: ReadonlyMap<PostId, Post>;
  readonly times: TimeWriter;
  readonly search: string;
  readonly onChoose: () => void;
  /** Called with the index of the mention to show. */
  readonly onStep: (index: number) => void;
  readonly onJump: (post: Post) => void;
}

/** A person or place with its counts; when chosen, a stepper through its mentions and the posts it is in. */
export function EntityCard({ entity, chosen, posts, times, search, onChoose, onStep, onJump }: Props) {
  const words = useWords();
  return (
    <li class={chosen ? "entity entity--chosen" : "entity"} data-entity={entity.name} data-count={entity.postCount}>
      <button type="button" class="entity-choose" aria-expanded={chosen} onClick={onChoose}>
        <span class="entity-name">
          <Matched text={entity.name} search={search} />
        </span>
        <span class="entity-count">{words.count("inPosts", entity.postCount)}</span>
        {entity.aliases.length > 0 && <span class="entity-aliases">{words.say("alsoAs", entity.aliases.join(", "))}</span>}
      </button>
      {chosen && <Mentions entity={entity} posts={posts} times={times} onStep={onStep} onJump={onJump} />}
    </li>
  );
}

function Mentions({ entity, posts, times, onStep, onJump }: Pick<Props, "entity" | "posts" | "times" | "onStep" | "onJump">) {
  const words = useWords();
  const [at, setAt] = useState(0);
  const total = entity.mentions.length;
  const step = (by: number) => {
    const to = (at + by + total) % total;
    setAt(to);
    onStep(to);
  };
  const mention = entity.mentions[at];
  const mentioning = [...new Set(entity.mentions.map((each) => each.postId))]
    .map((id) => posts.get(id))
    .filter((post) => post !== undefined);
  return (
    <div class="mentions">
      <div class="stepper">
        <button type="button" class="step" aria-label={words.say("previousMention")} onClick={() => step(-1)}>
          <Chevron direction="up" />
        </button>
        <button type="button" class="step" aria-label={words.say("nextMention")} onClick={() => step(1)}>
          <Chevron direction="down" />
        </button>
        <span class="stepper-place">{words.say("mentionOf", String(at + 1), String(total))}</span>
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
              <span>{headline(post)}</span>
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
  if (post === undefined) return null;
  const text = `${post.title ?? ""}\n${post.text}`;
  const before = text.slice(0, mention.start);
  const after = text.slice(mention.end);
  const [start, end] = [wholeWords(before, -PASSAGE_BEFORE), wholeWords(after, PASSAGE_AFTER)];
  return (
    <blockquote class="passage">
      {start.length < before.length && "… "}
      {start}
      <mark>{text.slice(mention.start, mention.end)}</mark>
      {end}
      {end.length < after.length && " …"}
    </blockquote>
  );
}

/** The first (or, where `length` is negative, the last) characters of a text, less a word cut in two. */
function wholeWords(text: string, length: number): string {
  if (text.length <= Math.abs(length)) return text;
  return length < 0 ? text.slice(length).replace(/^\S*\s/, "") : text.slice(0, length).replace(/\s\S*$/, "");
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
