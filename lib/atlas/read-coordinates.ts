import { DIGITS } from "./digits.ts";

/** A place that a name may mean. */
export interface Candidate {
  /** ISO 3166-1 code of the country it is or lies in; "" for a sea and the like. */
  readonly country: string;
  /** In degrees, to a tenth. */
  readonly longitude: number;
  readonly latitude: number;
  /** Whether it is a country or region rather than a town. */
  readonly isArea: boolean;
  /** How likely it is meant where nothing else is known: larger is likelier, by 1 for twice the people. */
  readonly weight: number;
}

const COUNTRY_WEIGHT = 20;
const DIGITS_EACH = 4;
const TOWN_DIGITS = DIGITS_EACH + 1;

/**
 * Reads what `npm run atlas` wrote: for each folded name all that it may mean, the likeliest first. `towns` has a part for each country: its code, names,
 * and coordinates with a digit for the size; `areas` one for each name.
 */
export function readCoordinates(towns: string, areas: string): ReadonlyMap<string, readonly Candidate[]> {
  const found = new Map<string, Candidate[]>();
  const add = (name: string, candidate: Candidate): void => {
    const known = found.get(name);
    if (known === undefined) found.set(name, [candidate]);
    else known.push(candidate);
  };
  for (const part of areas.split(";")) {
    const [name = "", country = "", written = ""] = part.split("|");
    add(name, { country, ...readPlace(written), isArea: true, weight: COUNTRY_WEIGHT });
  }
  for (const part of towns.split(";")) {
    const [country = "", names = "", written = ""] = part.split("|");
    for (const [at, name] of names.split(",").entries()) {
      const start = at * TOWN_DIGITS;
      const weight = Number(written[start + DIGITS_EACH]);
      add(name, { country, ...readPlace(written.slice(start, start + DIGITS_EACH)), isArea: false, weight });
    }
  }
  for (const candidates of found.values()) candidates.sort((a, b) => b.weight - a.weight);
  return found;
}

function readPlace(written: string): { longitude: number; latitude: number } {
  return { latitude: (readNumber(written.slice(0, 2)) - 900) / 10, longitude: (readNumber(written.slice(2)) - 1800) / 10 };
}

function readNumber(written: string): number {
  return [...written].reduce((number, digit) => number * DIGITS.length + DIGITS.indexOf(digit), 0);
}
