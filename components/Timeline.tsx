import { Fragment, type RefObject } from "preact";
import { useEffect, useImperativeHandle, useRef } from "preact/hooks";
import type { Entity, EntityKey, PostId } from "../lib/model.ts";
import type { TimelinePost as Post } from "../lib/store/queries.ts";
import type { TimeWriter } from "./format-time.ts";
import { type PostMark, TimelinePost } from "./TimelinePost.tsx";
import type { OnRange, TimelineHandle } from "./timeline-handle.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  /** True time order, oldest first. */
  readonly posts: readonly Post[];
  readonly times: TimeWriter;
  /** The post in view in the page; the list follows it. */
  readonly inView: PostId | null;
  readonly search: string;
  /** The posts that mention whoever is chosen; null: nobody is. */
  readonly highlighted: ReadonlySet<PostId> | null;
  /** Who and where a post mentions, the most important first; null while that is not known. */
  readonly namesOf: ((post: Post) => readonly Entity[]) | null;
  readonly chosen: EntityKey | null;
  readonly onChoose: (entity: Entity) => void;
  readonly onJump: (post: Post) => void;
  /** Called with all the posts to mark, in the order of the list. */
  readonly onMark: (kind: "seen" | "unseen", posts: readonly Post[]) => void;
  /** Given what moves the list from outside. */
  readonly handle?: RefObject<TimelineHandle | null>;
  readonly onRange?: OnRange;
}

/** The posts in true time order under day headings in the page's zone. */
export function Timeline({ posts, times, inView, search, highlighted, namesOf, chosen, onChoose, onJump, onMark, handle }: Props) {
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  useImperativeHandle(handle ?? { current: null }, () => ({
    scrollTo: (postId) => list.current?.querySelector(`[data-post-id="${CSS.escape(postId)}"]`)?.scrollIntoView({ block: "start" }),
  }));

  useEffect(() => {
    // Only the list's own scroll position moves, only to keep the post in view visible, and never under the reader's pointer.
    if (inView !== null && !list.current?.matches(":hover"))
      list.current?.querySelector(`[data-post-id="${CSS.escape(inView)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [inView]);

  if (posts.length === 0) return <p class="empty">{words.say(search === "" ? "timelineEmpty" : "searchEmpty")}</p>;
  const days = dayOf(posts, times);
  const mark = (chosen: PostMark, post: Post): void => {
    const at = posts.indexOf(post);
    const marked = { seen: [post], unseen: [post], aboveSeen: posts.slice(0, at), belowSeen: posts.slice(at + 1) }[chosen];
    onMark(chosen === "unseen" ? "unseen" : "seen", marked);
  };
  return (
    <ol class="timeline" aria-label={words.say("tab_timeline")} ref={list}>
      {posts.map((post, index) => {
        const day = days[index] ?? null;
        const startsDay = day !== null && day !== days[index - 1];
        return (
          <Fragment key={post.id}>
            {startsDay && post.publishedAt !== null && (
              <li class="day" key={`day-${day}`}>
                <h2>{times.dayHeading(post.publishedAt)}</h2>
              </li>
            )}
            <TimelinePost
              key={post.id}
              post={post}
              times={times}
              inView={post.id === inView}
              search={search}
              highlighted={highlighted?.has(post.id) ?? false}
              names={namesOf?.(post) ?? []}
              chosen={chosen}
              onChoose={onChoose}
              onJump={onJump}
              onMark={mark}
            />
          </Fragment>
        );
      })}
    </ol>
  );
}

/** The day each post stands under: an untimed post stands with the one before it. */
function dayOf(posts: readonly Post[], times: TimeWriter): (string | null)[] {
  let day: string | null = null;
  return posts.map((post) => {
    if (post.publishedAt !== null) day = times.day(post.publishedAt);
    return day;
  });
}
