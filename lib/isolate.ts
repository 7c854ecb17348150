/** The way the words of a language run. */
export type Direction = "ltr" | "rtl";

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;
const LETTER = /\p{L}/gu;

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/**
 * A text to stand in the middle of words that run in `around`. Where it holds letters that run the other way it is isolated (UAX 9, FSI … PDI), so that
 * neither reorders the other: a name at the end of a sentence does not draw the full stop to its wrong side. Any other text stays as it is.
 */
export function isolate(text: string, around: Direction): string {
  return runsBothWays(text, around) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;
}

function runsBothWays(text: string, around: Direction): boolean {
  if (around === "ltr") return RIGHT_TO_LEFT.test(text);
  return (text.match(LETTER) ?? []).some((letter) => !RIGHT_TO_LEFT.test(letter));
}
