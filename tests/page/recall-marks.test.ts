import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { PostId } from "../../lib/model.ts";
import { FIRST_LOOKS } from "../../lib/page/host-style.ts";
import { recallMarks } from "../../lib/page/recall-marks.ts";
import { atOnce } from "../../lib/slices.ts";

const url = new URL("https://www.theguardian.com/world/live/2026/jan/05/storm");
const blocks = (ids: string): string => [...ids].map((id) => `<article class=block id=block-${id}>Words of ${id}.</article>`).join("");

/** What is marked on a page of these posts, top first, where `known` (oldest first) are remembered as seen. */
function marked(html: string, known: string): string {
  const { document } = new JSDOM(`<main id=liveblog-body>${html}</main>`, { url: url.href }).window;
  const posts = [...known].map((id) => ({ id: `block-${id}` as PostId, status: "seen" as const, seen: true }));
  const shown = atOnce(recallMarks(document, url, { posts, arrived: "new", looks: FIRST_LOOKS }));
  return shown.map(({ id, status, elements }) => `${elements[0]?.id === id ? id.slice(6) : "?"} ${status}`).join(", ");
}

describe("recallMarks", () => {
  it.each([
    ["what came on top is new", "edcba", "abc", "e new, d new, c seen, b seen, a seen"],
    ["what came below is new where the oldest is on top", "abcde", "abc", "a seen, b seen, c seen, d new, e new"],
    ["older posts that are shown for the first time are not told", "cbaz", "abc", "c seen, b seen, a seen"],
    ["nor is what stands among those known", "cxba", "abc", "c seen, b seen, a seen"],
    ["of one known post nobody knows on which side the newer ones are", "da", "a", "a seen"],
    ["less than half of the posts are known", "fedcba", "ab", ""],
    ["nothing of it is known", "cba", "xyz", ""],
    ["the page has no posts", "", "abc", ""],
  ])("%s", (_, ids, known, expected) => {
    expect(marked(blocks(ids), known)).toBe(expected);
  });

  it("tells nothing of a page in the markup of no known family", () => {
    expect(marked("<section id=block-b>b</section><section id=block-a>a</section>", "ab")).toBe("");
  });
});
