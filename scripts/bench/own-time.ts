import type { CDPSession } from "puppeteer-core";

/** Milliseconds that scripts of an extension ran on this thread while `act` was under way, by samples every 0.2 ms. What they called counts, the browser's own included. */
export async function ownTime(session: CDPSession, act: () => Promise<void>): Promise<number> {
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 200 });
  await session.send("Profiler.start");
  await act();
  const { profile } = await session.send("Profiler.stop");
  await session.send("Profiler.disable");
  const own = new Set<number>();
  const look = (id: number, isOwn: boolean): void => {
    const node = nodes.get(id);
    if (!node) return;
    const counts = isOwn || node.callFrame.url.startsWith("chrome-extension://");
    if (counts) own.add(id);
    for (const child of node.children ?? []) look(child, counts);
  };
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const [root] = profile.nodes;
  if (root) look(root.id, false);
  let microseconds = 0;
  for (const [at, id] of (profile.samples ?? []).entries()) if (own.has(id)) microseconds += profile.timeDeltas?.[at + 1] ?? 0;
  return microseconds / 1000;
}
