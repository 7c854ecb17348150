import { setTimeout as pause } from "node:timers/promises";
import { atRest } from "./at-rest.ts";
import { type Family, generatePage, generatePost, postHtml } from "./generate-page.ts";
import { type Longest, longestTask } from "./longest-task.ts";
import { ownTime } from "./own-time.ts";
import { interleave, type Row, rowOf } from "./row.ts";
import { type Visit, type VisitBench, withVisitBench } from "./visit-bench.ts";

const FAMILY: Family = "guardian";
const SEED = 11;
/** Arrivals on one page: the first is left out, since it is the first of everything. */
const ARRIVALS = 10;
const ROUNDS = 9;

const pageOf = (posts: number): string => generatePage({ posts, seed: SEED, family: FAMILY });

/** Whole visits in a browser with the production build: what a post costs that arrives, what a storm of changes costs, and how long the page is ever held up. */
export async function measureVisits(): Promise<Row[]> {
  return await withVisitBench(async (bench) => [
    await measureArrivals(bench),
    await measureStorm(bench),
    ...(await measureSmoothness(bench)),
    await measureMemory(bench),
  ]);
}

export async function measureArrivals(bench: VisitBench): Promise<Row> {
  const few = await arrivalsOn(bench, 100);
  // No more than 10,000 posts of a page are read, the arrivals included.
  const many = await arrivalsOn(bench, 10_000 - ARRIVALS);
  return rowOf(
    "a post arriving on a page of 10,000 / on one of 100, on the page's main thread",
    "ms",
    1.5,
    many.map((time, at) => [time, few[at] ?? Number.NaN]),
  );
}

/** What each of nine arrivals cost, one after another on one page. */
function arrivalsOn(bench: VisitBench, posts: number): Promise<number[]> {
  return bench.visit(pageOf(posts), true, async (visit) => {
    await visit.recorded(posts);
    const times: number[] = [];
    for (let number = 0; number < ARRIVALS; number++) {
      times.push(
        await ownTime(visit.session, async () => {
          await arrive(visit, posts + number);
        }),
      );
    }
    return times.slice(1);
  });
}

/** Puts posts on top of a page, from number `number` on, and waits until the last of them is stored. */
async function arrive({ page, stores }: Visit, number: number, count = 1): Promise<void> {
  const posts = Array.from({ length: count }, (_, at) => generatePost(number + count - 1 - at, SEED));
  await page.evaluate(
    (markup) => {
      const range = document.createRange();
      document.querySelector("#liveblog-body")?.prepend(range.createContextualFragment(markup));
    },
    posts.map((post) => postHtml(post, FAMILY)).join(""),
  );
  await stores(posts[0]?.id ?? "");
}

/** After so many milliseconds a page that was just opened is at rest: its panel is drawn, and names are found. */
const OPENED = 3000;

/** Sixty frames of 1,667 changes each, on a page of 200 posts at rest, with Catchline and without. */
export async function measureStorm(bench: VisitBench): Promise<Row> {
  const storm = (catchline: boolean) => () =>
    bench.visit(pageOf(200), catchline, async (visit) => {
      if (catchline) await visit.recorded(200);
      await pause(OPENED);
      return await visit.page.evaluate(stormIn);
    });
  return rowOf("60 frames of 1,667 changes with Catchline / without", "ms", 1.05, await interleave(ROUNDS, storm(true), storm(false)));
}

/** Runs in the page. */
async function stormIn(): Promise<number> {
  const texts = [...document.querySelectorAll("#liveblog-body p")].map((paragraph) => paragraph.firstChild as Text);
  const start = performance.now();
  for (let frame = 0; frame < 60; frame++) {
    for (let change = 0; change < 1667; change++) {
      const text = texts[(frame * 1667 + change) % texts.length];
      if (text) text.data = `${text.data.slice(0, 80)} ${change}`;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return performance.now() - start;
}

/** As many as leave room for one more: no more than 10,000 posts of a page are read. */
const MANY = 9999;

/**
 * From the load of a page of 10,000 posts until they are stored, and a post arriving: the longest that the page's main thread was held up by us. What the browser lays out and
 * paints when the dock takes its room, and when the page puts a post on top, is no script's to cut into pieces: it is held against what the same page takes to become as narrow.
 */
export async function measureSmoothness(bench: VisitBench): Promise<Row[]> {
  const rounds: { readonly ours: Longest; readonly narrowed: Longest }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ours = await bench.visit(pageOf(MANY), true, (visit) =>
      longestTask(visit.page, async () => {
        await visit.recorded(MANY);
        await arrive(visit, MANY);
      }),
    );
    const narrowed = await bench.visit(pageOf(MANY), false, (visit) => longestTask(visit.page, () => visit.page.evaluate(narrowPage)));
    rounds.push({ ours, narrowed });
  }
  return [
    rowOf(
      "longest task of ours on a page of 10,000 posts, without layout and painting / 50 ms",
      "ms",
      1,
      rounds.map(({ ours }) => [ours.task, 50]),
    ),
    rowOf(
      "most layout and painting in a task there / the page made as narrow without Catchline",
      "ms",
      1.2,
      rounds.map(({ ours, narrowed }) => [ours.rendering, narrowed.rendering]),
    ),
  ];
}

/** Runs in the page: makes it as narrow as an open dock does, and waits until that is drawn. */
function narrowPage(): Promise<void> {
  return new Promise((resolve) => {
    document.documentElement.style.marginRight = `${Math.min(380, innerWidth - 480)}px`;
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** A page that keeps 10,000 posts while 10,000 more arrive: its whole heap after and before, each after a collection of garbage and at rest, when it is smallest. */
export async function measureMemory(bench: VisitBench): Promise<Row> {
  return await bench.visit(pageOf(MANY), true, async (visit) => {
    await visit.recorded(MANY);
    // One arrival first: it brings what only an arrival brings.
    await arrive(visit, MANY);
    const { heap: before } = await atRest(visit.session);
    for (let at = 0; at < 10_000; at += 1000) {
      await visit.page.evaluate((count) => {
        for (let each = 0; each < count; each++) document.querySelector("#liveblog-body")?.lastElementChild?.remove();
      }, 1000);
      await arrive(visit, MANY + 1 + at, 1000);
    }
    const { heap: after } = await atRest(visit.session);
    return { name: "heap of the page after 10,000 arrivals / before", unit: "MB", goal: 1.05, measured: after, against: before };
  });
}
