/** What lists share that grew out of one another. */
interface Trunk {
  /** That of the longest of them. */
  length: number;
}

const trunks = new WeakMap<readonly unknown[], Trunk>();

/** A list with these on top of it, which `grownBy` knows for such. Neither list is to be changed afterwards. */
export function growList<T>(list: readonly T[], onTop: readonly T[]): readonly T[] {
  if (onTop.length === 0) return list;
  let trunk = trunks.get(list);
  // Of two lists that grow out of the same one, the later begins a trunk of its own.
  if (trunk?.length !== list.length) {
    trunk = { length: list.length };
    trunks.set(list, trunk);
  }
  const grown = onTop.concat(list);
  trunk.length = grown.length;
  trunks.set(grown, trunk);
  return grown;
}

/** How many there are on top of `before` that make `list` of it, known without a look at either; null where it is not known. */
export function grownBy(before: readonly unknown[], list: readonly unknown[]): number | null {
  if (before === list) return 0;
  const trunk = trunks.get(before);
  return trunk !== undefined && trunk === trunks.get(list) && list.length >= before.length ? list.length - before.length : null;
}
