import { useMemo, useRef, useState } from "preact/hooks";
import type { Entity, EntityKey } from "../lib/model.ts";
import { spanOf } from "../lib/reading/arc.ts";
import { readCatchUp } from "../lib/store/catch-up.ts";
import { type TimelinePost as Post, readChanges, readTab, type Timeline as TimelineView } from "../lib/store/queries.ts";
import { readSinceChoices } from "../lib/store/since.ts";
import { CatchUpBar } from "./CatchUpBar.tsx";
import { Changes } from "./Changes.tsx";
import { ChosenBar } from "./ChosenBar.tsx";
import { type CorrectionAsked, CorrectionDialog } from "./CorrectionDialog.tsx";
import { CoverageLine } from "./CoverageLine.tsx";
import { CreditedList } from "./CreditedList.tsx";
import { EntityList } from "./EntityList.tsx";
import { createTimeWriter } from "./format-time.ts";
import { KeyHelp } from "./KeyHelp.tsx";
import { Notice } from "./Notice.tsx";
import { PanelHeader } from "./PanelHeader.tsx";
import { PendingPill } from "./PendingPill.tsx";
import { PlacesMap } from "./PlacesMap.tsx";
import type { PanelSurroundings } from "./panel-actions.ts";
import { SearchBox } from "./SearchBox.tsx";
import { SinceSelect } from "./SinceSelect.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { Tabs } from "./Tabs.tsx";
import { Timeline } from "./Timeline.tsx";
import { UndoToast } from "./UndoToast.tsx";
import { useEntities } from "./use-entities.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { usePanelKeys } from "./use-panel-keys.ts";
import { useReadingActions } from "./use-reading-actions.ts";
import { useWatch } from "./use-watch.ts";
import { useWords } from "./words-context.tsx";

interface Props extends PanelSurroundings {
  readonly timeline: TimelineView;
}

type TabName = "timeline" | "people" | "places" | "changes";

