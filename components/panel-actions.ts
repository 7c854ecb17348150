import type { LiveBlogId, PostId } from "../lib/model.ts";
import type { TimelineOrder } from "../lib/reading/timeline-rows.ts";
import type { Store } from "../lib/store/schema.ts";
import type { EntitySource, EntityView } from "./entity-view.ts";
import type { Carriers } from "./take-away/carried.ts";

/** What the panel asks of the page through the background, and of the browser. */
export interface PanelActions extends Carriers {
  readonly jump: (postId: PostId) => void;
  readonly goBack: () => void;
  /** Null where there is no dock to close. */
  readonly close: (() => void) | null;
  /** Null where there is no dock. */
  readonly dock: DockActions | null;
  /** Null where the panel already stands in a tab of its own. */
  readonly openInTab: (() => void) | null;
  readonly openLibrary: () => void;
  /** What posts are to their reader was changed from the panel: the marks beside them must follow. */
  readonly marksChanged: () => void;
}

/** What can be done with the dock itself, for good on this site. */
export interface DockActions {
  /** To the other side of the page. */
  readonly move: () => void;
  /** Never again opens by itself there. */
  readonly closeForGood: () => void;
}

/** What the panel is given by whoever shows it. */
export interface PanelSurroundings {
  readonly store: Store;
  /** The tab whose page the panel stands beside; null in a tab of its own. */
  readonly tabId: number | null;
  readonly actions: PanelActions;
  /** Starts to find the people and places of a live blog in a language (a BCP 47 tag); `onView` hears of them at once and whenever they change. */
  readonly openEntities: (liveBlogId: LiveBlogId, language: string | null, onView: (view: EntityView) => void) => EntitySource;
  readonly order: TimelineOrder;
  /** Turns the timeline round, here and wherever else it is shown. */
  readonly onOrder: (order: TimelineOrder) => void;
  readonly now: () => Temporal.Instant;
}
