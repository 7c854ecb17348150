import type { PostStatus } from "../lib/model.ts";
import type { KeyMoment } from "../lib/reading/key-moments.ts";
import { bucketAt, type Pace, type PaceBucket } from "../lib/reading/pace.ts";
import { CUT_WIDTH } from "../lib/reading/pace-grid.ts";

/** In CSS pixels. Lengths along the time are parts of the whole, so that the chart is as wide as there is room. */
export const CHART_HEIGHT = 36;
const TICK_HEIGHT = 7;
const TICK_RADIUS = 2.5;
const BASE = 32;
const TALLEST = BASE - TICK_HEIGHT - 3;
const LEAST_HEIGHT = 4;
/** Part of a bucket's width left free on either side of its bar. */
const MARGIN = 0.12;

/** From the base up: what was read bears what is still to be read. */
const STACK: readonly PostStatus[] = ["seen", "unseen", "edited", "new", "removed"];

/** The bars of a pace: how many posts when, each state in a look of its own, key events ticked, days ruled off, cut silences marked. Drawn from left to right; the style mirrors it. */
export function PaceChart({ pace }: { pace: Pace }) {
  const { buckets, silences, length, most } = pace;
  const x = (place: number): string => `${(100 * place) / length}%`;
  const cuts = silences.map(({ place }) => place);
  const runs = [0, ...cuts.map((place) => place + CUT_WIDTH)].map((from, at) => ({ from, to: cuts[at] ?? length }));
  return (
    <>
      <defs>
        <pattern id="pace-stripes" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="pace-stripes-paper" width="4" height="4" />
          <rect class="pace-stripes-ink" width="2" height="4" />
        </pattern>
      </defs>
      {runs.map(({ from, to }) => (
        <line key={`axis ${from}`} class="pace-axis" x1={x(from)} x2={x(to)} y1={BASE + 0.5} y2={BASE + 0.5} />
      ))}
      {cuts.flatMap((place) =>
        [0.35, 0.65].map((part) => (
          <line
            key={`cut ${place} ${part}`}
            class="pace-cut"
            x1={x(place + CUT_WIDTH * (part - 0.1))}
            x2={x(place + CUT_WIDTH * (part + 0.1))}
            y1={BASE + 4}
            y2={BASE - 6}
          />
        )),
      )}
      {buckets.map(
        ({ startsDay, place }) =>
          startsDay && place > 0 && <line key={`day ${place}`} class="pace-day" x1={x(place)} x2={x(place)} y1={TICK_HEIGHT} y2={BASE} />,
      )}
      {buckets.map((bucket) => bucket.posts > 0 && <Bar key={bucket.from} bucket={bucket} most={most} x={x} />)}
    </>
  );
}

function Bar({ bucket, most, x }: { bucket: PaceBucket; most: number; x: (place: number) => string }) {
  const { place, posts, byStatus, keyEvents } = bucket;
  const across = { x: x(place + MARGIN), width: x(1 - 2 * MARGIN) };
  const height = barHeight(posts, most);
  let top = BASE;
  return (
    <g class="pace-bar">
      {STACK.map((status) => {
        if (byStatus[status] === 0) return null;
        const part = (height * byStatus[status]) / posts;
        top -= part;
        return <rect key={status} class={`pace-part pace-part--${status}`} {...across} y={top} height={part} />;
      })}
      {byStatus.new > 0 && <rect class="pace-new-line" {...across} y={BASE + 1} height={CHART_HEIGHT - BASE - 1} />}
      {keyEvents > 0 && <circle class="pace-key" cx={x(place + 0.5)} cy={TICK_HEIGHT / 2} r={TICK_RADIUS} />}
    </g>
  );
}

/** How tall the bar of so many posts is: by the square root, so that a burst does not press all others flat. */
function barHeight(posts: number, most: number): number {
  return Math.max(LEAST_HEIGHT, TALLEST * Math.sqrt(posts / most));
}

/** Where in the time of a pace some of its posts fall, as bars over its own. `counts` by bucket. */
export function PaceTrace({ pace, counts }: { pace: Pace; counts: ReadonlyMap<number, number> }) {
  const x = (place: number): string => `${(100 * place) / pace.length}%`;
  return (
    <>
      {[...counts].map(([at, posts]) => {
        const bucket = pace.buckets[at];
        if (bucket === undefined) return null;
        // Its share of the bar; where that is of posts without a time, there may be none.
        const height = Math.max(
          LEAST_HEIGHT,
          barHeight(Math.max(posts, bucket.posts), pace.most) * Math.min(1, posts / Math.max(1, bucket.posts)),
        );
        return (
          <rect key={at} class="pace-trace" x={x(bucket.place + MARGIN)} width={x(1 - 2 * MARGIN)} y={BASE - height} height={height} />
        );
      })}
    </>
  );
}

/** Ticks over the bursts that are likely key moments, hollow where those of the newsroom are full. */
export function PaceLikely({ pace, moments }: { pace: Pace; moments: readonly KeyMoment[] }) {
  return (
    <>
      {moments.map(({ postId, from, to }) => {
        const place = pace.buckets[bucketAt(pace.buckets, (from + to) / 2)]?.place ?? 0;
        return (
          <circle key={postId} class="pace-likely" cx={`${(100 * (place + 0.5)) / pace.length}%`} cy={TICK_HEIGHT / 2} r={TICK_RADIUS} />
        );
      })}
    </>
  );
}
