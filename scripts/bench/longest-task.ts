import type { Page } from "puppeteer-core";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/**
 * The longest task, in milliseconds, on the main thread of a page while `act` is under way, among those in which a script of the extension ran or what it asked of the browser
 * (a layout, a frame) was done. The page itself is to be quiet meanwhile.
 */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  await page.tracing.start({ categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "v8.execute"] });
  await act();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error("the browser wrote no trace");
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const ours = traceEvents.find(({ args }) => args?.data?.url?.includes("/content-scripts/reader.js"));
  if (!ours) throw new Error("no script of the extension ran");
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === "RunTask" && pid === ours.pid && tid === ours.tid);
  return Math.max(...tasks.map(({ dur = 0 }) => dur / 1000));
}
