import { describe, expect, it } from "vitest";
import { notingWrites } from "../../entrypoints/background/note-writes.ts";
import type { Handlers } from "../../lib/messages.ts";

interface Contract {
  write(payload: { fails: unknown }): string;
  other(payload: Record<string, never>): undefined;
}

const handlers: Handlers<Contract> = {
  async write({ fails }) {
    if (fails !== null) throw fails;
    return "written";
  },
  other: async () => undefined,
};
const sender = { id: "ours" };
const full = new DOMException("The quota has been exceeded.", "QuotaExceededError");

/** Handlers, and what they noted. */
function noting(): { noted: [string, string | null][]; wrapped: Handlers<Contract> } {
  const noted: [string, string | null][] = [];
  return { noted, wrapped: notingWrites(handlers, async (name, reason) => void noted.push([name, reason])) };
}

describe("notingWrites", () => {
  it("answers as before, and notes that writing went well", async () => {
    const { noted, wrapped } = noting();
    expect(await wrapped.write({ fails: null }, sender)).toBe("written");
    expect(noted).toEqual([["write", null]]);
  });

  it("notes why the store could not be written, and fails as before", async () => {
    const { noted, wrapped } = noting();
    await expect(wrapped.write({ fails: full }, sender)).rejects.toBe(full);
    expect(noted).toEqual([["write", "QuotaExceededError: The quota has been exceeded."]]);
  });

  it("notes nothing of failures that are not the store's, so that they hide none that is", async () => {
    const { noted, wrapped } = noting();
    await expect(wrapped.write({ fails: new Error("Not from a tab") }, sender)).rejects.toThrow("Not from a tab");
    expect(noted).toEqual([]);
  });

  it("notes of each kind of message by itself", async () => {
    const { noted, wrapped } = noting();
    await expect(wrapped.write({ fails: full }, sender)).rejects.toBe(full);
    await wrapped.other({}, sender);
    expect(noted.map(([name, reason]) => [name, reason !== null])).toEqual([
      ["write", true],
      ["other", false],
    ]);
  });
});
