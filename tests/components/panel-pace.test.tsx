// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { EntityList } from "../../components/EntityList.tsx";
import { createTimeWriter } from "../../components/format-time.ts";
import { createLiveValue } from "../../components/live-value.ts";
import { NamesOfPost } from "../../components/NamesOfPost.tsx";
import { PanelPace } from "../../components/PanelPace.tsx";
import { PlacesMap } from "../../components/PlacesMap.tsx";
import { PointingScope } from "../../components/pointing.tsx";
import type { VisibleRange } from "../../components/use-pace-cursor.ts";
import type { Entity, EntityKey, PostId } from "../../lib/model.ts";
import { spanOf } from "../../lib/reading/arc.ts";
import { show, showAgain, timelinePost, wordsOf } from "./fixtures.tsx";

const times = createTimeWriter("en-US", "UTC", "UTC");
const posts = Array.from({ length: 20 }, (_, at) => timelinePost(`p${at}`, `2026-03-03T${String(at).padStart(2, "0")}:15:00Z`));
const entity = (name: string, kind: Entity["kind"], postIds: readonly string[]): Entity => ({
  key: `${kind} ${name.toLowerCase()}` as EntityKey,
  kind,
  name,
  role: null,
  aliases: [],
  forms: [name.toLowerCase()],
  mentions: postIds.map((postId) => ({ postId: postId as PostId, start: 0, end: 1, text: name })),
  postCount: postIds.length,
});
const kirby = entity("John Kirby", "person", ["p1", "p2", "p3"]);
const odesa = entity("Odesa", "place", ["p10"]);

type Props = Parameters<typeof PanelPace>[0];
const nobody = { entity: null, posts: null, alone: false };
const chosenOf = (one: Entity, alone = false) => ({ entity: one, posts: new Set(one.mentions.map(({ postId }) => postId)), alone });
const given = (over: Partial<Props> = {}): Props => ({
  posts,
  found: null,
  chosen: nobody,
  order: "oldestFirst",
  times,
  range: createLiveValue<VisibleRange | null>(null),
  listIsShown: true,
  onTravel: () => undefined,
  ...over,
});
const traced = (drawn: HTMLElement): number => drawn.querySelectorAll(".pace-trace").length;
const tell = (element: Element | null | undefined, type: string): void => {
  act(() => void element?.dispatchEvent(new Event(type, { bubbles: type.startsWith("focus") })));
};

