import { fullness, hasInitial, isSameName } from "./same-name.ts";

/**
 * Puts names of two words or more together that are one person's: answers the groups, the fullest name of each first. The answer depends on which names there are, never on
 * the order they are given in.
 */
export function clusterNames(names: readonly (readonly string[])[]): (readonly string[])[][] {
  const groups: (readonly string[])[][] = [];
  // The fullest first, so that "J. Kirby" finds "John Kirby".
  for (const name of names.toSorted((a, b) => fullness(b) - fullness(a) || compareWords(a, b))) {
    const matches = groups.filter((group) => group.some((other) => isSameName(other, name)));
    const [group] = matches;
    // An initial that fits two people is nobody's: it stands for itself.
    if (group !== undefined && (matches.length === 1 || !hasInitial(name))) group.push(name);
    else groups.push([name]);
  }
  return groups;
}

function compareWords(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a.join(" "), b.join(" ")];
  return one < other ? -1 : one > other ? 1 : 0;
}
