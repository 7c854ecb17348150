import { describe, expect, it } from "vitest";
import type { Instant } from "../../lib/model.ts";
import { ARC_PARTS, arcOf, spanOf } from "../../lib/reading/arc.ts";

const at = (hour: number): Instant => `2023-03-22T${String(hour).padStart(2, "0")}:00:00Z` as Instant;
const day = spanOf([{ publishedAt: null }, { publishedAt: at(0) }, { publishedAt: at(5) }, { publishedAt: at(12) }, { publishedAt: null }]);

describe("arcOf", () => {
  it("counts what occurs in each part of the blog's time, its last moment in the last", () => {
    const arc = arcOf([at(0), at(6), at(6), at(12), null], day);
    expect(arc).toHaveLength(ARC_PARTS);
    expect([arc?.[0], arc?.[ARC_PARTS / 2], arc?.at(-1)]).toEqual([1, 2, 1]);
    expect(arc?.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it("has none for a blog without times, or of one moment", () => {
    expect(arcOf([at(0)], spanOf([{ publishedAt: null }]))).toBeNull();
    expect(arcOf([at(0)], spanOf([{ publishedAt: at(0) }]))).toBeNull();
    expect(spanOf([])).toBeNull();
  });
});
