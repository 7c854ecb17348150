import { useMemo, useState } from "preact/hooks";
import { Notice } from "../../components/Notice.tsx";
import { Panel } from "../../components/Panel.tsx";
import type { PanelActions, PanelSurroundings } from "../../components/panel-actions.ts";
import { useWatch } from "../../components/use-watch.ts";
import { useWords } from "../../components/words-context.tsx";
import { send } from "../../lib/messages.ts";
import { readTab } from "../../lib/store/queries.ts";
import type { Store } from "../../lib/store/schema.ts";
import { SAMPLE_TAB, wish } from "../sample/panel-line.ts";
import { openEntities } from "../sidepanel/entities.ts";
import { useTimelineOrder } from "../sidepanel/use-timeline-order.ts";
import { copyOut } from "../take-away/copy-out.ts";
import { saveFile } from "../take-away/save-file.ts";

interface Props {
  /** Name of the sample it stands beside. */
  readonly sample: string;
  readonly store: Store;
  /** Minutes by which the sample's clock is behind. */
  readonly minutesAgo: number;
}

/** The panel beside the invented live blog: the same panel, on the sample's own store, which asks the sample's page instead of the background. */
export function SamplePanelPage({ sample, store, minutesAgo }: Props) {
  const words = useWords();
  const [indexFailed, setIndexFailed] = useState(false);
  const { order, turn } = useTimelineOrder();
  const liveBlogId = useWatch(async () => (await readTab(store, SAMPLE_TAB))?.liveBlogId ?? null, sample);
  const actions = useMemo<PanelActions>(
    () => ({
      jump: (postId) => wish(sample, { wish: "jump", postId }),
      goBack: () => wish(sample, { wish: "goBack" }),
      close: () => wish(sample, { wish: "showPanel", open: false }),
      dock: null,
      openInTab: null,
      openLibrary: () => void send("openLibrary", {}),
      copy: (text) => copyOut(document, text),
      save: saveFile,
      marksChanged: () => wish(sample, { wish: "drawMarks" }),
    }),
    [sample],
  );
  const open = useMemo<PanelSurroundings["openEntities"]>(
    () => (id, language, onView) => openEntities(store, id, language, onView, () => setIndexFailed(true)),
    [store],
  );
  if (liveBlogId.state === "failed") return <Notice text={words.say("storageFailedWhy", liveBlogId.reason)} />;
  if (liveBlogId.state === "loading" || liveBlogId.value === null || order === null) return null;
  return (
    <>
      {indexFailed && <Notice text={words.say("indexFailed")} />}
      <Panel
        store={store}
        liveBlogId={liveBlogId.value}
        tabId={SAMPLE_TAB}
        actions={actions}
        openEntities={open}
        order={order}
        onOrder={turn}
        now={() => Temporal.Now.instant().subtract({ minutes: minutesAgo })}
      />
    </>
  );
}
