import type { Rules } from "./check-locale.ts";

/** Of every language, English among them: typewriter dots, and a space too many. */
const EVERYWHERE = [/\.\.\./, / {2}/];

/** Names of formats, which no language translates. */
const FORMATS = ["format_markdown", "format_csv", "format_json"];
/** The sign of a unit, the same in every Latin script. */
const PIXELS = "pixels";

/** What each language's words are held to; the glossary in `docs/languages.md` says why, and what the word is instead. */
export const RULES: Readonly<Record<string, Rules>> = {
  en: { same: new Set(), refused: EVERYWHERE },
  de: {
    same: new Set([
      "extensionName",
      "direction",
      ...FORMATS,
      PIXELS,
      "coverage_live",
      "theme_auto",
      "renameTo",
      "postsInMinutes",
      "takenLink",
    ]),
    refused: [...EVERYWHERE, /\bPosts?\b|\bEintr[aä]g\w*|\bNews(?:blog|ticker)\b/, /\b[Dd](?:u|ein\w*|ich|ir)\b/, /["']/],
  },
  fr: {
    same: new Set([
      ...["extensionName", "direction", ...FORMATS, PIXELS, "minutes_one", "minutes_other"],
      ...["postsRead_one", "postsRead_other", "inPosts_one", "inPosts_other", "storedPosts_one", "storedPosts_other"],
    ]),
    refused: [
      ...EVERYWHERE,
      /\b(?:publications?|billets?|messages?|articles?)\b/i,
      /(?<!\p{L})(?:tu|toi|ton|ta|tes)(?!\p{L})/iu,
      /["']/,
      // A no-break space stands before these.
      /(?<![\u00a0\u202f])[:;?!»]/,
    ],
  },
  es: {
    same: new Set(["extensionName", "direction", ...FORMATS, PIXELS]),
    refused: [
      ...EVERYWHERE,
      /\b(?:posts?|publicaci\w*|artículos?)\b/i,
      /\b(?:directos?|liveblogs?)\b/i,
      /\busted(?:es)?\b/i,
      /["']/,
      /^[^¿]*\?/,
    ],
  },
  ar: {
    same: new Set(["extensionName", ...FORMATS]),
    refused: [...EVERYWHERE, /مدون|تدوين|مقال/, /["']/, /[,;?]/],
  },
};
