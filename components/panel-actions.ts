import type { PostId } from "../lib/model.ts";

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
