import type { Entity, PostId } from "../lib/model.ts";
import type { TimelinePost } from "../lib/store/queries.ts";
import type { Store, StoredMentions } from "../lib/store/schema.ts";

/** What the panel asks of the page through the background. */
export interface PanelActions {
  readonly jump: (postId: PostId) => void;
  readonly goBack: () => void;
  /** Null where there is no dock to close. */
  readonly close: (() => void) | null;
  /** Null where the panel already stands in a tab of its own. */
  readonly openInTab: (() => void) | null;
  readonly openLibrary: () => void;
  /** What posts are to their reader was changed from the panel: the marks beside them must follow. */
  readonly marksChanged: () => void;
}

/** What the panel is given by whoever shows it. */
export interface PanelSurroundings {
  readonly store: Store;
  /** The tab whose page the panel stands beside; null in a tab of its own. */
  readonly tabId: number | null;
  readonly actions: PanelActions;
  /** Joins stored mentions to people and places, most mentioned first. */
  readonly joinEntities: (posts: readonly TimelinePost[], mentions: readonly StoredMentions[]) => readonly Entity[];
  /** Whether names are found in a language, a BCP 47 tag. */
  readonly findsNamesIn: (language: string | null) => boolean;
  readonly now: () => Temporal.Instant;
}
