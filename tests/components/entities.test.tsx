// @vitest-environment jsdom
import { useState } from "preact/hooks";
import { act as actOn } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { type CorrectionAsked, CorrectionDialog } from "../../components/CorrectionDialog.tsx";
import { CreditedList } from "../../components/CreditedList.tsx";
import { EntityList } from "../../components/EntityList.tsx";
import { createTimeWriter } from "../../components/format-time.ts";
import { NamesOfPost } from "../../components/NamesOfPost.tsx";
import type { Entity, EntityKey, PostId } from "../../lib/model.ts";
import { spanOf } from "../../lib/reading/arc.ts";
import { click, show, showAgain, timelinePost, wordsOf } from "./fixtures.tsx";

const times = createTimeWriter("en-US", "America/New_York", "America/New_York");

describe("EntityList", () => {
  const post = timelinePost("a", "2023-03-22T00:51:00Z", { title: "Kirby speaks", text: "John Kirby said so. Kirby went on." });
  const other = timelinePost("b", "2023-03-22T01:51:00Z", { title: null, text: "Kirby again." });
  const kirby: Entity = {
    key: "person john kirby" as EntityKey,
    kind: "person",
    name: "John Kirby",
    role: null,
    aliases: ["Kirby"],
    forms: ["john kirby", "kirby"],
    postCount: 2,
    mentions: [
      { postId: post.id, start: 13, end: 23, text: "John Kirby" },
      { postId: other.id, start: 1, end: 6, text: "Kirby" },
    ],
  };
  const once = (name: string, at: number): Entity => ({
    ...kirby,
    key: `person ${name.toLowerCase()}` as EntityKey,
    name,
    aliases: [],
    forms: [name.toLowerCase()],
    postCount: 1,
    mentions: [{ postId: post.id, start: at, end: at + 1, text: name }],
  });
  const many = ["Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus"].map(once);

  /** The list with whoever is chosen kept as the panel keeps it. */
  function Kept(over: Partial<Parameters<typeof EntityList>[0]>) {
    const [chosen, setChosen] = useState<Entity | null>(null);
    return (
      <EntityList
        entities={[kirby]}
        name="People"
        unreadLanguage={null}
        indexing={false}
        chosen={chosen?.key ?? null}
        onChoose={setChosen}
        posts={new Map([post, other].map((each) => [each.id, each]))}
        span={spanOf([post, other])}
        times={times}
        search=""
        onJump={() => undefined}
        onCorrect={() => undefined}
        {...over}
      />
    );
  }
  const draw = (over: Partial<Parameters<typeof EntityList>[0]> = {}) => show(<Kept {...over} />);

  it("says the role, the first and last mention, and how many of its posts are new", () => {
    const fresh = new Map([post, { ...other, status: "new" as const }].map((each) => [each.id, each]));
    const row = draw({ entities: [{ ...kirby, role: "spokesperson" }], posts: fresh }).querySelector("[data-entity]");
    expect(wordsOf(row)).toContain("spokesperson");
    expect(wordsOf(row)).toContain("8:51 PM to 9:51 PM");
    expect(wordsOf(row)).toContain("1 new");
    expect(row?.querySelectorAll(".arc-tick")).toHaveLength(2);
  });

  it("folds those mentioned once, and shows them when asked or searched for", () => {
    const drawn = draw({ entities: [kirby, ...many] });
    expect(drawn.querySelectorAll("[data-entity]")).toHaveLength(1);
    const fold = drawn.querySelector(".entities-fold");
    expect(wordsOf(fold)).toBe("and 7 more, each mentioned once");
    click(fold);
    expect(drawn.querySelectorAll("[data-entity]")).toHaveLength(8);
    expect(draw({ entities: [kirby, ...many], search: "gus" }).querySelectorAll("[data-entity]")).toHaveLength(1);
  });

  it("folds nothing where there would be little left, or little to fold", () => {
    expect(draw({ entities: many }).querySelectorAll("[data-entity]")).toHaveLength(7);
    expect(draw({ entities: [kirby, ...many.slice(0, 3)] }).querySelectorAll("[data-entity]")).toHaveLength(4);
  });

  it("says what a post that arrives changes, also of a card that jumps and was drawn before, and writes no other card anew", () => {
    const written = vi.fn(times.clock);
    const onJump = vi.fn();
    const props = { times: { ...times, clock: written }, onJump };
    const bo = once("Bo", 1);
    const drawn = draw({ ...props, entities: [kirby, bo] });
    const asDrawn = wordsOf(drawn.querySelector('[data-entity="Bo"]'));
    const third = timelinePost("c", "2023-03-22T01:51:00Z", { title: null, text: "Kirby once more.", status: "new" });
    const posts = new Map([post, other, third].map((each) => [each.id, each]));
    const more = { ...kirby, postCount: 3, mentions: [...kirby.mentions, { postId: third.id, start: 1, end: 6, text: "Kirby" }] };
    written.mockClear();
    showAgain(drawn, <Kept {...props} entities={[more, bo]} posts={posts} />);
    expect(wordsOf(drawn.querySelector('[data-entity="John Kirby"]'))).toContain("1 new3 posts");
    expect(written.mock.calls).toEqual([[post.publishedAt], [third.publishedAt]]);
    showAgain(drawn, <Kept {...props} entities={[more, bo]} posts={new Map([...posts, [post.id, { ...post, status: "new" }]])} />);
    expect(wordsOf(drawn.querySelector('[data-entity="Bo"]'))).not.toBe(asDrawn);
    click(drawn.querySelector('[data-entity="Bo"] .entity-choose'));
    expect(onJump.mock.calls.map(([each]) => each.status)).toEqual(["new"]);
  });

  it("offers to set a name right", () => {
    const onCorrect = vi.fn();
    const drawn = draw({ onCorrect });
    click(drawn.querySelector('[aria-label="Correct John Kirby"]'));
    const choices = [...drawn.querySelectorAll('[role="menuitem"]')];
    expect(choices.map(wordsOf)).toEqual(["Is the same as…", "Is more than one…", "Rename…", "Is a place…", "Is not a name…"]);
    click(choices[0]);
    expect(onCorrect).toHaveBeenCalledWith({ entity: kirby, type: "merge" });
  });

  it("lists each with its name, count of posts and aliases", () => {
    const row = draw().querySelector('ul[aria-label="People"] > [data-entity="John Kirby"]');
    expect(row?.getAttribute("data-count")).toBe("2");
    expect(wordsOf(row)).toContain("2 posts");
    expect(wordsOf(row)).toContain("also Kirby");
  });

  it("jumps to the first mention when chosen, then steps through them and around", () => {
    const onJump = vi.fn();
    const drawn = draw({ onJump });
    click(drawn.querySelector(".entity-choose"));
    expect(wordsOf(drawn.querySelector(".stepper-place"))).toBe("Mention 1 of 2");
    expect(wordsOf(drawn.querySelector(".passage mark"))).toBe("John Kirby");
    click(drawn.querySelector('[aria-label="Next mention"]'));
    expect(wordsOf(drawn.querySelector(".passage mark"))).toBe("Kirby");
    click(drawn.querySelector('[aria-label="Next mention"]'));
    click(drawn.querySelector('[aria-label="Previous mention"]'));
    expect(onJump.mock.calls.map(([each]) => each.id)).toEqual(["a", "b", "a", "b"]);
  });

  it("shows the posts of the chosen one, each leading to its place", () => {
    const onJump = vi.fn();
    const drawn = draw({ onJump });
    click(drawn.querySelector(".entity-choose"));
    const rows = drawn.querySelectorAll('[aria-label="Posts that mention John Kirby"] button');
    expect([...rows].map(wordsOf)).toEqual(["8:51 PMKirby speaks", "9:51 PMKirby again."]);
    click(rows[1]);
    expect(onJump).toHaveBeenLastCalledWith(other);
  });

  it("finds by alias, and says when nothing is found, nothing is there, or names are still being read", () => {
    expect(draw({ search: "kirby" }).querySelectorAll("[data-entity]")).toHaveLength(1);
    expect(wordsOf(draw({ search: "zzz" }))).toBe("Nothing found.");
    expect(wordsOf(draw({ entities: [] }))).toBe("No names found in these posts.");
    expect(wordsOf(draw({ entities: [], indexing: true }))).toBe("Reading the posts for names…");
    expect(wordsOf(draw({ entities: [], unreadLanguage: "German" }))).toBe("Names can’t be found in this language yet: German.");
  });
});