/** The panel of a live blog that is stored: header, status, reading bar, search, the four tabs, and what floats over them. */
export function LiveBlogPanel({ store, timeline, tabId, actions, openEntities, now }: Props) {
  const words = useWords();
  const keptFocus = useKeptFocus("[role=tab][aria-selected=true]");
  const liveBlogId = timeline.liveBlog.id;
  const [selected, setSelected] = useState<TabName>("timeline");
  const [search, setSearch] = useState("");
  const searchBox = useRef<HTMLInputElement>(null);
  const [keysShown, setKeysShown] = useState(false);
  const tab = useWatch(async () => (tabId === null ? null : await readTab(store, tabId)), `${tabId}`);
  const changes = useWatch(() => readChanges(store, liveBlogId), liveBlogId);
  const sinceChoices = useWatch(() => readSinceChoices(store, liveBlogId), liveBlogId);
  const catchUp = useWatch(() => readCatchUp(store, liveBlogId), liveBlogId);
  const [failure, setFailure] = useState<unknown>(null);
  const { liveBlog, posts } = timeline;
  const reading = useReadingActions(store, liveBlogId, posts, actions, now, setFailure);
  const times = useMemo(() => createTimeWriter(words.language, liveBlog.timeZone), [words.language, liveBlog.timeZone]);
  const postsById = useMemo(() => new Map(posts.map((post) => [post.id, post])), [posts]);
  const entities = useEntities(openEntities, liveBlogId, liveBlog.language, posts);
  const people = entities?.people ?? [];
  const places = entities?.places ?? [];
  const indexing = entities === null || entities.waiting > 0;
  const [chosenKey, setChosenKey] = useState<EntityKey | null>(null);
  const [alone, setAlone] = useState(false);
  const [asked, setAsked] = useState<CorrectionAsked | null>(null);
  const chosen = useMemo(() => findChosen([...people, ...places], chosenKey), [people, places, chosenKey]);
  const highlighted = useMemo(() => (chosen === null ? null : new Set(chosen.mentions.map(({ postId }) => postId))), [chosen]);
  const span = useMemo(() => spanOf(posts), [posts]);
  const choose = (entity: Entity | null): void => {
    setChosenKey(entity?.key ?? null);
    setAlone(false);
  };
  const found = useMemo(() => matching(posts, search), [posts, search]);
  const view = tab.state === "ready" ? tab.value : null;
  const changed = changes.state === "ready" ? changes.value : null;
  const lastTimed = posts.findLast((post) => post.publishedAt !== null)?.publishedAt ?? null;
  const jump = (post: Post) => actions.jump(post.id);
  usePanelKeys({
    posts,
    inView: view?.inView ?? null,
    actions,
    reading,
    showKeys: () => setKeysShown(true),
    focusSearch: () => searchBox.current?.focus(),
  });

  // Drawn all at once, so that nothing moves under a reader who is about to choose.
  if (sinceChoices.state === "loading" || catchUp.state === "loading") return <p class="empty" aria-busy="true" />;
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
          { name: words.say("openLibrary"), onChoose: actions.openLibrary },
          { name: words.say("keysTitle"), onChoose: () => setKeysShown(true) },
        ]}
      />
      {failure !== null && <Notice text={failure instanceof Error ? failure.message : String(failure)} />}
      <StatusLine timeline={timeline} times={times} now={now()} />
      <div class="reading-bar">
        {sinceChoices.state === "ready" && !timeline.summary.firstVisit && (
          <SinceSelect chosen={timeline.sinceChoice} choices={sinceChoices.value} onChoose={reading.chooseSince} />
        )}
        {catchUp.state === "ready" && catchUp.value !== null && (
          <CatchUpBar
            active={catchUp.value.active}
            progress={catchUp.value.progress}
            waiting={catchUp.value.waiting}
            onStart={reading.startCatchUp}
            onStep={reading.stepCatchUp}
            onStop={reading.stopCatchUp}
          />
        )}
      </div>
      <SearchBox search={search} onSearch={setSearch} input={searchBox} />
      <div class="panel-main">
        <Tabs<TabName>
          selected={selected}
          onSelect={setSelected}
          tabs={[
            { id: "timeline", name: words.say("tab_timeline"), count: search === "" ? posts.length : found.length },
            { id: "people", name: words.say("tab_people"), count: people.length },
            { id: "places", name: words.say("tab_places"), count: places.length },
            {
              id: "changes",
              name: words.say("tab_changes"),
              count: changed === null ? null : changed.edited.length + changed.removed.length,
            },
          ]}
        >
          {selected === "timeline" && liveBlog.embed !== null && <p class="empty">{words.say("insideEmbed", liveBlog.embed)}</p>}
          {selected === "timeline" && (liveBlog.embed === null || posts.length > 0) && (
            <>
              {chosen !== null && <ChosenBar entity={chosen} alone={alone} onAlone={setAlone} onClear={() => choose(null)} />}
              <Timeline
                posts={alone && highlighted !== null ? found.filter(({ id }) => highlighted.has(id)) : found}
                times={times}
                inView={view?.inView ?? null}
                search={search}
                highlighted={highlighted}
                namesOf={entities === null ? null : (post) => entities.inPost(post.id)}
                chosen={chosen?.key ?? null}
                onChoose={(entity) => choose(entity.key === chosen?.key ? null : entity)}
                onJump={jump}
                onMark={reading.mark}
              />
            </>
          )}
          {(selected === "people" || selected === "places") && entities?.support === "structure" && (
            <p class="entities-note">{words.say("entitiesByStructure")}</p>
          )}
          {selected === "places" && search === "" && (
            <PlacesMap
              places={places}
              chosen={chosen?.key ?? null}
              onChoose={(place) => choose(place.key === chosen?.key ? null : place)}
            />
          )}
          {(selected === "people" || selected === "places") && (
            <EntityList
              key={selected}
              entities={selected === "people" ? people : places}
              name={words.say(`tab_${selected}`)}
              unreadLanguage={entities?.support === "none" ? nameLanguage(liveBlog.language, words.language) : null}
              indexing={indexing}
              chosen={chosen?.key ?? null}
              onChoose={choose}
              posts={postsById}
              span={span}
              times={times}
              search={search}
              onJump={jump}
              onCorrect={setAsked}
            />
          )}
          {selected === "people" && search === "" && <CreditedList credited={entities?.credited ?? []} />}
          {selected === "changes" && changed !== null && <Changes changes={changed} times={times} now={now()} onJump={jump} />}
        </Tabs>
      </div>
      <div class="floating">
        <UndoToast done={reading.lastDone} onUndo={reading.undo} onDismiss={reading.dismiss} />
        {selected === "timeline" && <PendingPill posts={posts} onJump={jump} />}
        {view?.canReturn && (
          <button type="button" class="pill pill--back" onClick={actions.goBack}>
            {words.say("goBack")}
          </button>
        )}
      </div>
      <CoverageLine
        coverage={liveBlog.coverageLine}
        zone={liveBlog.timeZone === null || lastTimed === null ? null : times.zoneName(lastTimed)}
        zoneId={liveBlog.timeZone}
        embedded={liveBlog.embed !== null}
        withReaderTimes={lastTimed !== null && times.readerClock(lastTimed) !== null}
      />
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

/** The chosen one, also where it goes by a fuller name since. */
function findChosen(entities: readonly Entity[], key: EntityKey | null): Entity | null {
  if (key === null) return null;
  const byKey = entities.find((entity) => entity.key === key);
  return byKey ?? entities.find(({ kind, forms }) => forms.some((form) => `${kind} ${form}` === key)) ?? null;
}

function matching(posts: readonly Post[], search: string): readonly Post[] {
  const needle = search.trim().toLocaleLowerCase();
  if (needle === "") return posts;
  return posts.filter((post) => `${post.title ?? ""}\n${post.text}\n${post.authors.join("\n")}`.toLocaleLowerCase().includes(needle));
}

/** A language in the reader's words; the tag itself where it is none that the browser knows. */
function nameLanguage(language: string | null, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: "language" }).of(language ?? "und") ?? language ?? "";
  } catch {
    return language ?? "";
  }
}
