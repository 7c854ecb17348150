import { useEffect, useMemo, useState } from "preact/hooks";
import { Loading } from "../../components/Loading.tsx";
import { Notice } from "../../components/Notice.tsx";
import { PageNotice } from "../../components/PageNotice.tsx";
import { Panel } from "../../components/Panel.tsx";
import type { DockActions, PanelActions, PanelSurroundings } from "../../components/panel-actions.ts";
import { RestoredNotice } from "../../components/RestoredNotice.tsx";
import { StorageFailed } from "../../components/StorageFailed.tsx";
import { useWatch } from "../../components/use-watch.ts";
import { useWords } from "../../components/words-context.tsx";
import { send } from "../../lib/messages.ts";
import type { LiveBlogId } from "../../lib/model.ts";
import { readLastVisited } from "../../lib/store/library.ts";
import { readTab } from "../../lib/store/queries.ts";
import { noteRestoredTold, readRestored } from "../../lib/store/restore.ts";
import type { Store } from "../../lib/store/schema.ts";
import { storageFailureOf } from "../../lib/store/storage-failure.ts";
import { watchWriteFailure } from "../../lib/write-failure.ts";
import { copyOut } from "../take-away/copy-out.ts";
import { saveFile } from "../take-away/save-file.ts";
import { openEntities } from "./entities.ts";
import { NoLiveBlogHere, NothingToShow } from "./NoLiveBlogHere.tsx";
import { type Subject, watchSubject } from "./subject.ts";
import { usePageAnswering } from "./use-page-answering.ts";
import { useTimelineOrder } from "./use-timeline-order.ts";

/** The panel in whichever of its homes it stands: finds its subject, starts the search for names, and turns choices into commands. */
export function PanelPage({ store }: { store: Store }) {
  const [subject, setSubject] = useState<Subject | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    void watchSubject(location, setSubject, lifetime.signal);
    return () => lifetime.abort();
  }, []);
  const liveBlogId = useWatch(() => findLiveBlog(store, subject), JSON.stringify(subject));

  if (subject === null || liveBlogId.state === "loading") return <Loading />;
  if (liveBlogId.state === "failed") return <StorageFailed reason={liveBlogId.reason} />;
  if (liveBlogId.value === null) return subject.home === "side" ? <NoLiveBlogHere tabId={subject.tabId} /> : <NothingToShow />;
  return <LiveBlogPanel key={liveBlogId.value} store={store} subject={subject} liveBlogId={liveBlogId.value} />;
}

async function findLiveBlog(store: Store, subject: Subject | null): Promise<LiveBlogId | null> {
  if (subject === null) return null;
  if (subject.home !== "tab") return (await readTab(store, subject.tabId))?.liveBlogId ?? null;
  return subject.liveBlogId ?? (await readLastVisited(store));
}

function LiveBlogPanel({ store, subject, liveBlogId }: { store: Store; subject: Subject; liveBlogId: LiveBlogId }) {
  const words = useWords();
  const [failures, setFailures] = useState(0);
  const [indexFailed, setIndexFailed] = useState(false);
  const { order, turn } = useTimelineOrder();
  const restored = useWatch(() => readRestored(store), "restored");
  const [writeFailure, setWriteFailure] = useState<string | null>(null);
  const tabId = subject.home === "tab" ? null : subject.tabId;
  const answering = usePageAnswering(store, tabId, failures);
  useEffect(() => {
    const lifetime = new AbortController();
    void watchWriteFailure(setWriteFailure, lifetime.signal);
    return () => lifetime.abort();
  }, []);
  const actions = useMemo<PanelActions>(() => {
    const ask = (asked: Promise<unknown>): void => {
      asked.then(
        () => setFailures(0),
        () => setFailures((before) => before + 1),
      );
    };
    return {
      jump: (postId) => ask(send("jumpToPost", { liveBlogId, tabId, postId })),
      goBack: () => ask(send("goBack", { liveBlogId, tabId })),
      close: subject.home === "docked" ? () => ask(send("setDock", { tabId: subject.tabId, open: false })) : null,
      dock: subject.home === "docked" ? dockActions(subject.tabId, ask) : null,
      openInTab: subject.home === "tab" ? null : () => ask(send("openPanelTab", { liveBlogId })),
      openLibrary: () => ask(send("openLibrary", {})),
      copy: (text) => copyOut(document, text),
      save: saveFile,
      marksChanged: () => ask(send("refreshMarks", { liveBlogId })),
    };
  }, [subject, tabId, liveBlogId]);

  const open = useMemo<PanelSurroundings["openEntities"]>(
    () => (id, language, onView) =>
      openEntities(store, id, language, onView, (reason) => setIndexFailed(storageFailureOf(reason) === null)),
    [store],
  );

  // Drawn once it is known which way round: a list that turns by itself loses its reader.
  if (order === null) return null;
  return (
    <>
      {restored.state === "ready" && restored.value !== null && (
        <RestoredNotice liveBlogs={restored.value.liveBlogs} onDismiss={() => void noteRestoredTold(store)} />
      )}
      {writeFailure !== null && <Notice text={words.say("cantStore", writeFailure)} />}
      {!answering && tabId !== null && <PageNotice onReload={() => void send("reloadPage", { tabId })} />}
      {answering && failures > 0 && <Notice text={words.say("jumpFailed")} />}
      {indexFailed && <Notice text={words.say("indexFailed")} />}
      <Panel
        store={store}
        liveBlogId={liveBlogId}
        tabId={tabId}
        actions={actions}
        openEntities={open}
        order={order}
        onOrder={turn}
        now={() => Temporal.Now.instant()}
      />
    </>
  );
}

function dockActions(tabId: number, ask: (asked: Promise<unknown>) => void): DockActions {
  return { move: () => ask(send("moveDock", { tabId })), closeForGood: () => ask(send("closeDockForGood", { tabId })) };
}
