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

  it("draws closed land and open borders", () => {
    expect(LAND).toMatch(/^(?:M[-\d ]+l[-\d ]+z)+$/);
    expect(BORDERS).toMatch(/^(?:M[-\d ]+l[-\d ]+)+$/);
  });

  it("draws no line across the map where land goes over its edge, and nothing that is all beyond it", () => {
    for (const line of linesOf(`${LAND}${BORDERS}`)) {
      expect(line.some(({ x }) => Math.abs(x) <= 1800)).toBe(true);
      expect(Math.max(...line.map(({ y }) => Math.abs(y)))).toBeLessThanOrEqual(900);
      expect(Math.max(...line.map(({ x }, at) => Math.abs(x - (line[at - 1] ?? line.at(-1) ?? { x }).x)))).toBeLessThan(1800);
    }
  });

  it("draws the east of Chukotka, and Fiji, at both edges", () => {
    const reaches = (edge: number, north: number): boolean =>
      linesOf(LAND).some((line) => line.some(({ x, y }) => Math.abs(x - edge) <= 20 && Math.abs(-y - north) <= 20));
    for (const north of [680, -165]) expect([north, reaches(1800, north), reaches(-1800, north)]).toEqual([north, true, true]);
  });
});

/** The points of each line of a path, in tenths of a degree. */
function linesOf(path: string): { readonly x: number; readonly y: number }[][] {
  return path
    .split("M")
    .slice(1)
    .map((line) => {
      const numbers = Array.from(line.matchAll(/-?\d+/g), Number);
      const points: { x: number; y: number }[] = [];
      for (let at = 0; at < numbers.length; at += 2) {
        const { x, y } = points.at(-1) ?? { x: 0, y: 0 };
        points.push({ x: x + (numbers[at] ?? 0), y: y + (numbers[at + 1] ?? 0) });
      }
      return points;
    });
}
