import { useMemo, useRef, useState } from "preact/hooks";
import { spanOf } from "../lib/reading/arc.ts";
import { catchUpOf, readRun } from "../lib/store/catch-up.ts";
import { type TimelinePost as Post, readTab, type Timeline as TimelineView } from "../lib/store/queries.ts";
import { readSinceChoices } from "../lib/store/since.ts";
import { CatchUpBar } from "./CatchUpBar.tsx";
import { Changes } from "./Changes.tsx";
import { CatchUpRoom, PaceRoom } from "./ComingRoom.tsx";
import { type CorrectionAsked, CorrectionDialog } from "./CorrectionDialog.tsx";
import { CoverageLine } from "./CoverageLine.tsx";
import { dockChoices } from "./dock-choices.ts";
import { createTimeWriter } from "./format-time.ts";
import { KeyHelp } from "./KeyHelp.tsx";
import { Loading } from "./Loading.tsx";
import { createLiveValue } from "./live-value.ts";
import { NamesTab } from "./NamesTab.tsx";
import { Notice } from "./Notice.tsx";
import { OrderSwitch } from "./OrderSwitch.tsx";
import { PanelHeader } from "./PanelHeader.tsx";
import { PanelPace } from "./PanelPace.tsx";
import { PendingPill } from "./PendingPill.tsx";
import type { PanelSurroundings } from "./panel-actions.ts";
import { SearchBox } from "./SearchBox.tsx";
import { SinceSelect } from "./SinceSelect.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { sayFailure } from "./say-failure.ts";
import { Tabs } from "./Tabs.tsx";
import { TimelineTab } from "./TimelineTab.tsx";
import { useTakeAway } from "./take-away/take-away-context.ts";
import type { TimelineHandle } from "./timeline-handle.ts";
import { UndoToast } from "./UndoToast.tsx";
import { useChanges } from "./use-changes.ts";
import { useChosen } from "./use-chosen.ts";
import { useEntities } from "./use-entities.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import type { VisibleRange } from "./use-pace-cursor.ts";
import { usePanelKeys } from "./use-panel-keys.ts";
import { useReadingActions } from "./use-reading-actions.ts";
import { useSearch } from "./use-search.ts";
import { useTravel } from "./use-travel.ts";
import { useWatch } from "./use-watch.ts";
import { useWords } from "./words-context.tsx";

interface Props extends PanelSurroundings {
  readonly timeline: TimelineView;
}

type TabName = "timeline" | "people" | "places" | "changes";

