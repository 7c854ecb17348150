import type { Schedule } from "../../lib/page/schedule.ts";

/** A clock that a test moves. Idle time comes with the next `pass`, frames with `frame`. */
export interface FakeSchedule extends Schedule {
  /** Lets so many milliseconds go by, running in order what falls due; waits for promises and mutation observers between. */
  pass(milliseconds: number): Promise<void>;
  /** Runs what waits for the next frame. */
  frames(): void;
  /** How many timers and idle callbacks wait. */
  waiting(): number;
}

export function fakeSchedule(): FakeSchedule {
  let now = 0;
  let number = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  const frames = new Map<number, () => void>();
  const after = (milliseconds: number, run: () => void) => {
    const id = ++number;
    timers.set(id, { at: now + milliseconds, run });
    return () => void timers.delete(id);
  };
  return {
    now: () => now,
    after,
    idle: (run) => after(0, run),
    frame: (run) => {
      const id = ++number;
      frames.set(id, run);
      return () => void frames.delete(id);
    },
    frames() {
      const due = [...frames.values()];
      frames.clear();
      for (const run of due) run();
    },
    waiting: () => timers.size,
    async pass(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const [next] = [...timers].filter(([, { at }]) => at <= end).sort(([a, one], [b, other]) => one.at - other.at || a - b);
        if (!next) break;
        timers.delete(next[0]);
        now = Math.max(now, next[1].at);
        next[1].run();
        await settle();
      }
      now = end;
    },
  };
}

/** Waits until promises and mutation observers have run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
}
