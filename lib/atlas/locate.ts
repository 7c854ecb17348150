import type { Entity } from "../model.ts";
import type { Candidate } from "./read-coordinates.ts";

/** A place as locating needs it. */
export type NamedPlace = Pick<Entity, "key" | "forms" | "postCount">;

/** Where a place of the live blog lies. */
export interface Located<Place extends NamedPlace> {
  readonly place: Place;
  readonly longitude: number;
  readonly latitude: number;
  readonly isArea: boolean;
}

/** A town eight times smaller than another of its name is hardly meant. */
const MOST_BEHIND = 3;
const BEFORE = /^(?:(?:city|town|village|port|state|province|region|district|island) of|greater|metropolitan) /;
const AFTER = / (?:city|town|oblast|province|region|state|county|prefecture|governorate|district|peninsula|islands?|strip|area)$/;

/**
 * Where these places lie, in their order; those not known are left out. A name that several places share means the largest, or one of about that size in the country
 * that most posts name.
 */
export function locate<Place extends NamedPlace>(
  places: readonly Place[],
  coordinates: ReadonlyMap<string, readonly Candidate[]>,
): Located<Place>[] {
  const known = places.flatMap((place) => {
    const likely = candidatesOf(place, coordinates);
    return likely.length === 0 ? [] : [{ place, likely }];
  });
  const posts = new Map<string, number>();
  for (const { place, likely } of known) {
    const [only] = likely;
    if (likely.length === 1 && only !== undefined && only.country !== "")
      posts.set(only.country, (posts.get(only.country) ?? 0) + place.postCount);
  }
  const [home] = [...posts].toSorted(([, many], [, few]) => few - many)[0] ?? [null];
  return known.flatMap(({ place, likely }) => {
    const meant = likely.find(({ country }) => country === home) ?? likely[0];
    if (meant === undefined) return [];
    const { longitude, latitude, isArea } = meant;
    return [{ place, longitude, latitude, isArea }];
  });
}

/** What the first of its forms that is known may mean, as it stands or without words like "city of" and "region"; the likeliest first. */
function candidatesOf({ forms }: NamedPlace, coordinates: ReadonlyMap<string, readonly Candidate[]>): readonly Candidate[] {
  for (const bare of [(form: string) => form, (form: string) => form.replace(BEFORE, "").replace(AFTER, "")]) {
    for (const form of forms) {
      const candidates = coordinates.get(bare(form)) ?? [];
      const [first] = candidates;
      if (first !== undefined) return candidates.filter(({ weight }) => first.weight - weight <= MOST_BEHIND);
    }
  }
  return [];
}
