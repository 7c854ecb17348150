// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { EmbedNotice } from "../../components/EmbedNotice.tsx";
import { Loading } from "../../components/Loading.tsx";
import { NoLiveBlog, type NoLiveBlogReason } from "../../components/NoLiveBlog.tsx";
import { PageNotice } from "../../components/PageNotice.tsx";
import { SightReport } from "../../components/SightReport.tsx";
import { StorageFailed } from "../../components/StorageFailed.tsx";
import { click, show, wordsOf } from "./fixtures.tsx";

const HOST = "www.news.example";

/** Draws a state with the names of the actions that were carried out. */
function draw(reason: NoLiveBlogReason, over: Partial<Parameters<typeof NoLiveBlog>[0]> = {}) {
  const done: string[] = [];
  const action = (name: string) => async () => void done.push(name);
  const root = show(
    <NoLiveBlog
      reason={reason}
      host={HOST}
      withOthers={null}
      looking={false}
      looked={false}
      report={null}
      actions={{
        turnOn: action("turnOn"),
        turnOnListed: action("turnOnListed"),
        readOnce: action("readOnce"),
        lookAgain: action("lookAgain"),
        report: action("report"),
        reload: action("reload"),
      }}
      attempt={() => {}}
      frame={(heading, content) => (
        <main>
          <h1>{heading}</h1>
          {content}
        </main>
      )}
      {...over}
    />,
  );
  const buttons = [...root.querySelectorAll("button")];
  return { root, done, buttons, offers: buttons.map(wordsOf), heading: wordsOf(root.querySelector("h1")) };
}

describe("NoLiveBlog", () => {
  it.each<[NoLiveBlogReason, string, readonly string[], readonly string[]]>([
    ["none", "No live blog here", ["Look again", "Report what Catchline saw"], ["lookAgain", "report"]],
    ["ask", "Catchline does not run on this site", [`Enable on ${HOST}`, "Read this page once"], ["turnOn", "readOnce"]],
    ["off", "Catchline is off on this site", [`Turn on for ${HOST}`], ["turnOn"]],
    ["closed", "No extension can read this page", [], []],
    ["hidden", "No live blog here", [], []],
    ["silent", "This page does not answer", ["Reload the page"], ["reload"]],
  ])("says why (%s), and offers what can be done about it", (reason, heading, offers, carriedOut) => {
    const drawn = draw(reason);
    expect([drawn.heading, drawn.offers]).toEqual([heading, offers]);
    expect(wordsOf(drawn.root.querySelector(".state-hint"))).toMatch(/\w.*[.:]/);
    for (const button of drawn.buttons) click(button);
    expect(drawn.done).toEqual(carriedOut);
  });

  it("asks for the site while the click is being handled, as browsers want it", () => {
    let isHandled = false;
    const drawn = draw("ask", {
      attempt: () => {
        isHandled = true;
      },
      actions: {
        ...({} as Parameters<typeof NoLiveBlog>[0]["actions"]),
        turnOn: async () => expect(isHandled).toBe(false),
      },
    });
    click(drawn.buttons[0]);
    expect(isHandled).toBe(true);
  });

  it("offers the other sites it knows along with this one", () => {
    const drawn = draw("ask", { withOthers: 19 });
    expect(drawn.offers).toContain("Enable on all 19 news sites Catchline knows");
    click(drawn.buttons[2]);
    expect(drawn.done).toEqual(["turnOnListed"]);
  });

  it("says how it looked again, and that in a live region", () => {
    const outcome = (over: Parameters<typeof draw>[1]) => wordsOf(draw("none", over).root.querySelector('[role="status"]'));
    expect(outcome({ looking: true })).toBe("Looking…");
    expect(outcome({ looked: true })).toBe("Looked again: still no live blog.");
    expect(outcome({})).toBe("");
  });

  it("says of a page read once that it is none, and still offers the site", () => {
    const drawn = draw("ask", { looked: true });
    expect(drawn.heading).toBe("No live blog here");
    expect(drawn.offers).toEqual([`Enable on ${HOST}`, "Look again", "Report what Catchline saw"]);
  });
});

describe("SightReport", () => {
  it("shows the text, and copies it as the reader has changed it", async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal("navigator", { clipboard: { writeText } });
    const root = show(<SightReport report={'{ "url": "https://news.example/" }'} onReport={async () => undefined} />);
    const box = root.querySelector("textarea");
    expect(box?.value).toContain("https://news.example/");
    box!.value = "only this";
    click(root.querySelector("button"));
    await vi.waitFor(() => expect(wordsOf(root.querySelector('[role="status"]'))).toBe("Copied"));
    expect(writeText).toHaveBeenCalledWith("only this");
    vi.unstubAllGlobals();
  });

  it("copies as by hand where the clipboard is closed", async () => {
    vi.stubGlobal("navigator", { clipboard: { writeText: () => Promise.reject(new Error("not allowed")) } });
    const root = show(<SightReport report="the report" onReport={async () => undefined} />);
    const execCommand = vi.fn(() => true);
    Object.assign(document, { execCommand });
    click(root.querySelector("button"));
    await vi.waitFor(() => expect(wordsOf(root.querySelector('[role="status"]'))).toBe("Copied"));
    const box = root.querySelector("textarea");
    expect(box?.value.slice(box.selectionStart, box.selectionEnd)).toBe("the report");
    expect(execCommand).toHaveBeenCalledWith("copy");
    vi.unstubAllGlobals();
  });
});

describe("the panel's other states", () => {
  it("names the service of an embed, and leads to its frame where there is one", () => {
    const url = "https://livecenter.norkon.net/frame/1";
    const root = show(<EmbedNotice host="norkon.net" url={url} />);
    expect(wordsOf(root)).toContain("The posts stand in a frame of norkon.net");
    expect(root.querySelector("a")?.href).toBe(url);
    expect(show(<EmbedNotice host="arena.im" url={null} />).querySelector("a")).toBeNull();
  });

  it("says that the page was open when the extension was updated, and loads it again", () => {
    const onReload = vi.fn();
    const root = show(<PageNotice onReload={onReload} />);
    expect(wordsOf(root.querySelector('[role="alert"]'))).toContain("Catchline was updated while this page was open.");
    click(root.querySelector("button"));
    expect(onReload).toHaveBeenCalledOnce();
  });

  it("gives the browser's reason where the store is shut, and offers to try again", () => {
    const root = show(<StorageFailed reason="UnknownError: Internal error" />);
    expect(wordsOf(root)).toMatch(/can't be read.*UnknownError: Internal error.*Try again/);
  });

  it("says that a newer version wrote what is stored, and that this one leaves it alone", () => {
    const root = show(<StorageFailed reason="VersionError: what is stored was written by a newer version of Catchline" />);
    expect(wordsOf(root)).toMatch(/newer Catchline wrote.*leaves it as it is.*VersionError/);
  });

  it("says that it is busy to those who do not see it", () => {
    const opening = show(<Loading />).querySelector("main");
    expect([opening?.getAttribute("aria-busy"), wordsOf(opening?.querySelector("h1"))]).toEqual(["true", "Opening…"]);
  });
});
