import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import type { BrowserName } from "../../scripts/browsers/browser.ts";
import { HalvesFirst } from "./halves-first.ts";

// The same tests once for each engine: `vitest run -c tests/e2e/vitest.config.ts --project firefox`. Against the builds in `.output`.
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    sequence: { sequencer: HalvesFirst },
    projects: (["chromium", "firefox"] as const satisfies BrowserName[]).map((browserName) => ({
      test: {
        name: browserName,
        include: ["tests/e2e/**/*.test.ts"],
        provide: { browserName },
        // One plays, in Firefox two (`take-turns.ts`), and one starts its browser meanwhile.
        maxWorkers: browserName === "firefox" ? 3 : 2,
        globalSetup: ["tests/e2e/watch-network.ts", "tests/e2e/take-turns.ts", "tests/e2e/begin-profile.ts"],
        // The reader sits in another time zone than the page.
        env: { TZ: "Europe/Berlin" },
        // Only ends what hangs, and not before a wait inside has said what it waited for.
        testTimeout: 180_000,
        hookTimeout: 240_000,
      },
    })),
  },
});

declare module "vitest" {
  interface ProvidedContext {
    browserName: BrowserName;
  }
}
