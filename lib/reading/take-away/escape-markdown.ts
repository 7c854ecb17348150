/** What means something in CommonMark or in what GitHub and others add to it (tables, strikethrough, formulas), wherever it stands. */
const SPECIAL = /[\\`*_[\]<>&~|$#]/g;
/** What means something at the beginning of a line: bulleted lists, rules and underlined headings; numbered lists by the mark behind the number. */
const AT_START = /^[-+=]/;
const NUMBER_AT_START = /^(\d{1,9})([.)])/;
const ADDRESS = /https?:\/\/[^\s<>]+/gi;
/** Belongs to the sentence around an address. */
const AFTER_ADDRESS = ".,;:!?'\"’”)]}*_~";

/** One line of text that Markdown shows as it stands, at the beginning of a line or anywhere in one (https://spec.commonmark.org/0.31.2/#backslash-escapes). */
export function escapeMarkdown(line: string): string {
  let written = "";
  let from = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const address = withoutEnd(found);
    if (!URL.canParse(address)) continue;
    // An escape within an address would become part of it, so it is set in brackets instead.
    written += `${escapeSpecial(line.slice(from, index))}<${address}>`;
    from = index + address.length;
  }
  written += escapeSpecial(line.slice(from));
  return written.replace(AT_START, "\\$&").replace(NUMBER_AT_START, "$1\\$2");
}

function withoutEnd(address: string): string {
  let end = address.length;
  while (AFTER_ADDRESS.includes(address.charAt(end - 1))) end--;
  return address.slice(0, end);
}

function escapeSpecial(text: string): string {
  return text.replace(SPECIAL, "\\$&");
}
