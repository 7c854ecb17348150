/** A 32-bit hash of a word (FNV-1a over UTF-16 units). Part of the weights' format: a change makes them unreadable. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash | 0;
}

/** One hash from two, in which their order counts. Part of the weights' format. */
export function mixHashes(one: number, other: number): number {
  const mixed = Math.imul(one ^ (other + 0x9e3779b9 + (one << 6) + (one >>> 2)), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
