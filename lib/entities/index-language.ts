/**
 * How names are found: `full` by the tagger; `structure` by the shape of the text alone, which finds less and shows nothing doubtful; `none` where neither can be, and the
 * index says so rather than show what is wrong.
 */
export type IndexSupport = "full" | "structure" | "none";

/** Texts shorter than this many words say nothing of their language. */
const FEW_WORDS = 30;
const ENGLISH = new Set(
  "the of and to in is was for that on with said he she they has have had at by from as it are will be not his her".split(" "),
);
/** Of the words of an English text more than this are among those; of the words of other languages far fewer. */
const ENGLISH_SHARE = 0.15;
/** Scripts without capitals, or written from right to left. */
const NO_CAPITALS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Georgian}]/gu;

/**
 * How names are found in a live blog. `language` is a BCP 47 tag as the page gives it, or null; `sample` is some of its text. The text is believed before the tag: pages are
 * made from templates, and many say "en" of whatever they hold.
 */
export function indexSupport(language: string | null, sample: string): IndexSupport {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters > 0 && (sample.match(NO_CAPITALS)?.length ?? 0) > letters / 3) return "none";
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const primary = (language ?? "").trim().toLowerCase().split(/[-_]/)[0] ?? "";
  const saysEnglish = primary === "" || primary === "en" || !/^[a-z]{2,3}$/.test(primary);
  if (words.length < FEW_WORDS) return saysEnglish ? "full" : /^(?:ar|he|iw|fa|ur|zh|ja|ko|th|hi)$/.test(primary) ? "none" : "structure";
  return words.filter((word) => ENGLISH.has(word)).length > words.length * ENGLISH_SHARE ? "full" : "structure";
}
