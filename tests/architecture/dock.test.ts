import { describe, expect, it } from "vitest";
import { arrowsOf, readSources, type Source, variablesOf } from "./sources.ts";

/** What can't be undone, wherever it is asked for. */
const FOR_GOOD = ["forgetLiveBlog", "forgetEverything", "importBackup", "prune", "mergeLiveBlogs"];

const sources = new Map(readSources("components", "entrypoints", "lib").map((source) => [source.path, source]));

/** Every file that a page of the extension loads, beginning with one. */
function loadedBy(path: string): Source[] {
  const found = new Map<string, Source>();
  const add = (at: string): void => {
    const source = sources.get(at);
    if (source === undefined || found.has(at)) return;
    found.set(at, source);
    for (const { to, typeOnly } of arrowsOf(source)) if (!typeOnly) add(to);
  };
  add(path);
  return [...found.values()];
}

/** Where something is asked for that can't be undone, as "path: what". The store itself may name its own. */
function askedForGood(files: readonly Source[]): string[] {
  return files
    .filter(({ path }) => !path.startsWith("lib/store/"))
    .flatMap((source) => FOR_GOOD.filter((name) => variablesOf(source).has(name)).map((name) => `${source.path}: ${name}`));
}

describe("the panel, which stands docked in a page that may lay what it likes over it", () => {
  it("holds no control that does what can't be undone, so that no click can be stolen for it", () => {
    const files = loadedBy("entrypoints/sidepanel/main.tsx");
    expect(files.length).toBeGreaterThan(100);
    expect(files.map(({ path }) => path)).toContain("components/Timeline.tsx");
    expect(askedForGood(files)).toEqual([]);
  });

  it.each(["entrypoints/options/main.tsx", "entrypoints/library/main.tsx"])("is told from %s, where such controls are", (page) => {
    expect(askedForGood(loadedBy(page))).not.toEqual([]);
  });
});
