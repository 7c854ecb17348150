import type { Entity, LiveBlogId } from "../lib/model.ts";
import { type TimelinePost as Post, readTimeline } from "../lib/store/queries.ts";
import type { Store, StoredMentions } from "../lib/store/schema.ts";
import { EmptyState } from "./EmptyState.tsx";
import { LiveBlogPanel } from "./LiveBlogPanel.tsx";
import type { PanelActions } from "./panel-actions.ts";
import { useWatch } from "./use-watch.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly store: Store;
  readonly liveBlogId: LiveBlogId;
  /** The tab whose page the panel stands beside; null in a tab of its own. */
  readonly tabId: number | null;
  readonly actions: PanelActions;
  /** Joins stored mentions to people and places, most mentioned first. */
  readonly joinEntities: (posts: readonly Post[], mentions: readonly StoredMentions[]) => readonly Entity[];
  /** Whether names are found in a language, a BCP 47 tag. */
  readonly findsNamesIn: (language: string | null) => boolean;
  readonly now: () => Temporal.Instant;
}

/** The whole panel for one live blog: it shows what the store holds and asks no other context for it. */
export function Panel({ store, liveBlogId, tabId, actions, joinEntities, findsNamesIn, now }: Props) {
  const words = useWords();
  const timeline = useWatch(() => readTimeline(store, liveBlogId), liveBlogId);
  if (timeline.state === "failed") return <StorageFailed reason={timeline.reason} />;
  if (timeline.state === "loading") return <p class="empty" aria-busy="true" />;
  if (timeline.value === null)
    return (
      <EmptyState heading={words.say("forgotten")}>
        <p>{words.say("forgottenHint")}</p>
      </EmptyState>
    );
  return (
    <LiveBlogPanel
      store={store}
      timeline={timeline.value}
      tabId={tabId}
      actions={actions}
      joinEntities={joinEntities}
      findsNamesIn={findsNamesIn}
      now={now}
    />
  );
}

/** Says that the store can't be read, and why. */
export function StorageFailed({ reason }: { reason: string }) {
  const words = useWords();
  return (
    <EmptyState heading={words.say("storageFailed")}>
      <p>{reason}</p>
    </EmptyState>
  );
}
