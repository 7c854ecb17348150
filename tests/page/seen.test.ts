import { describe, expect, it } from "vitest";
import type { PostId } from "../../lib/model.ts";
import { createSeenClock, skimTime } from "../../lib/page/seen.ts";

const post = (id: string, length = 100): { id: PostId; length: number } => ({ id: id as PostId, length });

describe("skimTime", () => {
  it.each([
    [0, 1000],
    [100, 1000],
    [300, 3000],
    [5000, 8000],
  ])("of %i characters is %i ms", (length, milliseconds) => {
    expect(skimTime(length)).toBe(milliseconds);
  });
});

describe("createSeenClock", () => {
  it("counts a post as seen after its time", () => {
    const clock = createSeenClock();
    expect(clock.look(0, [post("a")])).toEqual({ seen: [], nextDue: 1000 });
    expect(clock.look(999, [post("a")])).toEqual({ seen: [], nextDue: 1 });
    expect(clock.look(1000, [post("a")])).toEqual({ seen: ["a"], nextDue: null });
  });

  it("starts afresh for a post that was seen, should it be unseen again", () => {
    const clock = createSeenClock();
    clock.look(0, [post("a")]);
    clock.look(1000, [post("a")]);
    expect(clock.look(9000, [post("a")])).toEqual({ seen: [], nextDue: 1000 });
  });

  it("gives a longer post longer, and names the next that is due", () => {
    const clock = createSeenClock();
    expect(clock.look(0, [post("short"), post("long", 500)]).nextDue).toBe(1000);
    expect(clock.look(1000, [post("short"), post("long", 500)])).toEqual({ seen: ["short"], nextDue: 4000 });
    expect(clock.look(5000, [post("long", 500)]).seen).toEqual(["long"]);
  });

  it("starts afresh for a post that left the screen", () => {
    const clock = createSeenClock();
    clock.look(0, [post("a")]);
    clock.look(900, []);
    expect(clock.look(1000, [post("a")])).toEqual({ seen: [], nextDue: 1000 });
  });

  it("starts afresh when the reader looked away", () => {
    const clock = createSeenClock();
    clock.look(0, [post("a")]);
    clock.reset();
    expect(clock.look(5000, [post("a")]).seen).toEqual([]);
  });

  it("marks nothing that was only scrolled past", () => {
    const clock = createSeenClock();
    const seen = Array.from(
      { length: 100 },
      (_, number) => clock.look(number * 100, [post(`p${number}`), post(`p${number + 1}`)]).seen,
    ).flat();
    expect(seen).toEqual([]);
  });
});
