/** Raised whenever the extractor would find other names in the same text, so that stored posts are indexed again. */
const EXTRACTOR_VERSION = 1;

/**
 * A short name for what a post says, the same in every browser and session: posts of equal hash have equal mentions, so each is indexed once.
 * Two 32-bit multiplicative hashes after Bret Mulvey's avalanche mix, over UTF-16 units; not for secrets. Changes with the extractor's version.
 */
export function hashContent(title: string | null, text: string): string {
  const content = title === null ? `\u0000\n${text}` : `${title}\n${text}`;
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let index = 0; index < content.length; index++) {
    const unit = content.charCodeAt(index);
    first = Math.imul(first ^ unit, 2654435761);
    second = Math.imul(second ^ unit, 1597334677);
  }
  first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return `${EXTRACTOR_VERSION}-${hex(first)}${hex(second)}`;
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, "0");
}
