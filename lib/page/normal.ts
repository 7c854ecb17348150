/** Letters and digits alone, lower case: for comparing texts that differ in quotes, dashes and blanks. */
export function normal(text: string): string {
  return text
    .slice(0, 400)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
