import { describe, expect, it } from "vitest";
import { outsidePrivateWindows } from "../../entrypoints/background/outside-private-windows.ts";
import type { Handlers } from "../../lib/messages.ts";

interface Contract {
  write(payload: { words: string }): string;
}

const senderIn = (incognito: boolean | null) => ({ id: "ours", ...(incognito === null ? {} : { tab: { id: 1, incognito } }) }) as never;

function guarded(isPrivate: boolean) {
  const written: string[] = [];
  const handlers: Handlers<Contract> = {
    async write({ words }) {
      written.push(words);
      return words;
    },
  };
  return { written, ...outsidePrivateWindows(handlers, () => isPrivate) };
}

describe("outsidePrivateWindows", () => {
  it.each([[false], [null]])("hands on what comes from a tab that is private: %s", async (incognito) => {
    const { written, write } = guarded(false);
    expect(await write({ words: "read" }, senderIn(incognito))).toBe("read");
    expect(written).toEqual(["read"]);
  });

  it.each([
    ["a private tab", true, false],
    ["a private tab, to a private background", true, true],
    ["an ordinary tab, to a private background", false, true],
  ])("refuses what comes from %s, and nothing comes of it", async (_, incognito, isPrivate) => {
    const { written, write } = guarded(isPrivate);
    await expect(write({ words: "read" }, senderIn(incognito))).rejects.toThrow("private windows");
    expect(written).toEqual([]);
  });
});
