import { describe, expect, it } from "vitest";
import { TOWNS } from "../../lib/atlas/coordinates.ts";
import { BORDERS, LAND } from "../../lib/atlas/outlines.ts";
import { drawOutlines } from "../../scripts/atlas/outlines.ts";
import { readTowns } from "../../scripts/atlas/towns.ts";

describe("npm run atlas", () => {
  it("makes what stands in lib/atlas", () => {
    expect(drawOutlines()).toEqual({ land: LAND, borders: BORDERS });
    expect(readTowns()).toBe(TOWNS);
  });

  it("draws closed land and open borders, all of it in the world", () => {
    expect(LAND).toMatch(/^(?:M[-\d ]+l[-\d ]+z)+$/);
    expect(BORDERS).toMatch(/^(?:M[-\d ]+l[-\d ]+)+$/);
    for (const [, x, y] of `${LAND}${BORDERS}`.matchAll(/M(-?\d+) ?(-?\d+)l/g)) {
      expect(Math.abs(Number(x))).toBeLessThanOrEqual(1800);
      expect(Math.abs(Number(y))).toBeLessThanOrEqual(900);
    }
  });
});
