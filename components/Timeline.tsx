import type { RefObject } from "preact";
import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from "preact/hooks";
import type { Entity, EntityKey, PostId } from "../lib/model.ts";
import { type TimelineOrder, type TimelineRow, timelineRows } from "../lib/reading/timeline-rows.ts";
import type { TimelinePost as Post } from "../lib/store/queries.ts";
import { estimateHeight } from "./estimate-height.ts";
import type { TimeWriter } from "./format-time.ts";
import { PostPreview } from "./PostPreview.tsx";
import { BROWSER_MEASURES, type RowMeasures } from "./row-measures.ts";
import { type PostMark, TimelinePost } from "./TimelinePost.tsx";
import { TimelineRule } from "./TimelineRule.tsx";
import type { OnRange, TimelineHandle } from "./timeline-handle.ts";
import { useAiming } from "./use-aiming.ts";
import { useDrawnNames } from "./use-drawn-names.ts";
import { useFocusInView } from "./use-focus-in-view.ts";
import { useLatest } from "./use-latest.ts";
import { usePreview } from "./use-preview.ts";
import { useRecycledKeys } from "./use-recycled-keys.ts";
import { useTimelineKeys } from "./use-timeline-keys.ts";
import { useVirtualRows } from "./use-virtual-rows.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  /** True time order, oldest first, whichever way they are shown. */
  readonly posts: readonly Post[];
  /** Whether all posts are there to be counted; where not, more come in above or below. */
  readonly counted?: boolean;
  readonly order: TimelineOrder;
  /** Whether these are not all posts of the live blog. */
  readonly picked: boolean;
  readonly times: TimeWriter;
  /** The post in view in the page; the list follows it. */
  readonly inView: PostId | null;
  readonly search: string;
  /** What the posts found by the search call those whom it means. */
  readonly namesIn: (postId: PostId) => readonly string[];
  /** The posts that mention whoever is chosen; null: nobody is. */
  readonly highlighted: ReadonlySet<PostId> | null;
  /** Who and where a post mentions, the most important first; null while that is not known. */
  readonly namesOf: ((post: Post) => readonly Entity[]) | null;
  readonly chosen: EntityKey | null;
  readonly onChoose: (entity: Entity) => void;
  readonly onJump: (post: Post) => void;
  /** Called with all the posts to mark, in the order of the list. */
  readonly onMark: (kind: "seen" | "unseen", posts: readonly Post[]) => void;
  /** The keyboard leaves the posts found, back to where they were searched for. */
  readonly onBackToSearch: () => void;
  /** Given what moves the list from outside. */
  readonly handle?: RefObject<TimelineHandle | null>;
  readonly onRange?: OnRange;
  readonly measures?: RowMeasures;
}

const isPost = (row: TimelineRow<Post>): boolean => row.type === "post";

