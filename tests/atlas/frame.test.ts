import { describe, expect, it } from "vitest";
import { FRAME_RATIO, frameOf, pointIn } from "../../lib/atlas/frame.ts";

const at = (longitude: number, latitude: number) => ({ longitude, latitude });
const AROUND_KYIV = [at(30.5, 50.5), at(38, 48.6), at(30.7, 46.5)];
const AROUND_THE_WORLD = [at(-149.9, 61.2), at(174.8, -36.8), at(18.4, -33.9), at(139.7, 35.7), at(-58.4, -34.6), at(24.9, 60.2)];

describe("frameOf", () => {
  it.each([
    ["one place", [at(30.5, 50.5)]],
    ["one country", AROUND_KYIV],
    ["one far north", [at(25, 66), at(28, 69)]],
    ["the world", AROUND_THE_WORLD],
    ["both ends of the world", [at(-179, 60), at(179, 65)]],
  ])("shows all of %s", (_, points) => {
    const frame = frameOf(points);
    expect(frame.width / frame.height).toBeCloseTo(FRAME_RATIO, 5);
    for (const point of points) {
      const { x, y } = pointIn(frame, point);
      expect(x).toBeGreaterThanOrEqual(frame.left);
      expect(x).toBeLessThanOrEqual(frame.left + frame.width);
      expect(y).toBeGreaterThanOrEqual(frame.top);
      expect(y).toBeLessThanOrEqual(frame.top + frame.height);
    }
  });

  it("comes closer where the places lie close, and no closer than the outlines bear", () => {
    const world = frameOf(AROUND_THE_WORLD);
    const country = frameOf(AROUND_KYIV);
    expect(country.height).toBeLessThan(world.height / 4);
    expect(frameOf(AROUND_KYIV.slice(0, 1)).height).toBe(country.height);
  });

  it("draws a degree of longitude as long as it is there", () => {
    expect(frameOf(AROUND_KYIV).squeeze).toBeCloseTo(Math.cos((48.5 * Math.PI) / 180), 2);
    expect(frameOf([at(103.8, 1.3)]).squeeze).toBeCloseTo(1, 2);
  });
});
