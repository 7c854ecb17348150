import { useLayoutEffect, useRef } from "preact/hooks";
import type { TimelinePost as Post } from "../lib/store/queries.ts";
import type { TimeWriter } from "./format-time.ts";
import { Matched } from "./Matched.tsx";
import { usePageText } from "./page-text.ts";
import { StateMark } from "./StateMark.tsx";
import type { ShownPreview } from "./use-preview.ts";
import { wholeWords } from "./whole-words.ts";
import { useWords } from "./words-context.tsx";

interface Props extends Pick<ShownPreview, "side" | "room"> {
  readonly id: string;
  readonly post: Post;
  readonly times: TimeWriter;
  readonly search: string;
  readonly namesFound: readonly string[];
}

/** Characters of a text that are shown at most: more fits in no panel. */
const MOST_TEXT = 1200;
/** A look into a post: state, times, headline, authors and as much of its text as there is room for. Holds nothing to choose. */
export function PostPreview({ id, post, times, search, namesFound, side, room }: Props) {
  const words = useWords();
  const page = usePageText();
  const { title, publishedAt, modifiedAt } = post;
  const readerClock = publishedAt === null ? null : times.readerClock(publishedAt);
  const text = wholeWords(post.text, MOST_TEXT);
  const body = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    // As many lines as there is height for, the last of them with an ellipsis.
    const { current } = body;
    if (current === null) return;
    current.style.webkitLineClamp = "none";
    const line = Number.parseFloat(current.ownerDocument.defaultView?.getComputedStyle(current).lineHeight ?? "");
    if (line > 0) current.style.webkitLineClamp = String(Math.max(1, Math.floor((current.clientHeight + 1) / line)));
  }, [post, room, search]);
  return (
    <div class={`preview preview--${side}`} role="tooltip" id={id} style={{ maxBlockSize: `${room}px` }}>
      <p class="preview-facts">
        <StateMark status={post.status} />
        <span class={`post-status post-status--${post.status}`}>{words.say(`status_${post.status}`)}</span>
        {publishedAt === null ? (
          <span>{words.say("timeUnknown")}</span>
        ) : (
          <time dateTime={publishedAt}>
            {times.dayClock(publishedAt)} {times.zoneName(publishedAt)}
          </time>
        )}
        {readerClock !== null && <span>{words.say("previewYours", readerClock)}</span>}
        {modifiedAt !== null && modifiedAt !== publishedAt && (
          <span class="preview-modified">{words.say("previewModified", times.dayClock(modifiedAt))}</span>
        )}
      </p>
      {title !== null && title !== "" && (
        <p class="preview-headline" {...page}>
          <Matched text={title} search={search} names={namesFound} />
        </p>
      )}
      {post.authors.length > 0 && <p class="preview-authors">{words.list(post.authors)}</p>}
      {text !== "" && (
        <p class="preview-text" {...page} ref={body}>
          <Matched text={text.length < post.text.length ? `${text} …` : text} search={search} names={namesFound} />
        </p>
      )}
    </div>
  );
}
