import type { Page } from "puppeteer-core";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** What the thread worked of `dur`, in microseconds too. */
  readonly tdur?: number;
}

/** What the browser does of itself once a page is to look otherwise. */
const RENDERING = new Set(["Layout", "UpdateLayoutTree", "PrePaint", "Layerize", "Paint", "Commit"]);
/** What it does once scripts and pages have left garbage, by the beginnings of its names: V8 for scripts, Blink for nodes. */
const COLLECTING = /^(?:MajorGC|MinorGC|V8\.GC|CppGC\.|BlinkGC\.)/;

/** What held the main thread of a page up, in milliseconds of work of that thread: on a busy machine a task waits for others. */
export interface Longest {
  /** The longest task, without what the browser laid out and painted in it. */
  readonly task: number;
  /** The longest without what was collected in it either: what scripts did, and the browser for them. */
  readonly script: number;
  /** The most that the browser laid out and painted in one task. */
  readonly rendering: number;
  /** The most garbage collection in one task. */
  readonly collecting: number;
}

/**
 * The longest on the main thread of a long page while `act` is under way. All that runs there counts: the page itself is to be quiet meanwhile. Of all threads it is the one
 * that lays out and paints the most.
 */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<Longest> {
  await page.tracing.start({ categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"] });
  await act();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error("the browser wrote no trace");
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const threads = Object.values(
    Object.groupBy(
      traceEvents.filter(({ ph }) => ph === "X"),
      ({ pid, tid }) => `${pid} ${tid}`,
    ),
  );
  const looked = threads.map((events = []) => ({ events, rendering: outermost(events.filter(({ name }) => RENDERING.has(name))) }));
  const [main] = looked.toSorted((a, b) => workOf(b.rendering) - workOf(a.rendering));
  if (!main) throw new Error("nothing is in the trace");
  const collections = outermost(main.events.filter(({ name }) => COLLECTING.test(name)));
  const noScript = outermost([...main.rendering, ...collections]);
  const tasks = main.events
    .filter(({ name }) => name === "RunTask")
    .map((task) => {
      const within = (events: readonly TraceEvent[]): number => workOf(events.filter((each) => isWithin(each, task)));
      const [work, rendering] = [workOf([task]), within(main.rendering)];
      return { task: work - rendering, script: work - within(noScript), rendering, collecting: within(collections) };
    });
  const most = (of: (task: Longest) => number): number => Math.max(...tasks.map(of));
  return {
    task: most(({ task }) => task),
    script: most(({ script }) => script),
    rendering: most(({ rendering }) => rendering),
    collecting: most(({ collecting }) => collecting),
  };
}

/** In milliseconds. */
function workOf(events: readonly TraceEvent[]): number {
  return events.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}

/** Those that are part of no other. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const outer: TraceEvent[] = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const last = outer.at(-1);
    if (!last || !isWithin(event, last)) outer.push(event);
  }
  return outer;
}

function isWithin(event: TraceEvent, other: TraceEvent): boolean {
  return event.ts >= other.ts && event.ts + (event.dur ?? 0) <= other.ts + (other.dur ?? 0);
}
