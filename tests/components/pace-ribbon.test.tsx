// @vitest-environment jsdom
import { useState } from "preact/hooks";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { createTimeWriter } from "../../components/format-time.ts";
import { PaceRibbon } from "../../components/PaceRibbon.tsx";
import type { PostId, PostStatus } from "../../lib/model.ts";
import { suggestKeyMoments } from "../../lib/reading/key-moments.ts";
import { paceOf } from "../../lib/reading/pace.ts";
import { postsAt } from "../reading/paced.ts";
import { click, show, showAgain, wordsOf } from "./fixtures.tsx";

const times = createTimeWriter("en-US", "America/New_York", "UTC");
/** Tuesday noon in New York. */
const START = "2026-03-03T17:00:00Z";
/** Posts of every state in the first hour, and one every hour of the next two days. */
const STATUSES: PostStatus[] = ["new", "new", "edited", "removed", "unseen", "seen"];
const posts = postsAt(START, [1, 2, 3, 4, 5, 6, ...Array.from({ length: 40 }, (_, at) => 65 + at * 60)]).map((post, at) => ({
  ...post,
  status: STATUSES[at] ?? ("seen" as const),
  kinds: at === 0 ? ["keyEvent" as const] : [],
}));
const pace = paceOf(posts, "America/New_York")!;
const bucketOf = (id: string): number => pace.bucketOf.get(id as PostId) ?? -1;

type Props = Parameters<typeof PaceRibbon>[0];
const given = (over: Partial<Props> = {}): Props => ({
  pace,
  times,
  listed: posts,
  range: { first: "p0" as PostId, last: "p8" as PostId },
  traced: null,
  moments: [],
  onTravel: () => undefined,
  ...over,
});
const draw = (over: Partial<Props> = {}) => show(<PaceRibbon {...given(over)} />);
const slider = (drawn: HTMLElement): HTMLElement => drawn.querySelector<HTMLElement>('[role="slider"]')!;
const press = (drawn: HTMLElement, key: string, over: KeyboardEventInit = {}): boolean => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...over });
  act(() => void slider(drawn).dispatchEvent(event));
  return event.defaultPrevented;
};
const percent = (element: Element | null | undefined, name: string): number => Number.parseFloat(element?.getAttribute(name) ?? "NaN");

/** A list that scrolls as it is told to, its target at the top while there are enough posts below it. */
function Scrolled({ rows = 4, onTravel, ...over }: Partial<Props> & { rows?: number }) {
  const [top, setTop] = useState(0);
  const listed = over.listed ?? posts;
  const at = Math.min(top, listed.length - rows);
  return (
    <PaceRibbon
      {...given(over)}
      range={{ first: listed[at]!.id, last: listed[at + rows - 1]!.id }}
      onTravel={(id) => {
        setTop(listed.findIndex((post) => post.id === id));
        onTravel?.(id);
      }}
    />
  );
}

