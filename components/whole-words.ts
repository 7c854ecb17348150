/** The first (or, where `length` is negative, the last) characters of a text, less a word that would be cut in two. The whole text where it is no longer. */
export function wholeWords(text: string, length: number): string {
  if (text.length <= Math.abs(length)) return text;
  return length < 0 ? text.slice(length).replace(/^\S*\s/, "") : text.slice(0, length).replace(/\s\S*$/, "");
}
