import { type Located, locate, type NamedPlace } from "./locate.ts";
import { readCoordinates } from "./read-coordinates.ts";

/** All that a map of places is drawn from. */
export interface Atlas {
  /** The land and the borders in it as paths of SVG: a tenth of a degree to the unit, longitude to the right, latitude up. */
  readonly land: string;
  readonly borders: string;
  /** Where these places lie, in their order; those not known are left out. */
  locate<Place extends NamedPlace>(places: readonly Place[]): Located<Place>[];
}

/** Loads what the map needs, which nothing else does. */
export async function openAtlas(): Promise<Atlas> {
  const [{ AREAS, TOWNS }, { BORDERS, LAND }] = await Promise.all([import("./coordinates.ts"), import("./outlines.ts")]);
  const coordinates = readCoordinates(TOWNS, AREAS);
  return { land: LAND, borders: BORDERS, locate: (places) => locate(places, coordinates) };
}
