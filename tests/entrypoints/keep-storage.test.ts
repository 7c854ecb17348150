import { describe, expect, it } from "vitest";
import { keepStorage } from "../../entrypoints/background/keep-storage.ts";

describe("keepStorage", () => {
  it.each<[string, Parameters<typeof keepStorage>[0], boolean]>([
    ["a worker that can't ask", {}, false],
    ["a browser that grants it", { persisted: async () => false, persist: async () => true }, true],
    ["a browser that refuses", { persisted: async () => false, persist: async () => false }, false],
    [
      "a browser that granted it before, and is not asked again",
      { persisted: async () => true, persist: () => Promise.reject(new Error()) },
      true,
    ],
  ])("answers for %s", async (_, storage, stays) => {
    expect(await keepStorage(storage)).toBe(stays);
  });
});
