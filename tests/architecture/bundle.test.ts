import { describe, expect, it } from "vitest";
import { readBuilds } from "./built.ts";

/** Text that survives in a bundle which holds the library. Each is looked for where the library does belong, so that it can't go stale unseen. */
const TRACES = [
  { library: "preact", trace: "dangerouslySetInnerHTML" },
  { library: "dexie", trace: "DexieError" },
  { library: "compromise", trace: "compromise" },
  { library: "chrono-node", trace: "forwardDate" },
] as const;

const builds = readBuilds();

describe.skipIf(builds.length === 0)("the content script", () => {
  for (const { browser, scripts } of builds) {
    const inPage = [...scripts].filter(([path]) => path.startsWith("content-scripts/"));
    const elsewhere = [...scripts].filter(([path]) => !path.startsWith("content-scripts/"));

    it(`is one file in the build for ${browser}`, () => {
      expect(inPage.map(([path]) => path)).toHaveLength(1);
    });

    it.each(TRACES)(`holds no $library in the build for ${browser}`, ({ trace }) => {
      expect(elsewhere.some(([, code]) => code.includes(trace))).toBe(true);
      expect(inPage.filter(([, code]) => code.includes(trace))).toEqual([]);
    });
  }
});
