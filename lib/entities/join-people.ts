import { foldForm, isSameWord, skeletonOf } from "./name-forms.ts";

/** A mention of a person as it is joined: `form` is clean and without titles, `order` rises in true time order and then by offset. */
export interface PersonForm {
  readonly form: string;
  readonly postId: string;
  readonly order: number;
}

interface Person {
  readonly spellings: string[][];
  readonly orders: { readonly postId: string; readonly order: number }[];
}

/**
 * Puts mentions of one person together: answers, for each form in the order given, a number that those of one person share. Two people of one surname stay
 * apart: a lone surname is the one named last before it in its post, else next in its post, else last before it in the blog, else first after it.
 */
export function joinPeople(forms: readonly PersonForm[]): number[] {
  const people: Person[] = [];
  const byFirst = new Map<string, Set<number>>();
  const byLast = new Map<string, Set<number>>();
  const ofForm = new Map<string, number>();
  const answer = new Array<number>(forms.length).fill(-1);
  const words = forms.map(({ form }) => foldForm(form).split(" ").filter(Boolean));

  const add = (name: readonly string[]): number => {
    const key = name.join(" ");
    const known = ofForm.get(key);
    if (known !== undefined) return known;
    const candidates = [...(byLast.get(skeletonStart(name.at(-1))) ?? []), ...(byFirst.get(skeletonStart(name[0])) ?? [])];
    const matches = [...new Set(candidates)].filter((number) => people[number]?.spellings.some((spelling) => isSameName(spelling, name)));
    // An initial that fits two people is nobody's: it stands for itself.
    const number =
      matches.length === 1 || (matches.length > 1 && !hasInitial(name))
        ? (matches[0] as number)
        : people.push({ spellings: [], orders: [] }) - 1;
    people[number]?.spellings.push([...name]);
    index(byFirst, skeletonStart(name[0]), number);
    index(byLast, skeletonStart(name.at(-1)), number);
    ofForm.set(key, number);
    return number;
  };

  // The fullest names first, so that "J. Kirby" finds "John Kirby" wherever the two stand.
  const fullNames = [...forms.keys()].filter((at) => (words[at]?.length ?? 0) > 1);
  for (const at of fullNames.toSorted((a, b) => fullness(words[b]) - fullness(words[a]))) answer[at] = add(words[at] ?? []);
  for (const at of fullNames) {
    const form = forms[at];
    if (form) people[answer[at] ?? -1]?.orders.push({ postId: form.postId, order: form.order });
  }

  const ofWord = new Map<string, number[]>();
  const alone = new Map<string, number>();
  for (const [at, form] of forms.entries()) {
    const word = words[at]?.[0];
    if (answer[at] !== -1 || word === undefined) continue;
    const bearers = ofWord.get(word) ?? bearersOf(word, people, byFirst, byLast);
    ofWord.set(word, bearers);
    const bearer = nearest(bearers, people, form);
    if (bearer !== null) {
      answer[at] = bearer;
      continue;
    }
    const key = skeletonOf(word);
    const number = alone.get(key) ?? people.push({ spellings: [[word]], orders: [] }) - 1;
    alone.set(key, number);
    answer[at] = number;
  }
  return answer;
}

function bearersOf(
  word: string,
  people: readonly Person[],
  byFirst: ReadonlyMap<string, ReadonlySet<number>>,
  byLast: ReadonlyMap<string, ReadonlySet<number>>,
): number[] {
  const start = skeletonStart(word);
  const surname = [...(byLast.get(start) ?? [])].filter((number) =>
    people[number]?.spellings.some((name) => isSameWord(name.at(-1) ?? "", word)),
  );
  if (surname.length > 0) return surname;
  const given = [...(byFirst.get(start) ?? [])].filter((number) => people[number]?.spellings.some((name) => name[0] === word));
  // A given name that several have says who is meant only where a family name comes first, or one of them is named beside it.
  return given;
}

/** The one of these people who is named nearest to a mention: before it in its post, else after it there, else before it in the blog, else after. */
function nearest(numbers: readonly number[], people: readonly Person[], form: PersonForm): number | null {
  let best: number | null = null;
  let bestRank = 4;
  let bestDistance = 0;
  for (const number of numbers) {
    const orders = people[number]?.orders ?? [];
    const after = firstAfter(orders, form.order);
    for (const at of [after - 1, after]) {
      const named = orders[at];
      if (named === undefined) continue;
      const rank = (named.postId === form.postId ? 0 : 2) + (at < after ? 0 : 1);
      const distance = Math.abs(named.order - form.order);
      if (rank > bestRank || (rank === bestRank && distance >= bestDistance)) continue;
      best = number;
      bestRank = rank;
      bestDistance = distance;
    }
  }
  return best;
}

/** Where the first that comes after `order` stands in a rising list. */
function firstAfter(orders: Person["orders"], order: number): number {
  let low = 0;
  let high = orders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((orders[middle]?.order ?? 0) > order) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether two names of two words or more are one person's: the same words, or one with words, initials or spellings that the other lacks. */
function isSameName(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === long.length) return agree(short, long, isSameWord);
  // "von der Leyen" in "Ursula von der Leyen"; "bin Salman" in "Mohammed bin Salman".
  if (agree(short, long.slice(long.length - short.length), (a, b) => a === b)) return true;
  // "John Kirby" in "John F. Kirby": the first and the last agree, and the rest comes in order.
  if (!isSameGiven(short[0] ?? "", long[0] ?? "") || !isSameWord(short.at(-1) ?? "", long.at(-1) ?? "")) return false;
  let at = 1;
  for (const word of short.slice(1, -1)) {
    while (at < long.length - 1 && !isSameGiven(word, long[at] ?? "")) at++;
    if (at++ >= long.length - 1) return false;
  }
  return true;
}

function agree(short: readonly string[], long: readonly string[], same: (a: string, b: string) => boolean): boolean {
  let exact = 0;
  for (const [at, word] of short.entries()) {
    const other = long[at] ?? "";
    const isLast = at === short.length - 1;
    if (word === other) exact++;
    else if (!(isLast ? same(word, other) : same(word, other) || isSameGiven(word, other))) return false;
  }
  // Two names that agree in no word to the letter are two people.
  return exact > 0;
}

function isSameGiven(one: string, other: string): boolean {
  if (isSameWord(one, other)) return true;
  return (one.length === 1 || other.length === 1) && one[0] === other[0];
}

function hasInitial(name: readonly string[]): boolean {
  return name.some((word) => word.length === 1);
}

function fullness(name: readonly string[] | undefined): number {
  return (name ?? []).reduce((sum, word) => sum + (word.length > 1 ? 100 : 1) + Math.min(word.length, 9) / 10, 0);
}

function skeletonStart(word: string | undefined): string {
  return skeletonOf(word ?? "").slice(0, 3);
}

function index(map: Map<string, Set<number>>, key: string, number: number): void {
  const numbers = map.get(key) ?? new Set();
  map.set(key, numbers.add(number));
}