describe("PanelPace", () => {
  it("is not there for a blog of few posts, nor for one without times", () => {
    expect(show(<PanelPace {...given({ posts: posts.slice(0, 7) })} />).childElementCount).toBe(0);
    expect(show(<PanelPace {...given({ posts: posts.map((post) => ({ ...post, publishedAt: null })) })} />).childElementCount).toBe(0);
    expect(show(<PanelPace {...given()} />).querySelectorAll('[role="slider"]')).toHaveLength(1);
  });

  it("follows what the list shows, while it is there", () => {
    const range = createLiveValue<VisibleRange | null>(null);
    const drawn = show(<PanelPace {...given({ range })} />);
    expect(drawn.querySelector(".pace-window")).toBeNull();
    act(() => range.set({ first: "p4" as PostId, last: "p6" as PostId }));
    expect(drawn.querySelector('[role="slider"]')?.getAttribute("aria-valuetext")).toContain("4:00 AM");
    expect(drawn.querySelector(".pace-window")).not.toBeNull();
    showAgain(drawn, <PanelPace {...given({ range, listIsShown: false })} />);
    expect(drawn.querySelector(".pace-window")).toBeNull();
    expect(drawn.querySelector('[role="slider"]')?.getAttribute("aria-valuetext")).toContain("4:00 AM");
  });

  it("travels among the posts that are listed, from the top of the list", () => {
    const travelled: string[] = [];
    const press = (over: Partial<Props>, key: string): void => {
      const slider = show(<PanelPace {...given({ onTravel: (id) => travelled.push(id), ...over })} />).querySelector('[role="slider"]');
      act(() => void slider?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
    };
    const twice = [...posts.slice(0, 19), timelinePost("late", "2026-03-03T18:20:00Z")];
    press({ posts: twice }, "End");
    press({ posts: twice, order: "newestFirst" }, "End");
    press({ found: posts.slice(5, 9) }, "End");
    press({ chosen: chosenOf(kirby) }, "End");
    press({ chosen: chosenOf(kirby, true) }, "End");
    expect(travelled).toEqual(["p18", "late", "p8", "p19", "p3"]);
  });

  it("marks the posts of whoever is chosen, else those that are searched for, else none", () => {
    expect(traced(show(<PanelPace {...given()} />))).toBe(0);
    expect(traced(show(<PanelPace {...given({ found: posts.slice(0, 5) })} />))).toBe(5);
    expect(traced(show(<PanelPace {...given({ found: posts.slice(0, 5), chosen: chosenOf(kirby) })} />))).toBe(3);
  });

  it("offers a burst as a likely key moment by the headline of its first post, where no post is flagged", () => {
    const quiet = posts.map((post, at) => ({ ...post, id: `q${at}` as PostId }));
    const burst = Array.from({ length: 14 }, (_, at) =>
      timelinePost(`b${at}`, `2026-03-03T10:${30 + at}:00Z`, at === 0 ? { title: "Barrier closed" } : {}),
    );
    const all = [...quiet.slice(0, 11), ...burst, ...quiet.slice(11)];
    expect(wordsOf(show(<PanelPace {...given({ posts: all })} />).querySelector(".key-moments"))).toBe("Barrier closed");
    const flagged = all.map((post, at) => (at === 3 ? { ...post, kinds: ["keyEvent" as const] } : post));
    expect(show(<PanelPace {...given({ posts: flagged })} />).querySelector(".key-moments")).toBeNull();
  });
});

describe("usePointing", () => {
  const withNames = (names: readonly Entity[], over: Partial<Props> = {}) => (
    <PointingScope>
      <PanelPace {...given(over)} />
      <NamesOfPost names={names} chosen={null} onChoose={() => undefined} />
    </PointingScope>
  );

  it.each([
    ["pointerenter", "pointerleave"],
    ["focusin", "focusout"],
  ])("shows on the ribbon whom the reader points at (%s), until they leave (%s)", (enter, leave) => {
    const drawn = show(withNames([kirby, odesa], { chosen: chosenOf(kirby) }));
    expect(traced(drawn)).toBe(3);
    const chip = [...drawn.querySelectorAll(".chip")].find((one) => wordsOf(one) === "Odesa");
    tell(chip, enter);
    expect(traced(drawn)).toBe(1);
    tell(chip, leave);
    expect(traced(drawn)).toBe(3);
  });

  it("goes from one to the next, whichever is told first", () => {
    const drawn = show(withNames([kirby, odesa]));
    const [first, second] = drawn.querySelectorAll(".chip");
    tell(first, "pointerenter");
    tell(second, "pointerenter");
    tell(first, "pointerleave");
    expect(traced(drawn)).toBe(0);
    tell(second, "pointerenter");
    expect(traced(drawn)).toBe(1);
  });

  it("points at nobody any more once the name is gone from under the pointer", () => {
    const drawn = show(withNames([kirby]));
    tell(drawn.querySelector(".chip"), "pointerenter");
    expect(traced(drawn)).toBe(3);
    showAgain(
      drawn,
      <PointingScope>
        <PanelPace {...given()} />
      </PointingScope>,
    );
    expect(traced(drawn)).toBe(0);
  });

  it("is told by the cards of people and places", () => {
    const drawn = show(
      <PointingScope>
        <PanelPace {...given()} />
        <EntityList
          entities={[kirby]}
          name="People"
          unreadLanguage={null}
          indexing={false}
          chosen={null}
          onChoose={() => undefined}
          posts={new Map(posts.map((post) => [post.id, post]))}
          span={spanOf(posts)}
          times={times}
          search=""
          onJump={() => undefined}
          onCorrect={() => undefined}
        />
      </PointingScope>,
    );
    tell(drawn.querySelector(".entity-choose"), "focusin");
    expect(traced(drawn)).toBe(3);
    tell(drawn.querySelector('[data-entity="John Kirby"]'), "focusout");
    expect(traced(drawn)).toBe(0);
  });

  it("is told by the pins of the map", async () => {
    const atlas = { land: "", borders: "", locate: () => [{ place: odesa, isArea: false, longitude: 30, latitude: 46 }] };
    const open = async () => atlas;
    const drawn = show(
      <PointingScope>
        <PanelPace {...given()} />
        <PlacesMap places={[odesa]} chosen={null} onChoose={() => undefined} open={open as never} />
      </PointingScope>,
    );
    await act(async () => undefined);
    tell(drawn.querySelector('[data-place="Odesa"]'), "pointerenter");
    expect(traced(drawn)).toBe(1);
  });
});
