import { describe, expect, it } from "vitest";
import { readReferenceGold } from "../../scripts/entities/reference-gold.ts";
import { scoreReference } from "../../scripts/entities/reference-score.ts";
import { describeTally, f1 } from "../../scripts/entities/score.ts";

const gold = readReferenceGold(new URL("../../../shared/entities/", import.meta.url));

describe("the index of the reference live blog", () => {
  it.skipIf(gold === null)("finds people and places and joins them (skipped where the labelled text is not at hand)", () => {
    const { mentions, story, canonical } = scoreReference(gold ?? []);
    console.log(
      `mentions ${describeTally(mentions)}, without bylines ${describeTally(story)}, people and places per post ${describeTally(canonical)}`,
    );
    expect(f1(mentions)).toBeGreaterThan(95);
    expect(f1(canonical)).toBeGreaterThan(94);
  });
});
