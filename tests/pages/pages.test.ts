import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCase, readExpected } from "./read-case.ts";

const folders = readdirSync(new URL(".", import.meta.url), { withFileTypes: true })
  .filter((found) => found.isDirectory())
  .map((found) => found.name);

describe("saved and rebuilt pages", () => {
  it.each(folders)("%s is read as expected", (name) => {
    const folder = new URL(`${name}/`, import.meta.url);
    const expected = readExpected(folder);
    const { detection, reading, snapshot } = readCase(readFileSync(new URL("source.html", folder), "utf8"), expected.url, expected.now);
    expect({ isLiveBlog: detection.isLiveBlog, signals: detection.signals }).toMatchObject({ isLiveBlog: expected.isLiveBlog });
    expect(detection.embed).toBe(expected.embed ?? null);
    if (expected.format) expect(reading?.snapshot.format).toBe(expected.format);
    if (expected.liveBlog) expect(snapshot?.liveBlog).toMatchObject(expected.liveBlog);
    if (expected.coverageLine) expect(snapshot?.coverageLine).toMatchObject(expected.coverageLine);
    const shown = (snapshot?.posts ?? []).map((post, at) => {
      const wanted = expected.posts[at];
      return {
        ...(wanted?.id === undefined ? {} : { id: post.id }),
        publishedAt: toMinute(post.publishedAt),
        title: post.title,
        authors: post.authors,
        textStart: post.text.replaceAll("\n", " ").slice(0, wanted?.textStart.length ?? 60),
        ...(wanted?.kinds === undefined ? {} : { kinds: post.kinds }),
        ...(wanted?.inPage === undefined ? {} : { inPage: post.inPage }),
        ...(wanted?.pageIndex === undefined ? {} : { pageIndex: post.pageIndex }),
      };
    });
    expect(shown).toEqual(expected.posts.map((post) => ({ ...post, publishedAt: toMinute(post.publishedAt) })));
  });
});

function toMinute(instant: string | null): string | null {
  return instant?.slice(0, 16) ?? null;
}
