/** What differs between two sets of files, by their paths: one line for each file that only one of them has, or that is another in the other. */
export function differences(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])].toSorted();
  return paths.flatMap((path) => {
    const [first, second] = [one.get(path), other.get(path)];
    if (first === undefined) return `${path}: only in the second`;
    if (second === undefined) return `${path}: only in the first`;
    return first.equals(second) ? [] : `${path}: ${first.length} and ${second.length} bytes`;
  });
}
