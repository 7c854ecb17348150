import { describe, expect, it } from "vitest";
import { oncePerFrame } from "../../lib/page/schedule.ts";
import { fakeSchedule } from "./fake-schedule.ts";

describe("oncePerFrame", () => {
  it("runs once a frame, however often it is asked", () => {
    const schedule = fakeSchedule();
    let runs = 0;
    const ask = oncePerFrame(schedule, () => runs++, new AbortController().signal);
    for (let time = 0; time < 5; time++) ask();
    expect(runs).toBe(0);
    schedule.frames();
    schedule.frames();
    expect(runs).toBe(1);
    ask();
    schedule.frames();
    expect(runs).toBe(2);
  });

  it("runs no more after it was stopped, asked before or after", () => {
    const schedule = fakeSchedule();
    const stop = new AbortController();
    const ask = oncePerFrame(schedule, () => expect.unreachable(), stop.signal);
    ask();
    stop.abort();
    ask();
    schedule.frames();
  });
});
