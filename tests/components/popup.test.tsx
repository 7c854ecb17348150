// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { Popup, type PopupActions, type ShownLiveBlog } from "../../components/Popup.tsx";
import type { LiveBlogId } from "../../lib/model.ts";
import { click, show, wordsOf } from "./fixtures.tsx";

const HOST = "www.news.example";
const STORM: ShownLiveBlog = {
  title: "Storm live",
  newCount: 3,
  postCount: 40,
  embed: null,
  signals: [
    { name: "page-words", weight: 0.25, evidence: 'address has "live"' },
    { name: "conversation", weight: -0.4, evidence: "posts look like comments" },
  ],
  opensByItself: true,
};

function draw(over: Partial<Parameters<typeof Popup>[0]> = {}) {
  const done: string[] = [];
  const actions = new Proxy({} as PopupActions, {
    get: (_, name) => async (argument?: unknown) => void done.push(argument === undefined ? String(name) : `${String(name)} ${argument}`),
  });
  const root = show(
    <Popup
      liveBlog={null}
      reason="none"
      host={HOST}
      withOthers={null}
      looking={false}
      looked={false}
      report={null}
      readFailure={null}
      writeFailure={null}
      recent={[]}
      actions={actions}
      {...over}
    />,
  );
  const named = (name: string) => [...root.querySelectorAll("button")].find((button) => wordsOf(button) === name);
  return { root, done, named, press: (name: string) => click(named(name)) };
}

describe("Popup", () => {
  it("says that the page is a live blog, how many posts are new, and why", () => {
    const { root } = draw({ liveBlog: STORM });
    expect(wordsOf(root.querySelector("header"))).toBe("This is a live blogStorm live3 new posts since your last visit");
    expect([...root.querySelectorAll(".popup-signals li")].map(wordsOf)).toEqual([
      "+0.25 Its address or title speaks of live coverage",
      "-0.40 The page looks like comments or a forum",
    ]);
  });

  it.each<[Partial<ShownLiveBlog>, string]>([
    [{ newCount: 0 }, "Nothing new since your last visit"],
    [{ newCount: 1 }, "1 new post since your last visit"],
    [{ newCount: null }, "40 posts read"],
    [{ newCount: null, postCount: 0, embed: "norkon.net" }, "stand inside a frame of norkon.net"],
  ])("says of %j: %s", (over, expected) => {
    expect(wordsOf(draw({ liveBlog: { ...STORM, ...over } }).root.querySelector("header"))).toContain(expected);
  });

  it("opens the panel in each of its homes", () => {
    const { done, press } = draw({ liveBlog: STORM });
    for (const name of ["Open beside the page", "Open in the side panel", "Open in a tab"]) press(name);
    expect(done).toEqual(["openDock", "openSidePanel", "openInTab"]);
  });

  it("turns the site off and on by a switch that says which it is", () => {
    const on = draw();
    expect(on.named(`Run on ${HOST}`)?.getAttribute("aria-checked")).toBe("true");
    on.press(`Run on ${HOST}`);
    const off = draw({ reason: "off" });
    expect(off.named(`Run on ${HOST}`)?.getAttribute("aria-checked")).toBe("false");
    off.press(`Run on ${HOST}`);
    expect([on.done, off.done]).toEqual([["turnOff"], ["turnOn"]]);
  });

  it.each(["ask", "closed", "hidden"] as const)("has no switch where there is nothing to switch (%s)", (reason) => {
    expect(draw({ reason, host: reason === "ask" ? HOST : null }).root.querySelector('[role="switch"]')).toBeNull();
  });

  it("turns on and off that the panel opens by itself here", () => {
    const { done, press } = draw({ liveBlog: STORM });
    press("Panel opens by itself here");
    expect(done).toEqual(["setOpensByItself false"]);
    const closed = draw({ liveBlog: { ...STORM, opensByItself: false } });
    expect(closed.named("Panel opens by itself here")?.getAttribute("aria-checked")).toBe("false");
    closed.press("Panel opens by itself here");
    expect(closed.done).toEqual(["setOpensByItself true"]);
  });

  it("offers the site of a live blog that was read once", () => {
    const { done, press } = draw({ liveBlog: STORM, reason: "ask", withOthers: 19 });
    press(`Enable on ${HOST}`);
    press("Enable on all 19 news sites Catchline knows");
    expect(done).toEqual(["turnOn", "turnOnListed"]);
  });

  it("lists the live blogs read last with what is new in them, and opens one", () => {
    const recent = [
      { id: "https://news.example/a" as LiveBlogId, title: "Election live", publisher: "News", facts: ["4 new when last open"] },
      { id: "https://news.example/b" as LiveBlogId, title: "Final live", publisher: "Sport", facts: [] },
    ];
    const { root, done } = draw({ recent });
    const list = [...root.querySelectorAll('[aria-label="Last read"] li')];
    expect(list.map(wordsOf)).toEqual(["Election liveNews · 4 new when last open", "Final liveSport"]);
    click(list[1]?.querySelector("button"));
    expect(done).toEqual(["openLiveBlog https://news.example/b"]);
    expect(draw().root.querySelector('[aria-label="Last read"]')).toBeNull();
  });

  it("leads to the library and the settings from every state", () => {
    for (const reason of ["none", "ask", "off", "closed", "hidden", "silent"] as const) {
      const { done, press } = draw({ reason });
      press("All live blogs");
      press("Settings");
      expect(done).toEqual(["openLibrary", "openSettings"]);
    }
  });

  it("says that what is stored can't be read, and why, instead of guessing about the page", () => {
    const { root, done, press } = draw({ readFailure: "UnknownError: Internal error" });
    expect(wordsOf(root.querySelector("h1"))).toBe("What Catchline remembers can't be read");
    expect(wordsOf(root)).toContain("UnknownError: Internal error");
    expect(wordsOf(root)).not.toContain("No live blog");
    press("Try again");
    expect(done).toEqual(["retry"]);
  });

  it("warns where what is read can't be stored", () => {
    const { root } = draw({ liveBlog: STORM, writeFailure: "QuotaExceededError" });
    expect(wordsOf(root.querySelector('[role="alert"]'))).toMatch(/can’t be stored.*QuotaExceededError/);
    expect(wordsOf(root)).toContain("This is a live blog");
  });

  it("says why something it was asked for failed", async () => {
    const { root } = draw({
      actions: { lookAgain: () => Promise.reject(new Error("the page is gone")) } as unknown as PopupActions,
    });
    await act(async () => click([...root.querySelectorAll("button")].find((button) => wordsOf(button) === "Look again")));
    expect(wordsOf(root.querySelector('[role="alert"]'))).toBe("That did not work: the page is gone");
  });
});
