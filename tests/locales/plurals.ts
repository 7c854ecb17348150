/** More posts than a live blog has: no number that is counted is larger. */
const MOST = 100_000;

const CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;

/**
 * The plural categories of a language that a number of things up to a hundred thousand can fall in, each with how many such numbers there are. `other` is
 * always among them, for it is what every count falls back to. French and Spanish have "many" from a million on, which nothing here ever counts.
 */
export function categoriesOf(language: string): ReadonlyMap<string, number> {
  const rules = new Intl.PluralRules(language);
  const found = Map.groupBy(Array.from({ length: MOST + 1 }).keys(), (number) => rules.select(number));
  return new Map(CATEGORIES.filter((one) => one === "other" || found.has(one)).map((one) => [one, found.get(one)?.length ?? 0]));
}

/** The stem and category of a key that is one of several plural forms; null for any other. */
export function pluralOf(key: string): { readonly stem: string; readonly category: string } | null {
  const category = CATEGORIES.find((one) => key.endsWith(`_${one}`));
  return category === undefined ? null : { stem: key.slice(0, -category.length - 1), category };
}