describe("PaceRibbon", () => {
  it("is a slider that says where one is, how many posts were there, and what they are to the reader", () => {
    const drawn = slider(draw());
    expect(drawn.getAttribute("aria-label")).toBe("Pace of the live blog");
    expect(drawn.tabIndex).toBe(0);
    expect(drawn.getAttribute("aria-valuetext")).toBe(
      "Tuesday 12:00 PM, 6 posts, 2 new, 1 edited, 1 withdrawn, 1 not read yet, 1 key event",
    );
    expect([drawn.getAttribute("aria-valuemin"), drawn.getAttribute("aria-valuemax"), drawn.getAttribute("aria-valuenow")]).toEqual([
      "0",
      String(pace.buckets.length - 1),
      "0",
    ]);
  });

  it("draws each state in a look of its own, and ticks the key event", () => {
    const bar = draw().querySelector(".pace-bar");
    expect([...(bar?.querySelectorAll(".pace-part") ?? [])].map((part) => part.getAttribute("class")?.split("--")[1])).toEqual([
      "seen",
      "unseen",
      "edited",
      "new",
      "removed",
    ]);
    expect(bar?.querySelectorAll(".pace-key")).toHaveLength(1);
    expect(draw().querySelectorAll(".pace-key")).toHaveLength(1);
  });

  it("is taller where more was posted, and as wide as its time", () => {
    const tops = [...draw().querySelectorAll(".pace-bar")].map((bar) => percent([...bar.querySelectorAll(".pace-part")].at(-1), "y"));
    expect(Math.min(...tops)).toBe(tops[0]);
    expect(tops[1]).toBeGreaterThan(tops[0]! + 5);
  });

  it("shows what the list shows as a window, whichever way the list runs", () => {
    const window = (first: string, last: string) =>
      draw({ range: { first: first as PostId, last: last as PostId } }).querySelector(".pace-window");
    const oldest = window("p7", "p10");
    const newest = window("p10", "p7");
    expect(percent(oldest, "x")).toBeCloseTo((100 * bucketOf("p7")) / pace.length);
    expect(percent(oldest, "width")).toBeCloseTo((100 * (bucketOf("p10") + 1 - bucketOf("p7"))) / pace.length);
    expect(newest?.outerHTML).toBe(oldest?.outerHTML);
    expect(draw({ range: null }).querySelector(".pace-window")).toBeNull();
  });

  it("writes the days and hours of the page's zone under it", () => {
    expect([...draw().querySelectorAll(".pace-label")].map(wordsOf)).toEqual(["Tue", "Wed", "Thu"]);
    const oneDay = postsAt(
      START,
      Array.from({ length: 30 }, (_, at) => at * 20),
    );
    expect([...draw({ pace: paceOf(oneDay, "America/New_York")! }).querySelectorAll(".pace-label")].map(wordsOf)).toEqual([
      "Tue",
      "3:00 PM",
      "6:00 PM",
    ]);
  });

  it.each([
    ["ArrowRight", 0, "p6"],
    ["ArrowUp", 0, "p6"],
    ["ArrowLeft", 8, "p7"],
    ["ArrowDown", 8, "p7"],
    ["PageUp", 0, "p17"],
    ["PageDown", 30, "p17"],
    ["Home", 30, "p0"],
    ["End", 0, "p45"],
  ])("travels by %s from post %d to %s", (key, from, to) => {
    const onTravel = vi.fn();
    const drawn = draw({ onTravel, range: { first: posts[from]!.id, last: posts[from + 3]!.id } });
    expect(press(drawn, key)).toBe(true);
    expect(onTravel).toHaveBeenCalledExactlyOnceWith(to);
  });

  it("leaves other keys, and those of the browser, alone", () => {
    const onTravel = vi.fn();
    const drawn = draw({ onTravel });
    expect([
      press(drawn, "j"),
      press(drawn, "Tab"),
      press(drawn, "ArrowRight", { altKey: true }),
      press(drawn, "End", { ctrlKey: true }),
    ]).toEqual([false, false, false, false]);
    expect(onTravel).not.toHaveBeenCalled();
  });

  it("steps on to the end and back, though the list can't scroll so far", () => {
    const onTravel = vi.fn();
    const drawn = show(<Scrolled onTravel={onTravel} />);
    const said = (): string | null => slider(drawn).getAttribute("aria-valuenow");
    press(drawn, "End");
    expect(said()).toBe(String(bucketOf("p45")));
    press(drawn, "ArrowLeft");
    press(drawn, "ArrowLeft");
    expect(said()).toBe(String(bucketOf("p43")));
    press(drawn, "ArrowRight");
    expect(onTravel.mock.calls.map(([id]) => id)).toEqual(["p45", "p44", "p43", "p44"]);
    expect(said()).toBe(String(bucketOf("p44")));
  });

  it("follows the list when the reader scrolls it elsewhere, and goes on from there", () => {
    const onTravel = vi.fn();
    const root = draw({ onTravel });
    press(root, "ArrowRight");
    const redraw = (first: string, last: string) =>
      showAgain(root, <PaceRibbon {...given({ onTravel, range: { first: first as PostId, last: last as PostId } })} />);
    redraw("p6", "p9");
    redraw("p20", "p23");
    expect(slider(root).getAttribute("aria-valuenow")).toBe(String(bucketOf("p20")));
    press(root, "ArrowRight");
    expect(onTravel).toHaveBeenLastCalledWith("p21");
  });

  it("stops only where the list has posts, at the one nearest to its top", () => {
    const onTravel = vi.fn();
    const few = [posts[30]!, posts[12]!, posts[5]!, posts[2]!];
    const drawn = draw({ onTravel, listed: few, range: { first: few[3]!.id, last: few[3]!.id } });
    press(drawn, "ArrowRight");
    press(drawn, "End");
    press(drawn, "Home");
    expect(onTravel.mock.calls.map(([id]) => id)).toEqual(["p12", "p30", "p5"]);
  });

  it("says that there is nowhere to travel to where the list is empty", () => {
    const onTravel = vi.fn();
    const drawn = draw({ onTravel, listed: [] });
    expect(slider(drawn).getAttribute("aria-disabled")).toBe("true");
    press(drawn, "End");
    expect(onTravel).not.toHaveBeenCalled();
  });

  it("shows where those traced occur, in the bars and in words", () => {
    const traced = { name: "John Kirby", posts: new Set(["p0", "p3", "p20"] as PostId[]) };
    const drawn = draw({ traced });
    expect(drawn.querySelectorAll(".pace-trace")).toHaveLength(2);
    expect(percent(drawn.querySelectorAll(".pace-trace")[1], "x")).toBeCloseTo((100 * (bucketOf("p20") + 0.12)) / pace.length);
    expect(slider(drawn).getAttribute("aria-valuetext")).toMatch(/, 2 with John Kirby$/);
    const searched = draw({ traced: { ...traced, name: null } });
    expect(searched.querySelectorAll(".pace-trace")).toHaveLength(2);
    expect(slider(searched).getAttribute("aria-valuetext")).not.toContain(" with ");
  });
});

