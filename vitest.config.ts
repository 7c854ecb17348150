import { defineConfig } from "vitest/config";

// What runs on Node alone. Real browsers have a configuration of their own, tests/e2e/vitest.config.ts.
export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**", "tests/long/**"],
    // All cores: by itself vitest leaves one idle, which is half of a small machine.
    maxWorkers: "100%",
    // Only ends what hangs: how fast something is is the benchmark's matter, and a busy machine must not turn a test red.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
