import { closeBidi } from "./close-bidi.ts";

/** Line ends of every kind. */
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
/** Control characters, which no text needs and some programs obey; a tab is a blank. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFEFF]/g;

/** The lines of a text, each trimmed, without control characters, and steering the direction of no other; empty ones are left out. */
export function cleanLines(text: string): string[] {
  return text
    .toWellFormed()
    .split(LINE_END)
    .map((line) => closeBidi(line.replace(CONTROL, "").replaceAll("\t", " ").trim()))
    .filter((line) => line !== "");
}

/** The same as one line. */
export function cleanLine(text: string): string {
  return cleanLines(text).join(" ");
}