describe("PaceRibbon under a pointer", () => {
  /** 410 pixels wide from 100 on, as jsdom does no layout. */
  function placed(over: Partial<Props> = {}): HTMLElement {
    const drawn = draw(over);
    slider(drawn).getBoundingClientRect = () => new DOMRect(100, 0, 410, 52);
    const held = new Set<number>();
    Object.assign(slider(drawn), {
      setPointerCapture: (id: number) => held.add(id),
      hasPointerCapture: (id: number) => held.has(id),
    });
    return drawn;
  }
  const point = (drawn: HTMLElement, type: string, at: number, button = 0): void => {
    const clientX = 100 + (410 * (pace.buckets[at]!.place + 0.5)) / pace.length;
    act(() => void slider(drawn).dispatchEvent(new PointerEvent(type, { clientX, button, pointerId: 1, bubbles: true })));
  };

  it("travels to where it is pressed, and on while it is held", () => {
    const onTravel = vi.fn();
    const drawn = placed({ onTravel });
    point(drawn, "pointermove", bucketOf("p9"));
    expect(onTravel).not.toHaveBeenCalled();
    point(drawn, "pointerdown", bucketOf("p10"));
    point(drawn, "pointermove", bucketOf("p10"));
    point(drawn, "pointermove", bucketOf("p14"));
    expect(onTravel.mock.calls.map(([id]) => id)).toEqual(["p10", "p14"]);
  });

  it("leaves other buttons alone", () => {
    const onTravel = vi.fn();
    point(placed({ onTravel }), "pointerdown", 9, 2);
    expect(onTravel).not.toHaveBeenCalled();
  });

  it("goes to the nearest post where there is none", () => {
    const onTravel = vi.fn();
    point(placed({ onTravel, listed: [posts[0]!, posts[20]!] }), "pointerdown", bucketOf("p20") - 3);
    expect(onTravel).toHaveBeenCalledExactlyOnceWith("p20");
  });

  it("mirrors where one reads from the right", () => {
    const onTravel = vi.fn();
    const drawn = placed({ onTravel, listed: [posts[0]!, posts[45]!], range: { first: posts[20]!.id, last: posts[20]!.id } });
    slider(drawn).style.direction = "rtl";
    point(drawn, "pointerdown", 0);
    expect(onTravel).toHaveBeenCalledExactlyOnceWith("p45");
    press(drawn, "ArrowRight");
    expect(onTravel).toHaveBeenLastCalledWith("p0");
  });

  it("says what it is over in place of the days, and no longer", () => {
    const drawn = placed();
    point(drawn, "pointermove", bucketOf("p9"));
    expect(wordsOf(drawn.querySelector(".pace-labels"))).toMatch(/^Tuesday 4:00 PM, 1 post$/);
    expect(percent(drawn.querySelector(".pace-pointed"), "x")).toBeCloseTo((100 * bucketOf("p9")) / pace.length);
    act(() => void slider(drawn).dispatchEvent(new PointerEvent("pointerleave")));
    expect(wordsOf(drawn.querySelector(".pace-labels"))).toBe("TueWedThu");
    expect(drawn.querySelector(".pace-pointed")).toBeNull();
  });

  it("names a silence that is cut out", () => {
    const gapped = postsAt(START, [0, 10, 20, 30, 40, 50, 60, 3000, 3010, 3020, 3030, 3040]);
    const cut = paceOf(gapped, "America/New_York")!;
    const drawn = placed({ pace: cut, listed: gapped });
    const clientX = 100 + (410 * (cut.silences[0]!.place + 1)) / cut.length;
    act(() => void slider(drawn).dispatchEvent(new PointerEvent("pointermove", { clientX })));
    expect(wordsOf(drawn.querySelector(".pace-labels"))).toBe("No posts for 2 days");
    expect(drawn.querySelectorAll(".pace-cut")).toHaveLength(2);
  });
});

