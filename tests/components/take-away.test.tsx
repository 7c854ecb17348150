// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { createTimeWriter } from "../../components/format-time.ts";
import { TimelinePost } from "../../components/TimelinePost.tsx";
import type { CopiedText, SavedFile } from "../../components/take-away/carried.ts";
import { TakeAway } from "../../components/take-away/TakeAway.tsx";
import { type Found, useTakeAway } from "../../components/take-away/take-away-context.ts";
import type { Timeline } from "../../lib/store/queries.ts";
import { click, show, timelinePost, wordsOf } from "./fixtures.tsx";

const POSTS = [
  timelinePost("a", "2023-03-22T00:51:00Z", { title: "Harbor closed", status: "seen" }),
  timelinePost("b", "2023-03-22T01:10:00Z", { title: null, text: "Ferry adrift. Nobody is hurt.", status: "new" }),
  timelinePost("c", "2023-03-22T01:30:00Z", { status: "edited" }),
  timelinePost("d", null, { status: "removed" }),
];

interface Over {
  readonly posts?: typeof POSTS;
  readonly firstVisit?: boolean;
  readonly found?: Found | null;
  readonly refuses?: boolean;
}

function Asking({ found }: { found: Found | null }) {
  const { ask } = useTakeAway();
  return (
    <button type="button" onClick={() => ask(found)}>
      ask
    </button>
  );
}

function draw({ posts = POSTS, firstVisit = false, found = null, refuses = false }: Over = {}) {
  const copied: CopiedText[] = [];
  const saved: SavedFile[] = [];
  const carriers = {
    copy: async (text: CopiedText) => {
      if (!refuses) copied.push(text);
      return !refuses;
    },
    save: (file: SavedFile) => void saved.push(file),
  };
  const liveBlog = {
    id: "https://news.example/live",
    url: "https://news.example/live",
    title: "Storm live",
    publisher: "The News",
    language: "en",
    coverage: "live",
    timeZone: "America/New_York",
  };
  const timeline = {
    liveBlog,
    posts,
    summary: { firstVisit, since: firstVisit ? null : "2023-03-21T18:04:00.000Z" },
  } as unknown as Timeline;
  const now = () => Temporal.Instant.from("2023-03-22T12:00:00Z");
  const times = createTimeWriter("en-US", "America/New_York", "UTC");
  const root = show(
    <TakeAway timeline={timeline} carriers={carriers} now={now}>
      <Asking found={found} />
      {posts.map((post, index) => (
        <TimelinePost
          key={post.id}
          post={post}
          index={index}
          place={index + 1}
          count={posts.length}
          top={null}
          times={times}
          inView={false}
          namesFound={[]}
          preview={null}
          measure={() => undefined}
          search=""
          highlighted={false}
          names={[]}
          chosen={null}
          onChoose={() => undefined}
          onJump={() => undefined}
          onMark={() => undefined}
          onMenu={() => undefined}
        />
      ))}
    </TakeAway>,
  );
  return { root, copied, saved };
}

const button = (root: HTMLElement, name: string): HTMLElement | undefined =>
  [...root.querySelectorAll("button")].find((one) => wordsOf(one) === name);
const radio = (root: HTMLElement, name: string): HTMLInputElement | null | undefined =>
  [...root.querySelectorAll<HTMLInputElement>("[type=radio]")].find((one) => wordsOf(one.labels?.[0]).startsWith(name));
const names = (root: HTMLElement): string[] =>
  [...root.querySelectorAll<HTMLInputElement>("[name=what]")].map((one) => wordsOf(one.labels?.[0]).replaceAll(/[\u00A0\u202F]/g, " "));
const settle = (): Promise<void> => act(async () => undefined) as unknown as Promise<void>;
const cite = async (root: HTMLElement, id: string): Promise<void> => {
  const post = root.querySelector<HTMLElement>(`[data-post-id="${id}"]`)!;
  click(post.querySelector("[aria-haspopup]"));
  click([...post.querySelectorAll("[role=menuitem]")].find((one) => wordsOf(one) === "Copy as citation"));
  await settle();
};

describe("citing a post", () => {
  it("copies it in both forms from its menu, and says so", async () => {
    const { root, copied } = draw();
    expect(wordsOf(root.querySelector(".cited"))).toBe("");
    await cite(root, "a");
    expect(copied).toHaveLength(1);
    expect(copied[0]?.plain.replaceAll(/[\u00A0\u202F]/g, " ")).toBe(
      "“Harbor closed”, The News, March 21, 2023 at 8:51 PM EDT (UTC−04:00), https://news.example/live#a",
    );
    expect(copied[0]?.html).toContain('<a href="https://news.example/live#a">');
    expect(root.querySelector(".cited")?.getAttribute("role")).toBe("status");
    expect(wordsOf(root.querySelector(".cited"))).toBe("Citation copied");
  });

  it("takes the first sentence for a headline where there is none", async () => {
    const { root, copied } = draw();
    await cite(root, "b");
    expect(copied[0]?.plain).toMatch(/^“Ferry adrift\.”, /);
  });

  it("shows the text to copy by hand where the browser refuses, and says nothing else", async () => {
    const { root } = draw({ refuses: true });
    await cite(root, "a");
    const area = root.querySelector("textarea")!;
    expect(area.value).toMatch(/^“Harbor closed”, The News/);
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
    expect(area.readOnly).toBe(true);
    expect(wordsOf(root.querySelector(".cited"))).toBe("");
    act(() => void area.closest("dialog")!.dispatchEvent(new Event("close")));
    expect(root.querySelector("textarea")).toBeNull();
  });
});

