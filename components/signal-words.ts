import type { Signal } from "../lib/model.ts";
import type { WordKey, Words } from "../lib/words.ts";

const SAID: Readonly<Record<string, WordKey>> = {
  "json-ld": "signal_jsonLd",
  microdata: "signal_microdata",
  agreement: "signal_agreement",
  "known-format": "signal_knownFormat",
  "dated-siblings": "signal_datedSiblings",
  "live-apparatus": "signal_liveApparatus",
  "page-words": "signal_pageWords",
  embed: "signal_embed",
  conversation: "signal_conversation",
  listing: "signal_listing",
};

/**
 * What a sign for or against a live blog means, in the reader's words. Its evidence is in English, for whoever mends the reading of a page; it is said where a
 * sign, stored by another version, has no words here.
 */
export function saySignal({ name, evidence }: Signal, words: Words): string {
  const key = SAID[name];
  return key === undefined ? evidence : words.say(key);
}
