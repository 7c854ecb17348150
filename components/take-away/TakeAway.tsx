import type { ComponentChildren } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Instant } from "../../lib/model.ts";
import { citePost } from "../../lib/reading/take-away/cite-post.ts";
import { fileName } from "../../lib/reading/take-away/file-name.ts";
import { createZonedTimes } from "../../lib/reading/take-away/zoned-times.ts";
import type { Timeline, TimelinePost } from "../../lib/store/queries.ts";
import { headline } from "../TimelinePost.tsx";
import { useWords } from "../words-context.tsx";
import { CopyByHand } from "./CopyByHand.tsx";
import type { Carriers, CopiedText } from "./carried.ts";
import { portionsOf } from "./portions.ts";
import { type Portion, TakeAwayDialog } from "./TakeAwayDialog.tsx";
import { type Found, type TakeAwayActions, TakeAwayContext } from "./take-away-context.ts";
import { type Format, writeTaken } from "./write-taken.ts";

interface Props {
  readonly timeline: Timeline;
  readonly carriers: Carriers;
  readonly now: () => Temporal.Instant;
  readonly children: ComponentChildren;
}

/** Lets everything within take posts of the live blog away: gives the actions, and shows what they ask and say. */
export function TakeAway({ timeline, carriers, now, children }: Props) {
  const words = useWords();
  const { liveBlog, posts, summary } = timeline;
  const times = useMemo(() => createZonedTimes(words.language, liveBlog.timeZone), [words.language, liveBlog.timeZone]);
  // Numbered, so that the same said twice is said twice.
  const [cited, setCited] = useState(0);
  const [byHand, setByHand] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ readonly found: Found | null } | null>(null);

  const copy = async (text: CopiedText): Promise<boolean> => {
    const isCopied = await carriers.copy(text);
    if (!isCopied) setByHand(text.plain);
    return isCopied;
  };
  const cite = (post: TimelinePost): void => {
    void copy(citePost({ ...post, headline: headline(post) }, liveBlog, times, words)).then((isCopied) => {
      if (isCopied) setCited((number) => number + 1);
    });
  };
  // The same actions for as long as the panel stands: thousands of posts take them.
  const latest = useRef(cite);
  latest.current = cite;
  const actions = useMemo<TakeAwayActions>(() => ({ cite: (post) => latest.current(post), ask: (found) => setAsked({ found }) }), []);
  const write = ({ scope, posts: taken }: Portion, format: Format) => {
    const takenAt = now().toString() as Instant;
    const written = writeTaken(format, { liveBlog, scope, takenAt, posts: taken }, times, words);
    return { ...written, name: fileName(liveBlog, takenAt, written.extension, Temporal.Now.timeZoneId()) };
  };
  return (
    <TakeAwayContext.Provider value={actions}>
      {children}
      <p role="status" class="cited">
        {cited > 0 && (
          <span key={cited} class="cited-said">
            {words.say("copiedCitation")}
          </span>
        )}
      </p>
      {asked !== null && (
        <TakeAwayDialog
          portions={portionsOf({ posts, since: summary.firstVisit ? null : summary.since, found: asked.found, now: now() }, words)}
          onCopy={async (portion, format) => {
            const isCopied = await copy({ plain: write(portion, format).text, html: null });
            return isCopied ? words.say("copiedPosts", words.count("storedPosts", portion.posts.length)) : null;
          }}
          onSave={(portion, format) => {
            const { name, type, fileStart, text } = write(portion, format);
            carriers.save({ name, type, text: `${fileStart}${text}` });
            return words.say("savedFile", name);
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {byHand !== null && <CopyByHand text={byHand} onClose={() => setByHand(null)} />}
    </TakeAwayContext.Provider>
  );
}
