import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBuilds } from "./built.ts";
import { ROOT } from "./sources.ts";

/**
 * Text that no minifier touches and that stands in every bundle which holds the library. Each is looked for in the library itself too, so that it can't go stale
 * unseen.
 */
const TRACES = [
  { library: "preact", file: "preact/dist/preact.mjs", trace: "dangerouslySetInnerHTML" },
  { library: "dexie", file: "dexie/dist/modern/dexie.mjs", trace: "DexieError" },
  { library: "compromise", file: "compromise/src/1-one/match/lib.js", trace: "killUnicode" },
] as const;

const builds = readBuilds();

describe.skipIf(builds.length === 0)("the content script", () => {
  for (const { browser, scripts } of builds) {
    const inPage = [...scripts].filter(([path]) => path.startsWith("content-scripts/"));

    it(`is one file in the build for ${browser}`, () => {
      expect(inPage.map(([path]) => path)).toHaveLength(1);
    });

    it.each(TRACES)(`holds no $library in the build for ${browser}`, ({ file, trace }) => {
      expect(readFileSync(join(ROOT, "node_modules", file), "utf8")).toContain(trace);
      expect(inPage.filter(([, code]) => code.includes(trace))).toEqual([]);
    });
  }
});
