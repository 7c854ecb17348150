// @vitest-environment jsdom
import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { Changes } from "../../components/Changes.tsx";
import { createTimeWriter } from "../../components/format-time.ts";
import { PageLanguage } from "../../components/page-text.ts";
import { TimelinePost } from "../../components/TimelinePost.tsx";
import { WordsContext } from "../../components/words-context.tsx";
import { readLocale, wordsInLocale } from "../locales/locales.ts";
import { timelinePost } from "./fixtures.tsx";

const words = wordsInLocale(readLocale("ar"), "ar-AE");
const times = createTimeWriter("ar-AE", "UTC", "UTC");

function showIn(language: string | null, node: preact.ComponentChild): HTMLElement {
  const root = document.createElement("div");
  act(() =>
    render(
      <WordsContext.Provider value={words}>
        <PageLanguage.Provider value={language}>{node}</PageLanguage.Provider>
      </WordsContext.Provider>,
      root,
    ),
  );
  return root;
}

const post = timelinePost("a", "2023-03-22T00:51:00Z", {
  status: "edited",
  title: "Bridge closed",
  text: "It is closed.",
  authors: ["Ada"],
});

function row(): preact.VNode {
  return (
    <TimelinePost
      post={post}
      index={0}
      place={1}
      count={1}
      top={null}
      namesFound={[]}
      preview={null}
      measure={() => undefined}
      times={times}
      inView={false}
      search=""
      highlighted={false}
      names={[]}
      chosen={null}
      onChoose={() => undefined}
      onJump={() => undefined}
      onMark={() => undefined}
      onMenu={() => undefined}
    />
  );
}

describe("a live blog's own text among words in another language", () => {
  it.each([
    ["en-GB", "en-GB"],
    [null, ""],
  ])("is in its language, %s, and runs its own way", (language, lang) => {
    const headline = showIn(language, row()).querySelector(".post-headline");
    expect([headline?.getAttribute("lang"), headline?.getAttribute("dir")]).toEqual([lang, "auto"]);
  });

  it("leaves the state of the post and its time in the reader's", () => {
    const drawn = showIn("en", row());
    for (const ours of drawn.querySelectorAll(".post-status, .post-time")) expect(ours.closest("[lang]")).toBeNull();
    expect(drawn.querySelector(".post-status")?.textContent).toBe("معدَّل");
    expect(drawn.querySelector(".post-authors")?.textContent).toBe("\u2068Ada\u2069");
  });

  it("says what was added and removed in the reader's language, in the middle of the page's", () => {
    const before = {
      liveBlogId: post.liveBlogId,
      postId: post.id,
      number: 0,
      title: post.title,
      text: "It is open.",
      readAt: post.arrivedAt,
    };
    const changes = { edited: [{ post, before, revisions: [before] }], removed: [] };
    const drawn = showIn("en", <Changes changes={changes} times={times} now={Temporal.Now.instant()} onJump={() => undefined} />);
    expect(drawn.querySelector(".diff")?.getAttribute("lang")).toBe("en");
    const spoken = [...drawn.querySelectorAll(".diff .visually-hidden")];
    expect(spoken.map((word) => [word.getAttribute("lang"), word.getAttribute("dir"), word.textContent?.trim()])).toEqual([
      ["ar-AE", "rtl", "حُذف:"],
      ["ar-AE", "rtl", "أُضيف:"],
    ]);
  });
});
