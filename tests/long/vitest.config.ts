import { defineConfig } from "vitest/config";

// Campaigns that take longer than `npm test` may: one a file, each of which has a short run there. `npm run test:long`.
export default defineConfig({
  test: {
    include: ["tests/long/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
  },
});
