// @vitest-environment jsdom
import { useState } from "preact/hooks";
import { act } from "preact/test-utils";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { CatchUpBar } from "../../components/CatchUpBar.tsx";
import { actionOfKey, KEYS } from "../../components/keys.ts";
import { Library, type ShelvedLiveBlog } from "../../components/Library.tsx";
import { Menu } from "../../components/Menu.tsx";
import { UndoToast } from "../../components/UndoToast.tsx";
import type { DoneByHand } from "../../components/use-reading-actions.ts";
import type { LiveBlogId, PostId } from "../../lib/model.ts";
import { click, show, wordsOf } from "./fixtures.tsx";

const nothing = () => undefined;
const named = (root: HTMLElement, name: string) =>
  [...root.querySelectorAll("button")].find((button) => (button.getAttribute("aria-label") ?? wordsOf(button)) === name);

describe("CatchUpBar", () => {
  const draw = (over: Partial<Parameters<typeof CatchUpBar>[0]>) =>
    show(<CatchUpBar active={true} progress={null} waiting={0} onStart={nothing} onStep={nothing} onStop={nothing} {...over} />);

  it("offers a run while posts wait, and says when none does", () => {
    const onStart = vi.fn();
    const drawn = draw({ active: false, waiting: 14, onStart });
    click(named(drawn, "Catch up: 14 posts"));
    expect(onStart).toHaveBeenCalledOnce();
    expect(wordsOf(draw({ active: false, waiting: 0 }))).toBe("You are up to date");
  });

  it("says how far the run is and steps it", () => {
    const onStep = vi.fn();
    const onStop = vi.fn();
    const drawn = draw({ progress: { number: 4, total: 14, minutesLeft: 5 }, waiting: 11, onStep, onStop });
    expect(wordsOf(drawn.querySelector(".catch-up-place"))).toBe("4 of 14 · about 5 minutes left");
    for (const name of ["Previous", "Next", "Skip", "Stop"]) click(named(drawn, name));
    expect(onStep.mock.calls.flat()).toEqual(["previous", "next", "skip"]);
    expect(onStop).toHaveBeenCalledOnce();
  });

  it("can't go back before the first post", () => {
    const drawn = draw({ progress: { number: 1, total: 2, minutesLeft: 1 } });
    expect(named(drawn, "Previous")?.disabled).toBe(true);
    expect(wordsOf(drawn)).toContain("about 1 minute left");
  });

  it("ends on being up to date", () => {
    expect(wordsOf(draw({ progress: null }))).toContain("You are up to date");
  });

  it("names at its end what was skipped, and offers it", () => {
    const onStart = vi.fn();
    const drawn = draw({ progress: null, waiting: 2, onStart });
    expect(wordsOf(drawn)).not.toContain("You are up to date");
    expect(wordsOf(drawn)).toContain("2 not read yet");
    click(named(drawn, "Catch up: 2 posts"));
    expect(onStart).toHaveBeenCalledOnce();
  });
});

describe("actionOfKey", () => {
  const press = (key: string, over: Partial<KeyboardEvent> = {}) =>
    actionOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, target: document.body, defaultPrevented: false, ...over });

  it("knows every key that is listed", () => {
    expect(KEYS.map(({ key }) => press(key))).toEqual(KEYS.map(({ action }) => action));
    expect(new Set(KEYS.map(({ key }) => key)).size).toBe(KEYS.length);
  });

  it.each<[string, string, Partial<KeyboardEvent>]>([
    ["another letter", "x", {}],
    ["a small a, which is not Shift+A", "a", {}],
    ["the browser's own", "n", { ctrlKey: true }],
    ["a key somebody has handled", "j", { defaultPrevented: true }],
    ["a letter typed into a box", "j", { target: document.createElement("input") }],
  ])("leaves %s alone", (_, key, over) => {
    expect(press(key, over)).toBeNull();
  });
});

describe("Menu", () => {
  const choices = ["one", "two", "three"].map((name) => ({ name, onChoose: vi.fn() }));
  const open = () => {
    const drawn = show(
      <Menu name="More" choices={choices}>
        …
      </Menu>,
    );
    click(named(drawn, "More"));
    return drawn;
  };
  const press = (key: string) =>
    act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));

  it("opens with the focus on its first choice, and says so", () => {
    const drawn = open();
    expect(named(drawn, "More")?.getAttribute("aria-expanded")).toBe("true");
    expect(wordsOf(document.activeElement)).toBe("one");
  });

  it.each([
    [["ArrowDown"], "two"],
    [["ArrowUp"], "three"],
    [["End", "ArrowDown"], "one"],
    [["End", "Home"], "one"],
  ])("%j moves the focus to %s", (keys, expected) => {
    open();
    for (const key of keys) press(key);
    expect(wordsOf(document.activeElement)).toBe(expected);
  });

  it("closes on Escape and gives the focus back", () => {
    const drawn = open();
    press("Escape");
    expect(drawn.querySelector('[role="menu"]')).toBeNull();
    expect(document.activeElement).toBe(named(drawn, "More"));
  });

  it.each([
    ["below", "with room below", { top: 100, bottom: 120 }, 300],
    ["above", "at the foot of the window", { top: 700, bottom: 720 }, 300],
    ["below", "where there is no more room above either", { top: 300, bottom: 320 }, 600],
  ])("opens %s its button %s", (where, _, { top, bottom }, height) => {
    vi.spyOn(document.defaultView!, "innerHeight", "get").mockReturnValue(768);
    vi.spyOn(Element.prototype, "scrollHeight", "get").mockReturnValue(height);
    vi.spyOn(HTMLButtonElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, top, 20, bottom - top));
    onTestFinished(() => void vi.restoreAllMocks());
    expect(open().querySelector('[role="menu"]')?.classList.contains("menu-list--above")).toBe(where === "above");
  });

  it("closes when the reader turns elsewhere", () => {
    const drawn = open();
    act(() => void document.body.dispatchEvent(new Event("pointerdown", { bubbles: true })));
    expect(drawn.querySelector('[role="menu"]')).toBeNull();
  });
});

