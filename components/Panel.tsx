import type { LiveBlogId } from "../lib/model.ts";
import { readTimeline } from "../lib/store/queries.ts";
import { EmptyState } from "./EmptyState.tsx";
import { LiveBlogPanel } from "./LiveBlogPanel.tsx";
import { Loading } from "./Loading.tsx";
import type { PanelSurroundings } from "./panel-actions.ts";
import { StorageFailed } from "./StorageFailed.tsx";
import { useWatch } from "./use-watch.ts";
import { useWords } from "./words-context.tsx";

interface Props extends PanelSurroundings {
  readonly liveBlogId: LiveBlogId;
}

/** The whole panel for one live blog: it shows what the store holds and asks no other context for it. */
export function Panel({ liveBlogId, ...surroundings }: Props) {
  const words = useWords();
  const timeline = useWatch(() => readTimeline(surroundings.store, liveBlogId), liveBlogId);
  if (timeline.state === "failed") return <StorageFailed reason={timeline.reason} />;
  if (timeline.state === "loading") return <Loading />;
  if (timeline.value === null)
    return (
      <EmptyState heading={words.say("forgotten")}>
        <p class="state-hint">{words.say("forgottenHint")}</p>
      </EmptyState>
    );
  return <LiveBlogPanel {...surroundings} timeline={timeline.value} />;
}
