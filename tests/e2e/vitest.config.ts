import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import type { BrowserName } from "../../scripts/browsers/browser.ts";
import { StatesFirst } from "./states-first.ts";

// The same tests once for each engine: `vitest run -c tests/e2e/vitest.config.ts --project firefox`. Two browsers at a time (`take-turns.ts`), against the builds in `.output`.
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    sequence: { sequencer: StatesFirst },
    projects: (["chromium", "firefox"] as const satisfies BrowserName[]).map((browserName) => ({
      test: {
        name: browserName,
        include: ["tests/e2e/**/*.test.ts"],
        provide: { browserName },
        // Two play, and one starts its browser meanwhile.
        maxWorkers: 3,
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