/** The panel of a live blog that is stored: header, status, reading bar, search, the four tabs, and what floats over them. */
export function LiveBlogPanel({ store, timeline, tabId, actions, openEntities, order, onOrder, now }: Props) {
  const words = useWords();
  const takeAway = useTakeAway();
  const keptFocus = useKeptFocus("[role=tab][aria-selected=true]");
  const liveBlogId = timeline.liveBlog.id;
  const [selected, setSelected] = useState<TabName>("timeline");
  const searchBox = useRef<HTMLInputElement>(null);
  const [keysShown, setKeysShown] = useState(false);
  const tab = useWatch(async () => (tabId === null ? null : await readTab(store, tabId)), `${tabId}`);
  const sinceChoices = useWatch(() => readSinceChoices(store, liveBlogId), liveBlogId);
  const run = useWatch(() => readRun(store, liveBlogId), liveBlogId);
  const [failure, setFailure] = useState<unknown>(null);
  const { liveBlog, posts } = timeline;
  const isWhole = timeline.whole;
  const changed = useChanges(store, liveBlogId, isWhole ? posts : null, setFailure);
  const catchUp = useMemo(() => (run.state === "ready" ? catchUpOf(run.value, posts) : null), [run, posts]);
  const reading = useReadingActions(store, liveBlogId, posts, actions, now, setFailure);
  const times = useMemo(() => createTimeWriter(words.language, liveBlog.timeZone), [words.language, liveBlog.timeZone]);
  const postsById = useMemo(() => new Map(posts.map((post) => [post.id, post])), [posts]);
  const entities = useEntities(openEntities, liveBlogId, liveBlog.language, posts);
  const people = entities?.people ?? [];
  const places = entities?.places ?? [];
  const chosen = useChosen(people, places);
  const [asked, setAsked] = useState<CorrectionAsked | null>(null);
  const span = useMemo(() => spanOf(posts), [posts]);
  const search = useSearch(posts, entities?.people, entities?.places);
  const list = useRef<TimelineHandle>(null);
  const listed = useMemo(() => (order === "oldestFirst" ? posts : posts.toReversed()), [posts, order]);
  const firstFound = order === "oldestFirst" ? search.found.posts[0] : search.found.posts.at(-1);
  const view = tab.state === "ready" ? tab.value : null;
  const lastTimed = posts.findLast((post) => post.publishedAt !== null)?.publishedAt ?? null;
  // Nothing can be said of posts that stand in somebody else's frame.
  const isUnread = liveBlog.embed !== null && posts.length === 0;
  const jump = (post: Post) => actions.jump(post.id);
  const range = useMemo(() => createLiveValue<VisibleRange | null>(null), []);
  const travel = useTravel(list, () => setSelected("timeline"));
  usePanelKeys({
    posts: listed,
    inView: view?.inView ?? null,
    actions,
    reading,
    showKeys: () => setKeysShown(true),
    focusSearch: () => searchBox.current?.focus(),
  });

  // Drawn all at once, so that nothing moves under a reader who is about to choose.
  if (sinceChoices.state === "loading" || run.state === "loading") return <Loading />;
  return (
    <main class="panel" {...keptFocus}>
      <PanelHeader
        liveBlog={liveBlog}
        onClose={actions.close}
        onOpenInTab={actions.openInTab}
        choices={[
          { name: words.say("markAllSeen"), onChoose: () => reading.markAll("seen") },
          { name: words.say("markAllUnseen"), onChoose: () => reading.markAll("unseen") },
          { name: words.say("undo"), onChoose: reading.undo },
          {
            name: words.say("takeAway"),
            onChoose: () => takeAway.ask(search.isOn ? { search: search.text, posts: search.found.posts } : null),
          },
          { name: words.say("openLibrary"), onChoose: actions.openLibrary },
          ...dockChoices(actions.dock, liveBlog.url, words),
          { name: words.say("keysTitle"), onChoose: () => setKeysShown(true) },
        ]}
      />
      {failure !== null && <Notice text={sayFailure(failure, words)} />}
      {!isUnread && <StatusLine timeline={timeline} times={times} now={now()} />}
      <div class="reading-bar" hidden={isUnread}>
        {sinceChoices.state === "ready" && !timeline.summary.firstVisit && (
          <SinceSelect chosen={timeline.sinceChoice} choices={sinceChoices.value} onChoose={reading.chooseSince} />
        )}
        {catchUp !== null && !isWhole && <CatchUpRoom waiting={liveBlog.coverageLine.read} />}
        {catchUp !== null && isWhole && (
          <CatchUpBar
            active={catchUp.active}
            progress={catchUp.progress}
            waiting={catchUp.waiting}
            onStart={reading.startCatchUp}
            onStep={reading.stepCatchUp}
            onStop={reading.stopCatchUp}
          />
        )}
      </div>
      <div class="search-row">
        <SearchBox
          search={search.text}
          onSearch={search.set}
          found={search.isOn ? search.found.posts.length : null}
          onBegin={search.prepare}
          onFirst={() => firstFound && jump(firstFound)}
          onEnterList={() => list.current?.focusFirst()}
          input={searchBox}
        />
        {selected === "timeline" && <OrderSwitch order={order} onOrder={onOrder} />}
      </div>
      {isWhole ? (
        <PanelPace
          posts={posts}
          found={search.isOn ? search.found.posts : null}
          chosen={chosen}
          order={order}
          times={times}
          range={range}
          listIsShown={selected === "timeline"}
          onTravel={travel}
        />
      ) : (
        <PaceRoom />
      )}
      <div class="panel-main">
        <Tabs<TabName>
          selected={selected}
          onSelect={setSelected}
          tabs={[
            { id: "timeline", name: words.say("tab_timeline"), count: isWhole ? search.found.posts.length : null },
            { id: "people", name: words.say("tab_people"), count: people.length },
            { id: "places", name: words.say("tab_places"), count: places.length },
            {
              id: "changes",
              name: words.say("tab_changes"),
              count: changed === null ? null : changed.edited.length + changed.removed.length,
            },
          ]}
        >
          {selected === "timeline" && (
            <TimelineTab
              embed={liveBlog.embed}
              embedUrl={view?.detection.embedUrl ?? null}
              posts={posts}
              whole={isWhole}
              search={search}
              order={order}
              times={times}
              inView={view?.inView ?? null}
              entities={entities}
              chosen={chosen}
              onJump={jump}
              onMark={reading.mark}
              onBackToSearch={() => searchBox.current?.focus()}
              handle={list}
              onRange={(first, last) => range.set({ first, last })}
            />
          )}
          {(selected === "people" || selected === "places") && (
            <NamesTab
              kind={selected === "people" ? "person" : "place"}
              entities={entities}
              language={liveBlog.language}
              chosen={chosen}
              posts={postsById}
              span={span}
              times={times}
              search={search.text}
              onJump={jump}
              onCorrect={setAsked}
            />
          )}
          {selected === "changes" && changed !== null && <Changes changes={changed} times={times} now={now()} onJump={jump} />}
        </Tabs>
      </div>
      <div class="floating">
        <UndoToast done={reading.lastDone} onUndo={reading.undo} onDismiss={reading.dismiss} />
        {selected === "timeline" && isWhole && <PendingPill posts={posts} onJump={jump} />}
        {view?.canReturn && (
          <button type="button" class="pill pill--back" onClick={actions.goBack}>
            {words.say("goBack")}
          </button>
        )}
      </div>
      {isWhole && (
        <CoverageLine
          coverage={liveBlog.coverageLine}
          zone={liveBlog.timeZone === null || lastTimed === null ? null : times.zoneName(lastTimed)}
          zoneId={liveBlog.timeZone}
          embed={liveBlog.embed}
          withReaderTimes={lastTimed !== null && times.readerClock(lastTimed) !== null}
          inferredTimes={posts.filter(({ publishedAt, timeCertain }) => publishedAt !== null && !timeCertain).length}
          withdrawn={posts.filter(({ status }) => status === "removed").length}
        />
      )}
      {asked !== null && (
        <CorrectionDialog
          asked={asked}
          others={asked.entity.kind === "person" ? people : places}
          onCorrect={reading.correct}
          onClose={() => setAsked(null)}
        />
      )}
      {keysShown && <KeyHelp onClose={() => setKeysShown(false)} />}
    </main>
  );
}
