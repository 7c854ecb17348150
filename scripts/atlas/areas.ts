import { createRequire } from "node:module";
import { geoArea, geoCentroid } from "d3-geo";
import type { Feature, Polygon } from "geojson";
import countries from "i18n-iso-countries";
import { iso31662 } from "iso-3166";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { foldForm } from "../../lib/entities/name-forms.ts";
import { PLACE_NAME_GROUPS } from "../../lib/entities/place-names.ts";
import { OWN_AREAS } from "./own-areas.ts";
import { readCities } from "./towns.ts";
import { writeCoordinates } from "./write-coordinates.ts";

type Place = readonly [longitude: number, latitude: number];

const require = createRequire(import.meta.url);

/** Where GeoNames and ISO 3166-2 name the parts of a country by the same codes. */
const SAME_CODES = ["US", "GB", "CH"];
/** A region that shares its name with a town of that size is left to the town: "New York", "Washington". */
const LARGE_TOWN = 500_000;

/** For each name of a country or region, parted by semicolons: the name folded, the country it is or is part of, and four characters for the place of its pin. Countries first. */
export function readAreas(): string {
  const lines = new Map<string, string>();
  const put = (name: string, country: string, place: Place): void => {
    const line = `${foldForm(name)}|${country}`;
    if (!lines.has(line)) lines.set(line, `${line}|${writeCoordinates(place)}`);
  };
  for (const [country, names, place] of readCountries()) for (const name of names) put(name, country, place);
  for (const [country, name, place] of readRegions()) put(name, country, place);
  for (const [names, country, place] of OWN_AREAS) for (const name of names) put(name, country, place);
  return [...lines.values()].join(";");
}

/** Each country with all its names, at the middle of its largest piece of land; where the map shows none, at its capital. */
function* readCountries(): Generator<readonly [country: string, names: readonly string[], Place]> {
  countries.registerLocale(require("i18n-iso-countries/langs/en.json"));
  const world = require("world-atlas/countries-50m.json") as Topology<{ countries: GeometryCollection }>;
  const middles = new Map<string, Place>();
  for (const { id, geometry } of feature(world, world.objects.countries).features) {
    const country = countries.numericToAlpha2(String(id));
    if (country === undefined || (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")) continue;
    const pieces = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const [largest] = pieces.map(pieceOf).toSorted((a, b) => geoArea(b) - geoArea(a));
    if (largest !== undefined) middles.set(country, geoCentroid(largest));
  }
  const common = new Intl.DisplayNames("en", { type: "region" });
  const capitals = new Map(readCities().flatMap((city) => (city.featureCode === "PPLC" ? [[city.country, city.loc.coordinates]] : [])));
  for (const [country, official] of Object.entries(countries.getNames("en", { select: "all" }))) {
    const place = middles.get(country) ?? capitals.get(country);
    if (place === undefined) continue;
    const names = new Set([...official, common.of(country) ?? ""]);
    for (const group of PLACE_NAME_GROUPS) if (group.some((name) => names.has(name))) for (const name of group) names.add(name);
    yield [country, [...names].filter((name) => name !== "" && !/[,&(]| - /.test(name)), place];
  }
}

function pieceOf(coordinates: Polygon["coordinates"]): Feature<Polygon> {
  return { type: "Feature", properties: null, geometry: { type: "Polygon", coordinates } };
}

/** States, provinces and the like, amid the people who live there. */
function* readRegions(): Generator<readonly [country: string, name: string, Place]> {
  const cities = readCities().filter(({ population }) => population > 0);
  for (const country of SAME_CODES) {
    const ofCountry = cities.filter((city) => city.country === country);
    const large = new Set(ofCountry.filter(({ population }) => population >= LARGE_TOWN).map(({ name }) => name.replace(/ City$/, "")));
    for (const { code, name } of iso31662) {
      if (!code.startsWith(`${country}-`) || large.has(name)) continue;
      const within = ofCountry.filter(({ adminCode }) => adminCode === code.slice(3));
      const people = within.reduce((sum, { population }) => sum + population, 0);
      if (people === 0) continue;
      const middle = (at: 0 | 1): number => within.reduce((sum, { loc, population }) => sum + loc.coordinates[at] * population, 0) / people;
      yield [country, name.replace(/ \(.*\)$|\[.*\]|\*/g, ""), [middle(0), middle(1)]];
    }
  }
}