describe("UndoToast", () => {
  it("says what was marked and takes it back", () => {
    const onUndo = vi.fn();
    const drawn = show(<UndoToast done={{ kind: "seen", count: 12 }} onUndo={onUndo} onDismiss={nothing} />);
    expect(wordsOf(drawn.querySelector('[role="status"]'))).toBe("12 posts marked read");
    click(named(drawn, "Undo"));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it("has its place, silent, before anything was done: what is announced is a change in it", () => {
    const Marking = () => {
      const [done, setDone] = useState<DoneByHand | null>(null);
      return (
        <>
          <button type="button" onClick={() => setDone({ kind: "unseen", count: 1 })}>
            mark
          </button>
          <UndoToast done={done} onUndo={nothing} onDismiss={nothing} />
        </>
      );
    };
    const drawn = show(<Marking />);
    const status = drawn.querySelector('[role="status"]');
    expect(wordsOf(drawn)).toBe("mark");
    expect(named(drawn, "Undo")).toBeUndefined();
    click(named(drawn, "mark"));
    expect(status?.isConnected).toBe(true);
    expect(wordsOf(status)).toBe("1 post marked not read");
  });
});

describe("Library", () => {
  const storm: ShelvedLiveBlog = {
    id: "https://news.example/storm" as LiveBlogId,
    title: "Storm live",
    publisher: "News",
    coverage: "ended",
    facts: ["4 new when last open"],
    pinned: false,
  };
  const resolved = async () => undefined;
  const draw = (over: Partial<Parameters<typeof Library>[0]> = {}) =>
    show(
      <Library
        liveBlogs={[storm]}
        search=""
        onSearch={nothing}
        found={null}
        restored={null}
        onRestoredTold={resolved}
        onOpen={resolved}
        onOpenPost={resolved}
        onPin={resolved}
        onForget={resolved}
        onForgetAll={resolved}
        {...over}
      />,
    );

  it("says how much was restored after the database was lost, until its reader knows", () => {
    const onRestoredTold = vi.fn(resolved);
    const notice = draw({ restored: 2, onRestoredTold }).querySelector(".page-notice");
    expect(wordsOf(notice?.querySelector("[role=alert]"))).toMatch(/lost.*2 live blogs.*stays read/);
    click(notice?.querySelector("button"));
    expect(onRestoredTold).toHaveBeenCalledOnce();
    expect(draw().querySelector(".page-notice")).toBeNull();
  });

  it("lists each live blog with its coverage and facts, to open, pin and forget", () => {
    const onOpen = vi.fn(resolved);
    const onPin = vi.fn(resolved);
    const onForget = vi.fn(resolved);
    const drawn = draw({ onOpen, onPin, onForget });
    expect(wordsOf(drawn.querySelector("[data-live-blog-id]"))).toContain("News · EndedStorm live4 new when last open");
    click(drawn.querySelector(".shelf-open"));
    click(named(drawn, "Pin: keep for ever: Storm live"));
    click(named(drawn, "Forget Storm live"));
    expect([onOpen, onPin, onForget].map((called) => called.mock.calls[0])).toEqual([[storm.id], [storm.id, true], [storm.id]]);
  });

  it("shows found posts in place of the list, and says when there are none", () => {
    const found = [
      { liveBlogId: storm.id, postId: "p" as PostId, liveBlogTitle: "Storm live", headline: "Bridge closed", time: "9:20 PM" },
    ];
    const onOpenPost = vi.fn(resolved);
    const drawn = draw({ search: "bridge", found, onOpenPost });
    expect(wordsOf(drawn.querySelector("mark"))).toBe("Bridge");
    click(drawn.querySelector(".shelf-open"));
    expect(onOpenPost).toHaveBeenCalledWith(storm.id, "p");
    expect(wordsOf(draw({ search: "x", found: [] }))).toContain("Nothing found.");
  });

  it("says what went wrong", async () => {
    const drawn = draw({ onForget: async () => Promise.reject(new Error("The disk is full")) });
    click(named(drawn, "Forget Storm live"));
    await vi.waitFor(() => expect(wordsOf(drawn.querySelector('[role="alert"]'))).toBe("That did not work: The disk is full"));
  });
});
