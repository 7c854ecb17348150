import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
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

/** The goal is 12 KB; what it takes is 3.2. */
const MOST_OF_GATE = 4_000;

const builds = readBuilds();

describe.skipIf(builds.length === 0)("the content scripts", () => {
  for (const { browser, scripts } of builds) {
    const inPage = [...scripts].filter(([path]) => path.startsWith("content-scripts/"));

    it(`are the gate, which every page loads, and the reader in the build for ${browser}`, () => {
      expect(inPage.map(([path]) => path).toSorted()).toEqual(["content-scripts/gate.js", "content-scripts/reader.js"]);
    });

    it(`cost an ordinary page no more than ${MOST_OF_GATE} bytes packed, and no polyfill, in the build for ${browser}`, () => {
      const gate = scripts.get("content-scripts/gate.js") ?? "";
      expect(gzipSync(gate, { level: 9 }).length).toBeLessThanOrEqual(MOST_OF_GATE);
      expect(gate).not.toContain("mozWebExtensionPolyfill");
      expect(scripts.get("content-scripts/reader.js")).toContain("mozWebExtensionPolyfill");
    });

    it.each(TRACES)(`holds no $library in the build for ${browser}`, ({ file, trace }) => {
      expect(readFileSync(join(ROOT, "node_modules", file), "utf8")).toContain(trace);
      expect(inPage.filter(([, code]) => code.includes(trace))).toEqual([]);
    });
  }
});