describe("likely key moments", () => {
  const burst = postsAt(START, [
    ...Array.from({ length: 20 }, (_, at) => at * 30),
    ...Array.from({ length: 14 }, (_, at) => 307 + at * 1.1),
  ]);
  const moments = suggestKeyMoments(burst).map((moment) => ({ ...moment, headline: "Barrier closed" }));
  const drawMoments = (onTravel: (id: PostId) => void = () => undefined) =>
    draw({ pace: paceOf(burst, "America/New_York")!, listed: burst, moments, onTravel });

  it("are offered by name, as what they are, and can be travelled to", () => {
    const onTravel = vi.fn();
    const drawn = drawMoments(onTravel);
    const list = drawn.querySelector('ul[aria-label="Likely key moments"]');
    expect([...(list?.querySelectorAll("button") ?? [])].map((chip) => chip.getAttribute("aria-label"))).toEqual([
      "Likely key moment, 14 posts in 15 minutes: Barrier closed",
    ]);
    expect(wordsOf(list)).toBe("Barrier closed");
    click(list?.querySelector("button"));
    expect(onTravel).toHaveBeenCalledExactlyOnceWith(moments[0]?.postId);
  });

  it("are ticked on the ribbon, and shown there when pointed at or reached with the keyboard", () => {
    const drawn = drawMoments();
    expect(drawn.querySelectorAll(".pace-chart .pace-likely")).toHaveLength(1);
    const chip = drawn.querySelector(".key-moment");
    for (const [enter, leave] of [
      ["pointerenter", "pointerleave"],
      ["focusin", "focusout"],
    ] as const) {
      act(() => void chip?.dispatchEvent(new Event(enter)));
      expect(wordsOf(drawn.querySelector(".pace-readout"))).toBe("Likely key moment, 14 posts in 15 minutes: Barrier closed");
      expect(drawn.querySelector(".pace-pointed")).not.toBeNull();
      act(() => void chip?.dispatchEvent(new Event(leave)));
      expect(drawn.querySelector(".pace-readout")).toBeNull();
    }
  });

  it("take no room where there are none", () => {
    expect(draw().querySelector(".key-moments")).toBeNull();
  });
});
