import { useMemo, useState } from "preact/hooks";
import type { PostId } from "../lib/model.ts";
import { bucketAt, countIn, type Pace } from "../lib/reading/pace.ts";
import type { Silence } from "../lib/reading/pace-grid.ts";
import { labelsOf } from "../lib/reading/pace-labels.ts";
import { nearestStop, stepOn } from "../lib/reading/pace-steps.ts";
import type { TimeWriter } from "./format-time.ts";
import { KeyMoments, type NamedMoment } from "./KeyMoments.tsx";
import { CHART_HEIGHT, PaceChart, PaceLikely, PaceTrace } from "./PaceChart.tsx";
import { isRightToLeft, stepOfKey, underPointer } from "./pace-input.ts";
import { createPaceWriter } from "./pace-words.ts";
import { usePaceCursor, type VisibleRange } from "./use-pace-cursor.ts";
import { useWords } from "./words-context.tsx";

/** Some posts to be shown among all: whose they are, and which. */
export interface PaceTraced {
  /** Null: they are what was searched for. */
  readonly name: string | null;
  readonly posts: ReadonlySet<PostId>;
}

interface Props {
  readonly pace: Pace;
  readonly times: TimeWriter;
  /** The posts that the list shows, from its top: those one can travel to. */
  readonly listed: readonly { readonly id: PostId }[];
  /** What of the list is in view; null while it is not there. */
  readonly range: VisibleRange | null;
  readonly traced: PaceTraced | null;
  readonly moments: readonly NamedMoment[];
  readonly onTravel: (postId: PostId) => void;
}

/** A blog's posts over its time, with what the list shows as a window in it. A slider: drag, click, or step with the keys, and the list follows. */
export function PaceRibbon({ pace, times, listed, range, traced, moments, onTravel }: Props) {
  const words = useWords();
  const [pointed, setPointed] = useState<number | Silence | NamedMoment | null>(null);
  const [hasKeys, setHasKeys] = useState(false);
  const writer = useMemo(() => createPaceWriter(words, times, pace), [words, times, pace]);
  const labels = useMemo(() => labelsOf(pace, times.zone), [pace, times.zone]);
  const chart = useMemo(() => <PaceChart pace={pace} />, [pace]);
  const goals = useMemo(() => firstListed(pace, listed), [pace, listed]);
  const stops = useMemo(() => [...goals.keys()].sort((a, b) => a - b), [goals]);
  const counts = useMemo(() => (traced === null ? null : countIn(pace, traced.posts)), [pace, traced]);
  const { at, view, aim } = usePaceCursor(pace, range);

  const travel = (postId: PostId): void => {
    aim(postId);
    onTravel(postId);
  };
  const travelTo = (bucket: number | null): void => {
    const goal = bucket === null ? undefined : goals.get(bucket);
    if (goal !== undefined && bucket !== at) travel(goal);
  };
  const travelUnder = (event: PointerEvent & { currentTarget: Element }): void => {
    const found = underPointer(pace, event.clientX, event.currentTarget);
    if (typeof found === "number") travelTo(nearestStop(stops, found));
  };
  const said = (bucketIndex: number): string => {
    const bucket = pace.buckets[bucketIndex];
    if (bucket === undefined) return "";
    const name = traced?.name ?? null;
    return writer.bucket(bucket, name === null ? null : { name, posts: counts?.get(bucketIndex) ?? 0 });
  };
  const sayPointed = (): string | null => {
    if (pointed === null) return hasKeys ? said(at) : null;
    if (typeof pointed === "number") return said(pointed);
    return "postId" in pointed ? writer.moment(pointed) : writer.silence(pointed);
  };
  const x = (place: number): string => `${(100 * place) / pace.length}%`;
  const shown = spanShown(pace, pointed);
  const [first, last] = view === null ? [] : [pace.buckets[view.from], pace.buckets[view.to]];
  const readout = sayPointed();
  return (
    <div class="pace">
      <div
        class={traced === null ? "pace-slider" : "pace-slider pace-slider--traced"}
        role="slider"
        tabIndex={0}
        aria-label={words.say("paceName")}
        aria-orientation="horizontal"
        aria-disabled={stops.length === 0}
        aria-valuemin={0}
        aria-valuemax={pace.buckets.length - 1}
        aria-valuenow={at}
        aria-valuetext={said(at)}
        onKeyDown={(event) => {
          const step = stepOfKey(event, isRightToLeft(event.currentTarget));
          if (step === null) return;
          event.preventDefault();
          if (stops.length > 0) travelTo(stepOn(pace, stops, at, step));
        }}
        onFocus={(event) => setHasKeys(event.currentTarget.matches(":focus-visible"))}
        onBlur={() => setHasKeys(false)}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          travelUnder(event);
        }}
        onPointerMove={(event) => {
          setPointed(underPointer(pace, event.clientX, event.currentTarget));
          if (event.currentTarget.hasPointerCapture(event.pointerId)) travelUnder(event);
        }}
        onPointerLeave={() => setPointed(null)}
      >
        <svg class="pace-chart" height={CHART_HEIGHT} aria-hidden="true" focusable="false">
          {first && last && (
            <rect class="pace-window" x={x(first.place)} width={x(last.place + 1 - first.place)} y="0.5" height={CHART_HEIGHT - 1} rx="2" />
          )}
          {shown && <rect class="pace-pointed" x={x(shown.from)} width={x(shown.to - shown.from)} y="0" height={CHART_HEIGHT} />}
          {chart}
          <PaceLikely pace={pace} moments={moments} />
          {counts !== null && <PaceTrace pace={pace} counts={counts} />}
        </svg>
        <div class="pace-labels" aria-hidden="true">
          {readout === null ? (
            labels.map((label) => (
              <span
                key={label.at}
                class={`pace-label pace-label--${label.type}`}
                style={{ insetInlineStart: x(label.place * pace.length) }}
              >
                {writer.label(label)}
              </span>
            ))
          ) : (
            <span class="pace-readout">{readout}</span>
          )}
        </div>
      </div>
      <KeyMoments moments={moments} nameOf={writer.moment} onPoint={setPointed} onTravel={travel} />
    </div>
  );
}

/** For each bucket with a listed post, the one nearest to the top of the list. */
function firstListed(pace: Pace, listed: Props["listed"]): Map<number, PostId> {
  const goals = new Map<number, PostId>();
  for (const { id } of listed) {
    const at = pace.bucketOf.get(id);
    if (at !== undefined && !goals.has(at)) goals.set(at, id);
  }
  return goals;
}

/** The part of the ribbon that is pointed at, by places along it. */
function spanShown({ buckets }: Pace, pointed: number | Silence | NamedMoment | null): { from: number; to: number } | null {
  if (pointed === null || (typeof pointed !== "number" && !("postId" in pointed))) return null;
  const [from, to] = typeof pointed === "number" ? [pointed, pointed] : [bucketAt(buckets, pointed.from), bucketAt(buckets, pointed.to)];
  return { from: buckets[from]?.place ?? 0, to: (buckets[to]?.place ?? 0) + 1 };
}