describe("CorrectionDialog", () => {
  const entity = (name: string, ...aliases: string[]): Entity => ({
    key: `person ${name.toLowerCase()}` as EntityKey,
    kind: "person",
    name,
    role: null,
    aliases,
    forms: [name, ...aliases].map((form) => form.toLowerCase()),
    mentions: [],
    postCount: 1,
  });
  const kirby = entity("John Kirby", "Kirby");
  const kirbee = entity("Jon Kirbee");

  function correct(type: CorrectionAsked["type"], act: (dialog: HTMLElement) => void) {
    const onCorrect = vi.fn();
    const drawn = show(
      <CorrectionDialog asked={{ entity: kirby, type }} others={[kirby, kirbee]} onCorrect={onCorrect} onClose={() => undefined} />,
    );
    act(drawn);
    const form = drawn.querySelector("form");
    const button = drawn.querySelector<HTMLButtonElement>('button[type="submit"]');
    if (button?.disabled) return "nothing to correct";
    form?.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
    return onCorrect.mock.calls[0]?.[0];
  }

  it("merges with whoever is chosen, and not before somebody is", () => {
    expect(correct("merge", () => undefined)).toBe("nothing to correct");
    expect(correct("merge", (drawn) => click(drawn.querySelector('input[type="radio"]')))).toEqual({
      kind: "person",
      forms: ["john kirby", "kirby"],
      change: { type: "merge", into: "jon kirbee" },
      everywhere: false,
    });
  });

  it("splits off the forms that are ticked", () => {
    expect(correct("split", (drawn) => click(drawn.querySelectorAll('fieldset input[type="checkbox"]')[1]))).toMatchObject({
      forms: ["kirby"],
      change: { type: "split", from: "john kirby" },
    });
  });

  it("renames to what is written", () => {
    const rename = (drawn: HTMLElement): void => {
      const input = drawn.querySelector<HTMLInputElement>('input[type="text"]');
      if (input === null) throw new Error("no input");
      input.value = "Admiral Kirby ";
      actOn(() => void input.dispatchEvent(new Event("input", { bubbles: true })));
    };
    expect(correct("rename", () => undefined)).toBe("nothing to correct");
    expect(correct("rename", rename)).toMatchObject({ forms: kirby.forms, change: { type: "rename", name: "Admiral Kirby" } });
  });

  it("holds in every live blog when asked to", () => {
    const tick = (drawn: HTMLElement): void => click([...drawn.querySelectorAll('input[type="checkbox"]')].at(-1));
    expect(correct("noName", tick)).toMatchObject({ change: { type: "noName" }, everywhere: true });
    expect(correct("otherKind", () => undefined)).toMatchObject({ kind: "person", change: { type: "otherKind" }, everywhere: false });
  });
});