describe("what can be taken", () => {
  const found: Found = { search: " ferry ", posts: POSTS.slice(1, 2) };
  it.each<[string, Over, string[], string]>([
    ["on a first visit: all", { firstVisit: true }, ["All (4 posts)"], "All"],
    ["later: what is new and edited, too", {}, ["All (4 posts)", "New and edited since Tuesday 6:04 PM (2 posts)"], "New"],
    ["later, with nothing new: all", { posts: POSTS.slice(0, 1) }, ["All (1 post)"], "All"],
    [
      "after a search: what it found, too",
      { found },
      ["All (4 posts)", "New and edited since Tuesday 6:04 PM (2 posts)", "Found by “ferry” (1 post)"],
      "Found",
    ],
    [
      "after a search that found nothing: what else there is",
      { firstVisit: true, found: { search: "x", posts: [] } },
      ["All (4 posts)", "Found by “x” (0 posts)"],
      "All",
    ],
    ["after a search for blanks: all", { firstVisit: true, found: { search: " ", posts: POSTS } }, ["All (4 posts)"], "All"],
  ])("%s", (_, over, expected, chosen) => {
    const { root } = draw(over);
    click(button(root, "ask"));
    expect(names(root).map((name) => name.replace(" at ", " ").replace(/Tuesday \d+:04 [AP]M/, "Tuesday 6:04 PM"))).toEqual(expected);
    expect(radio(root, chosen)?.checked).toBe(true);
    expect([...root.querySelectorAll<HTMLInputElement>("[name=what]")].map(({ disabled }) => disabled)).toEqual(
      expected.map((name) => name.includes("(0 posts)")),
    );
    expect(radio(root, "Markdown")?.checked).toBe(true);
  });

  it.each([
    ["Markdown", /^# Storm live\n/, "md", "text/markdown;charset=utf-8"],
    ["CSV", /^\uFEFFid,date,/, "csv", "text/csv;charset=utf-8"],
    ["JSON", /^\{\n {2}"format": "catchline-timeline"/, "json", "application/json"],
  ])("as %s is saved under a name that says what it is, and copied without what only files need", async (format, start, ending, type) => {
    const { root, saved, copied } = draw();
    click(button(root, "ask"));
    click(radio(root, "All"));
    click(radio(root, format));
    click(button(root, "Save as file"));
    expect(saved).toEqual([{ name: `catchline-storm-live-2023-03-22.${ending}`, type, text: expect.stringMatching(start) }]);
    expect(wordsOf(root.querySelector("dialog [role=status]"))).toBe(`Saved: catchline-storm-live-2023-03-22.${ending}`);
    click(button(root, "Copy"));
    await vi.waitFor(() => expect(wordsOf(root.querySelector("dialog [role=status]"))).toBe("Copied: 4 posts"));
    expect(copied).toEqual([{ plain: saved[0]?.text.replace("\uFEFF", ""), html: null }]);
  });

  it("is only what was chosen", async () => {
    const { root, copied } = draw({ found });
    click(button(root, "ask"));
    click(radio(root, "JSON"));
    const ids = (text: string | undefined): string[] => (JSON.parse(text ?? "") as { posts: { id: string }[] }).posts.map(({ id }) => id);
    for (const name of ["All", "New and edited", "Found by"]) {
      click(radio(root, name));
      click(button(root, "Copy"));
      await settle();
    }
    expect(copied.map(({ plain }) => ids(plain))).toEqual([["a", "b", "c", "d"], ["b", "c"], ["b"]]);
    expect(copied.map(({ plain }) => (JSON.parse(plain) as { scope: unknown }).scope)).toEqual([
      { what: "all" },
      { what: "new", since: "2023-03-21T18:04:00.000Z" },
      { what: "found", search: "ferry" },
    ]);
  });

  it("says nothing of copying where the browser refuses it, and shows the text", async () => {
    const { root } = draw({ refuses: true });
    click(button(root, "ask"));
    click(button(root, "Copy"));
    await settle();
    expect(wordsOf(root.querySelector("dialog [role=status]"))).toBe("");
    expect(root.querySelector("textarea")?.value).toMatch(/^# Storm live\n/);
  });

  it("is asked no more once the dialog is closed", () => {
    const { root } = draw();
    click(button(root, "ask"));
    act(() => void root.querySelector("dialog")!.dispatchEvent(new Event("close")));
    expect(root.querySelector("dialog")).toBeNull();
  });

  it("keeps the panel's keys from acting behind the dialog", () => {
    const { root } = draw();
    click(button(root, "ask"));
    const heard = vi.fn();
    window.addEventListener("keydown", heard);
    radio(root, "CSV")!.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
    window.removeEventListener("keydown", heard);
    expect(heard).not.toHaveBeenCalled();
  });
});
