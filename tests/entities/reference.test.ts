import { describe, expect, it } from "vitest";
import { extractMentions } from "../../lib/entities/extract.ts";
import { readReferenceGold } from "../../scripts/entities/reference-gold.ts";
import { describeTally, f1, newTally, tallySpans } from "../../scripts/entities/score.ts";

const gold = readReferenceGold(new URL("../../../shared/entities/", import.meta.url));

describe("extractMentions on the reference live blog", () => {
  it.skipIf(gold === null)("finds people and places (skipped where the labelled text is not at hand)", () => {
    const tally = newTally();
    for (const { text, spans } of gold ?? []) tallySpans(tally, text, spans, extractMentions(text));
    console.log(`reference live blog, mentions F1: ${describeTally(tally)}`);
    expect(f1(tally)).toBeGreaterThan(70);
  });
});