describe("CreditedList", () => {
  it("lists who writes apart, and is not there where nobody does", () => {
    const drawn = show(<CreditedList credited={[{ name: "Ada Byron", postIds: ["a", "b"] as PostId[] }]} />);
    expect(wordsOf(drawn.querySelector("summary"))).toBe("Bylines and credits (1)");
    expect(wordsOf(drawn.querySelector("li"))).toBe("Ada Byron2 posts");
    expect(show(<CreditedList credited={[]} />).childElementCount).toBe(0);
  });
});

describe("NamesOfPost", () => {
  it("shows three names, and the chosen one wherever it stands", () => {
    const names = ["Ada", "Bo", "Cy", "Di", "Ed"].map((name) => ({ name, key: `person ${name}` }) as unknown as Entity);
    const onChoose = vi.fn();
    const drawn = show(<NamesOfPost names={names} chosen={names[4]?.key ?? null} onChoose={onChoose} />);
    expect([...drawn.querySelectorAll("button")].map(wordsOf)).toEqual(["Ada", "Bo", "Cy", "Ed"]);
    expect(drawn.querySelector('[aria-pressed="true"]')?.textContent).toBe("Ed");
    click(drawn.querySelector("button"));
    expect(onChoose).toHaveBeenCalledWith(names[0]);
  });
});
