/** The way the words of a language run. */
export type Direction = "ltr" | "rtl";

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;
const LETTER = /\p{L}/gu;

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
/** What is isolated already, the innermost first. */
const ISOLATED = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

/**
 * A text to stand in the middle of words that run in `around`. Where it holds letters that run the other way it is isolated (UAX 9, FSI … PDI), so that
 * neither reorders the other: a name at the end of a sentence does not draw the full stop to its wrong side. Any other text stays as it is; so does one of which only what is
 * isolated already runs the other way.
 */
export function isolate(text: string, around: Direction): string {
  return runsBothWays(text, around) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;
}

function runsBothWays(whole: string, around: Direction): boolean {
  const text = outsideIsolates(whole);
  if (around === "ltr") return RIGHT_TO_LEFT.test(text);
  return (text.match(LETTER) ?? []).some((letter) => !RIGHT_TO_LEFT.test(letter));
}

function outsideIsolates(text: string): string {
  const outer = text.replace(ISOLATED, "");
  return outer === text ? text : outsideIsolates(outer);
}
