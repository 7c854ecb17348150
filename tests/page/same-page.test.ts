import { describe, expect, it } from "vitest";
import { identify, isSamePage, withoutStaleAddress } from "../../lib/page/same-page.ts";
import { rawPost, rawSnapshot } from "../raw.ts";

const blog = (ids: readonly string[], canonicalUrl: string | null = null) =>
  rawSnapshot(
    ids.map((publisherId) => rawPost({ publisherId })),
    { canonicalUrl },
  );
const at = (path: string): string => `https://news.example${path}`;

describe("isSamePage", () => {
  const storm = identify(at("/storm"), blog(["1", "2"]));

  it.each([
    ["the same address with other posts", at("/storm"), ["8", "9"]],
    ["another query", at("/storm?page=2"), ["8"]],
    ["another fragment", at("/storm#post-8"), ["8"]],
    ["an address rewritten while the reader scrolls", at("/storm/post-2"), ["0", "1", "2"]],
    ["an address that changed before the page", at("/election"), ["1", "2"]],
  ])("takes %s for the same", (_, href, ids) => {
    expect(isSamePage(storm, identify(href, blog(ids)))).toBe(true);
  });

  it.each([
    ["another address with other posts", at("/election"), ["8", "9"], null],
    ["the same, though the canonical address was left standing", at("/election"), ["8", "9"], at("/storm")],
    ["another address without posts", at("/election"), [], null],
  ])("takes %s for another", (_, href, ids, canonical) => {
    expect(isSamePage(storm, identify(href, blog(ids, canonical)))).toBe(false);
  });

  it("knows posts without ids by their words", () => {
    const words = (text: string) => rawSnapshot([rawPost({ headline: "Storm", text })]);
    expect(isSamePage(identify(at("/a"), words("It rains.")), identify(at("/b"), words("It rains.")))).toBe(true);
    expect(isSamePage(identify(at("/a"), words("It rains.")), identify(at("/b"), words("It pours.")))).toBe(false);
  });
});

describe("withoutStaleAddress", () => {
  const left = identify(at("/storm"), blog(["1"], at("/storm")));

  it("drops the canonical address of the page the reader came from", () => {
    expect(withoutStaleAddress(blog(["8"], at("/storm")), at("/election"), left).canonicalUrl).toBeNull();
  });

  it.each([
    ["the new page's own", blog(["8"], at("/election")), at("/election"), left],
    ["one on the way back", blog(["1"], at("/storm")), at("/storm"), left],
    ["any on the first page", blog(["1"], at("/storm")), at("/storm/live"), null],
  ])("keeps %s", (_, snapshot, href, from) => {
    expect(withoutStaleAddress(snapshot, href, from).canonicalUrl).toBe(snapshot.canonicalUrl);
  });
});
