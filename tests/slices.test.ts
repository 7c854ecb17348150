import { describe, expect, it } from "vitest";
import { atOnce, inSlices, type Pace, SLICE, type Steps, windowPace } from "../lib/slices.ts";

function* count(to: number, spend: (step: number) => void = () => undefined): Steps<number> {
  for (let step = 1; step <= to; step++) {
    spend(step);
    yield;
  }
  return to;
}

/** A clock that only work moves, and how long each slice was by it. */
function fakePace(onRest: () => void = () => undefined): Pace & { spend(milliseconds: number): void; slices(): number[] } {
  let now = 0;
  let since = 0;
  const slices: number[] = [];
  const end = () => {
    slices.push(now - since);
    since = now;
  };
  return {
    now: () => now,
    rest: async () => {
      end();
      onRest();
    },
    spend: (milliseconds) => {
      now += milliseconds;
    },
    slices: () => {
      end();
      return slices;
    },
  };
}

describe("atOnce", () => {
  it("runs to the end and answers", () => expect(atOnce(count(100))).toBe(100));
});

describe("inSlices", () => {
  const { signal } = new AbortController();

  it.each([1, 3, 7])("rests before a slice is longer than the budget and one step of %d milliseconds", async (cost) => {
    const pace = fakePace();
    expect(
      await inSlices(
        count(200, () => pace.spend(cost)),
        pace,
        signal,
      ),
    ).toBe(200);
    const slices = pace.slices();
    expect(slices.length).toBeGreaterThan((200 * cost) / (SLICE + cost) - 1);
    expect(Math.max(...slices)).toBeLessThan(SLICE + cost);
  });

  it("never rests during work shorter than a slice", async () => {
    const pace = fakePace(() => expect.unreachable());
    expect(await inSlices(count(1000), pace, signal)).toBe(1000);
  });

  it("ends with the slice in which it is aborted, and answers null", async () => {
    const stop = new AbortController();
    let steps = 0;
    const pace = fakePace(() => stop.abort());
    const work = count(100, (step) => {
      steps = step;
      pace.spend(3);
    });
    expect([await inSlices(work, pace, stop.signal), steps]).toEqual([null, 3]);
  });

  it("does nothing for a signal aborted before", async () => {
    expect(
      await inSlices(
        count(1, () => expect.unreachable()),
        fakePace(),
        AbortSignal.abort(),
      ),
    ).toBeNull();
  });
});

describe("windowPace", () => {
  const view = (more: object) => ({ performance, setTimeout, ...more }) as unknown as Window;

  it("yields to the browser's scheduler where there is one", async () => {
    let yields = 0;
    await windowPace(view({ scheduler: { yield: async () => void yields++ } })).rest();
    expect(yields).toBe(1);
  });
  it.each([{}, { scheduler: {} }])("rests for a task elsewhere", async (more) => {
    let isOther = false;
    setTimeout(() => {
      isOther = true;
    });
    await windowPace(view(more)).rest();
    expect(isOther).toBe(true);
  });
});
