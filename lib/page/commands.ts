import type { Commands } from "./outside.ts";

/** The commands that are about what is followed, if anything is. */
type ShownCommands = Omit<Commands, "lookThoroughly" | "stopReading">;
/** The commands that take a live blog to carry out. */
export type LiveBlogCommands = Omit<ShownCommands, "sayWhatIsShown">;

/** A live blog while it is followed. */
export interface Followed {
  readonly commands: LiveBlogCommands;
  /** The page load it was last reported as; null before the first report. */
  pageId(): string | null;
}

/**
 * Answers commands at any time: by the live blog followed then or, where there is none, that there is nothing. So a document that took the place of another says
 * that the other is gone.
 */
export function answerCommands(followed: () => Followed | null): ShownCommands {
  const now = (): LiveBlogCommands | undefined => followed()?.commands;
  return {
    revealPost: (payload) => now()?.revealPost(payload) ?? false,
    returnToPlace: () => now()?.returnToPlace(),
    showDock: (payload) => now()?.showDock(payload),
    toggleDock() {
      const commands = now();
      if (!commands) throw new Error("toggleDock: no live blog here");
      return commands.toggleDock();
    },
    swapDock() {
      const commands = now();
      if (!commands) throw new Error("swapDock: no live blog here");
      return commands.swapDock();
    },
    placeDock: (payload) => now()?.placeDock(payload),
    remarkPosts: (payload) => now()?.remarkPosts(payload),
    changeLooks: (payload) => now()?.changeLooks(payload),
    sayWhatIsShown() {
      const pageId = followed()?.pageId() ?? null;
      return pageId === null ? null : { pageId };
    },
  };
}
