import { createRequire } from "node:module";
import type { Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const require = createRequire(import.meta.url);
const ANTARCTICA = "010";

/** The land without Antarctica, and the borders between countries, as paths of SVG: a tenth of a degree to the unit, longitude to the right and latitude up. */
export function drawOutlines(): { land: string; borders: string } {
  const world = require("world-atlas/countries-110m.json") as World;
  const { countries } = world.objects;
  const shown = { ...countries, geometries: countries.geometries.filter(({ id }) => id !== ANTARCTICA) };
  const outer = mesh(world, shown, (a, b) => a === b).coordinates;
  const whole = feature(world, world.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : geometry.type === "Polygon" ? geometry.coordinates : [],
  );
  const coasts = new Set(outer.flat().map(String));
  return {
    land: whole
      .filter((ring) => ring.some((point) => coasts.has(String(point))))
      .flatMap(beyondTheEdges)
      .map((ring) => drawLine(ring, "z"))
      .join(""),
    borders: mesh(world, shown, (a, b) => a !== b)
      .coordinates.map((line) => drawLine(line, ""))
      .join(""),
  };
}

/** Longitudes from 180° to -180° are no way across the map: the ring goes on beyond its edge there, and is drawn once more where that comes in at the other. */
function beyondTheEdges(ring: readonly Position[]): Position[][] {
  let turns = 0;
  let before = ring[0]?.[0] ?? 0;
  const whole = ring.map(([longitude = 0, latitude = 0]) => {
    if (Math.abs(longitude - before) > 180) turns += longitude < before ? 360 : -360;
    before = longitude;
    return [longitude + turns, latitude];
  });
  const moved = (by: number): Position[] => whole.map(([longitude = 0, latitude = 0]) => [longitude + by, latitude]);
  const longitudes = whole.map(([longitude = 0]) => longitude);
  return [whole, ...(Math.max(...longitudes) > 180 ? [moved(-360)] : []), ...(Math.min(...longitudes) < -180 ? [moved(360)] : [])];
}

function drawLine(line: readonly Position[], end: string): string {
  const points = line.map(([longitude = 0, latitude = 0]) => [Math.round(longitude * 10), Math.round(-latitude * 10)] as const);
  let drawn = "";
  let [x, y] = points[0] ?? [0, 0];
  for (const [toX, toY] of points.slice(1)) {
    if (toX === x && toY === y) continue;
    drawn += `${pair(toX - x, toY - y, drawn !== "")}`;
    [x, y] = [toX, toY];
  }
  const [startX, startY] = points[0] ?? [0, 0];
  return drawn === "" ? "" : `M${pair(startX, startY, false)}l${drawn}${end}`;
}

/** Two numbers as short as a path takes them: a minus parts as well as a space. */
function pair(x: number, y: number, follows: boolean): string {
  return `${follows && x >= 0 ? " " : ""}${x}${y >= 0 ? " " : ""}${y}`;
}
