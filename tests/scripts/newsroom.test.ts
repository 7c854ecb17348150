import { describe, expect, it } from "vitest";
import { ODESA_EDIT, openNewsroom, WITHDRAWN_ID } from "../../scripts/demo/newsroom.ts";
import { readReferencePage } from "../../scripts/demo/reference-page.ts";

const page = await readReferencePage();
const ids = (posts: readonly { id: string }[]): string[] => posts.map((post) => post.id);

describe("readReferencePage", () => {
  it("takes the page apart so that it can be put together again", () => {
    expect(page.pageOrder).toHaveLength(9);
    expect(ids(page.pageOrder).toSorted()).toEqual(ids(page.timeOrder).toSorted());
    expect(page.frame.split("<!--posts-->")).toHaveLength(2);
    expect(page.frame).not.toContain("<article");
    for (const post of page.pageOrder) expect(post.html).toMatch(new RegExp(`^<article id="${post.id}".*</article>$`, "s"));
  });
});

describe("openNewsroom", () => {
  it("publishes the oldest first and shows them where the page has them", () => {
    const { posts, claim } = openNewsroom(page, 6).state();
    const oldest = new Set(ids(page.timeOrder.slice(0, 6)));
    expect(ids(posts)).toEqual(ids(page.pageOrder).filter((id) => oldest.has(id)));
    expect(claim).toBe("6 Posts");
  });

  it("lets posts arrive in true time order until none is left", () => {
    const newsroom = openNewsroom(page, 6);
    expect(ids(newsroom.arrive())).toEqual(ids(page.timeOrder.slice(6, 7)));
    expect(ids(newsroom.arrive(5))).toEqual(ids(page.timeOrder.slice(7)));
    expect(newsroom.arrive()).toEqual([]);
    expect(newsroom.state().claim).toBe("9 Posts");
  });

  it("edits words of a post that is out, and no others", () => {
    const newsroom = openNewsroom(page, 9);
    const before = newsroom.state().posts;
    newsroom.edit(ODESA_EDIT.id, ODESA_EDIT.words);
    const changed = newsroom.state().posts.filter((post, index) => post.html !== before[index]?.html);
    expect(ids(changed)).toEqual([ODESA_EDIT.id]);
    expect(changed[0]?.title).toContain("leaves 4 injured");
    expect(changed[0]?.html).not.toContain("three people were injured");
  });

  it("refuses an edit of words that are not there or of a post that is not out", () => {
    const newsroom = openNewsroom(page, 1);
    expect(() => newsroom.edit(page.timeOrder[0]?.id ?? "", [["no such words", ""]])).toThrow("no such words");
    expect(() => newsroom.edit(ODESA_EDIT.id, ODESA_EDIT.words)).toThrow("is not out");
  });

  it("withdraws a post for good", () => {
    const newsroom = openNewsroom(page, 8);
    newsroom.withdraw(WITHDRAWN_ID);
    newsroom.arrive(9);
    expect(ids(newsroom.state().posts)).not.toContain(WITHDRAWN_ID);
    expect(newsroom.state().claim).toBe("8 Posts");
  });
});
