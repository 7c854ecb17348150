import type { PostId } from "../lib/model.ts";
import type { KeyMoment } from "../lib/reading/key-moments.ts";
import { usePageText } from "./page-text.ts";
import { useWords } from "./words-context.tsx";

/** A likely key moment, called by the headline of its post. */
export interface NamedMoment extends KeyMoment {
  readonly headline: string;
}

interface Props {
  /** In time order. */
  readonly moments: readonly NamedMoment[];
  /** "Likely key moment, 14 posts in 20 minutes: " and its headline. */
  readonly nameOf: (moment: NamedMoment) => string;
  /** Told which one the reader points at, with the pointer or the focus; null: none. */
  readonly onPoint: (moment: NamedMoment | null) => void;
  readonly onTravel: (postId: PostId) => void;
}

/** Bursts of posts, offered as likely key moments to travel to. Nothing where there are none. */
export function KeyMoments({ moments, nameOf, onPoint, onTravel }: Props) {
  const words = useWords();
  const page = usePageText();
  if (moments.length === 0) return null;
  return (
    <ul class="key-moments" aria-label={words.say("likelyMoments")}>
      {moments.map((moment) => (
        <li key={moment.postId}>
          <button
            type="button"
            class="chip key-moment"
            aria-label={nameOf(moment)}
            onClick={() => onTravel(moment.postId)}
            onPointerEnter={() => onPoint(moment)}
            onPointerLeave={() => onPoint(null)}
            onFocusIn={() => onPoint(moment)}
            onFocusOut={() => onPoint(null)}
          >
            <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true" focusable="false">
              <circle class="pace-likely" cx="4" cy="4" r="3" />
            </svg>
            <span class="key-moment-headline" {...page}>
              {moment.headline}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
