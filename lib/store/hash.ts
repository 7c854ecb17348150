/**
 * A short name for a text, the same in every browser and session. FNV-1a over UTF-16 units in two lanes of 32 bits
 * (http://www.isthe.com/chongo/tech/comp/fnv/): quick, and not for secrets.
 */
export function hashText(text: string): string {
  let first = 0x811c9dc5;
  let second = 0xcbf29ce4;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ (unit + index), 0x01000193);
  }
  return hex(first) + hex(second);
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, "0");
}
