import type { LiveBlogId } from "../lib/model.ts";
import { EmptyState } from "./EmptyState.tsx";
import { LiveBlogPanel } from "./LiveBlogPanel.tsx";
import { Loading } from "./Loading.tsx";
import { PageLanguage } from "./page-text.ts";
import type { PanelSurroundings } from "./panel-actions.ts";
import { PointingScope } from "./pointing.tsx";
import { StorageFailed } from "./StorageFailed.tsx";
import { TakeAway } from "./take-away/TakeAway.tsx";
import { useTimeline } from "./use-timeline.ts";
import { useWords } from "./words-context.tsx";

interface Props extends PanelSurroundings {
  readonly liveBlogId: LiveBlogId;
}

/** The whole panel for one live blog: it shows what the store holds and asks no other context for it. */
export function Panel({ liveBlogId, ...surroundings }: Props) {
  const words = useWords();
  const timeline = useTimeline(surroundings.store, liveBlogId, surroundings);
  if (timeline.state === "failed") return <StorageFailed reason={timeline.reason} />;
  if (timeline.state === "loading") return <Loading />;
  if (timeline.value === null)
    return (
      <EmptyState heading={words.say("forgotten")}>
        <p class="state-hint">{words.say("forgottenHint")}</p>
      </EmptyState>
    );
  return (
    <PageLanguage.Provider value={timeline.value.liveBlog.language}>
      <TakeAway timeline={timeline.value} carriers={surroundings.actions} now={surroundings.now}>
        <PointingScope>
          <LiveBlogPanel {...surroundings} timeline={timeline.value} />
        </PointingScope>
      </TakeAway>
    </PageLanguage.Provider>
  );
}