/** The posts under the headings of their days in the page's zone. Only those in view stand in the document, of a short list all. */
export function Timeline(props: Props) {
  const { posts, order, picked, times, inView, search, namesIn, highlighted, namesOf, chosen, handle, onRange } = props;
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const previewId = useId();
  const rows = useMemo(() => timelineRows(posts, { zone: times.zone, order, whole: !picked }), [posts, times, order, picked]);
  const headings = useMemo(() => headingsOf(rows), [rows]);
  const estimate = useMemo(() => {
    const shows = { names: namesOf !== null, excerpts: search !== "" };
    return (row: TimelineRow<Post>, width: number) => estimateHeight(row, width, shows);
  }, [namesOf === null, search === ""]);
  const keys = useTimelineKeys(list, rows, search !== "", props.onBackToSearch);
  const shown = useVirtualRows({
    rows,
    view: search,
    scroller,
    estimate,
    isHold: isPost,
    headings,
    keep: keys.keep,
    measures: props.measures ?? BROWSER_MEASURES,
  });
  keys.moveIn(shown);
  const elementOf = useRecycledKeys(
    shown.placed.map(({ row }) => row),
    keys.keep,
  );
  useFocusInView(scroller);
  const { preview, listeners } = usePreview(box);
  const previewed = preview === null ? undefined : posts.find(({ id }) => id === preview.postId);

  const scrollTo = (postId: PostId, align: "start" | "auto"): void => {
    const index = shown.indexOf(`post ${postId}`);
    if (index !== undefined) shown.scrollTo(index, align);
  };
  useImperativeHandle(handle ?? { current: null }, () => ({
    scrollTo: (postId) => scrollTo(postId, "start"),
    focusFirst: keys.focusFirst,
  }));
  useEffect(() => {
    // Only the list's own scroll position moves, only to keep the post in view visible, and never under the reader's pointer or keyboard.
    const isHeld = scroller.current?.matches(":hover") || list.current?.querySelector(":focus-visible");
    if (inView !== null && !isHeld) scrollTo(inView, "auto");
  }, [inView]);
  const first = nearestPost(rows, shown.view?.first ?? 0, 1);
  const last = nearestPost(rows, shown.view?.last ?? -1, -1);
  useEffect(() => {
    if (first !== undefined && last !== undefined) onRange?.(first, last);
  }, [first, last]);

  const [isMenuOpen, setMenuOpen] = useState(false);
  const isAiming = useAiming(scroller);
  const drawnNames = useDrawnNames(namesOf, isMenuOpen || isAiming);
  const onChoose = useLatest(props.onChoose);
  const onJump = useLatest(props.onJump);
  const onMark = useLatest((mark: PostMark, post: Post) => {
    const listed = order === "oldestFirst" ? posts : posts.toReversed();
    const at = listed.indexOf(post);
    const marked = { seen: [post], unseen: [post], aboveSeen: listed.slice(0, at), belowSeen: listed.slice(at + 1) }[mark];
    props.onMark(mark === "unseen" ? "unseen" : "seen", marked);
  });
  if (posts.length === 0) return <p class="empty">{words.say(search === "" ? "timelineEmpty" : "searchEmpty")}</p>;
  return (
    <div class="timeline-box" ref={box} {...listeners}>
      <div class="timeline-scroll" ref={scroller}>
        <ol
          class="timeline"
          aria-label={words.say("tab_timeline")}
          ref={list}
          style={{ paddingBlock: `${shown.above}px ${shown.below}px` }}
          {...keys.listeners}
        >
          {shown.placed.map(({ row, index, top }) =>
            row.type === "post" ? (
              <TimelinePost
                key={elementOf(row)}
                post={row.post}
                index={index}
                place={row.place}
                count={props.counted === false ? null : posts.length}
                top={top}
                times={times}
                inView={row.post.id === inView}
                search={search}
                highlighted={highlighted?.has(row.post.id) ?? false}
                names={drawnNames(row.post)}
                namesFound={namesIn(row.post.id)}
                preview={row.post.id === preview?.postId ? previewId : null}
                chosen={chosen}
                measure={shown.measure}
                onChoose={onChoose}
                onJump={onJump}
                onMark={onMark}
                onMenu={setMenuOpen}
              />
            ) : (
              <TimelineRule key={elementOf(row)} row={row} index={index} times={times} measure={shown.measure} />
            ),
          )}
        </ol>
      </div>
      {preview !== null && previewed !== undefined && (
        <PostPreview
          id={previewId}
          post={previewed}
          times={times}
          search={search}
          namesFound={namesIn(previewed.id)}
          side={preview.side}
          room={preview.room}
        />
      )}
    </div>
  );
}

/** The post at a row or, where that is none, the next one in a direction. */
function nearestPost(rows: readonly TimelineRow<Post>[], from: number, step: 1 | -1): PostId | undefined {
  for (let at = from; ; at += step) {
    const row = rows[at];
    if (row === undefined || row.type === "post") return row?.post.id;
  }
}

/** For every row the place of the heading of its day; -1 above the first. */
function headingsOf(rows: readonly TimelineRow<Post>[]): Int32Array {
  const headings = new Int32Array(rows.length);
  let heading = -1;
  for (const [index, row] of rows.entries()) {
    if (row.type === "day") heading = index;
    headings[index] = heading;
  }
  return headings;
}
