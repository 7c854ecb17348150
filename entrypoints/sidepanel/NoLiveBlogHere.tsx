import type { ComponentChildren } from "preact";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Loading } from "../../components/Loading.tsx";
import { NoLiveBlog } from "../../components/NoLiveBlog.tsx";
import { Notice } from "../../components/Notice.tsx";
import { useAttempts } from "../../components/use-attempts.ts";
import { useWords } from "../../components/words-context.tsx";
import { useStanding } from "../popup/use-standing.ts";

/** The panel as the browser's side panel, while the tab in front shows no live blog: why, and what can be done about it. */
export function NoLiveBlogHere({ tabId }: { tabId: number }) {
  const standing = useStanding(tabId);
  const { failure, attempt } = useAttempts();
  if (standing === null) return <Loading />;
  return (
    <>
      {failure !== null && <Notice text={failure} />}
      <NoLiveBlog {...standing} attempt={attempt} frame={inPanel} />
    </>
  );
}

/** The same where nothing is known of any page: in a tab of its own with nothing read yet, or docked beside a page that has gone elsewhere. */
export function NothingToShow() {
  const words = useWords();
  return (
    <EmptyState heading={words.say("noLiveBlog")}>
      <p class="state-hint">{words.say("noLiveBlogHint")}</p>
    </EmptyState>
  );
}

function inPanel(heading: string, content: ComponentChildren) {
  return <EmptyState heading={heading}>{content}</EmptyState>;
}
