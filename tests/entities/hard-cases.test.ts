import { describe, expect, it } from "vitest";
import { extractMentions } from "../../lib/entities/extract.ts";
import { HARD_CASES } from "./hard-cases.ts";

/** Cases that are known to go wrong, so that a case that begins to go wrong, or right, is noticed. */
const KNOWN_FAILINGS: ReadonlySet<string> = new Set([]);

describe("extractMentions, hard cases", () => {
  it.each(HARD_CASES)("%s", (text, names) => {
    const found = extractMentions(`\n${text}`).map(({ kind, text: surface }) => `${kind === "person" ? "P" : "L"} ${surface}`);
    if (KNOWN_FAILINGS.has(text)) expect(found.join(" | ")).not.toBe(names);
    else expect(found.join(" | ")).toBe(names);
  });
});
