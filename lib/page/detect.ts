import type { Detection, Signal } from "../model.ts";
import type { Steps } from "../slices.ts";
import { mayBeLiveBlog } from "./gate.ts";
import { agreement } from "./signals/agreement.ts";
import { conversation } from "./signals/conversation.ts";
import { datedSiblings } from "./signals/dated-siblings.ts";
import { findEmbed } from "./signals/embed.ts";
import { jsonLd } from "./signals/json-ld.ts";
import { knownFormat } from "./signals/known-format.ts";
import { listing } from "./signals/listing.ts";
import { liveApparatus } from "./signals/live-apparatus.ts";
import { pageWords } from "./signals/page-words.ts";
import type { Look, Sight } from "./signals/sight.ts";

/** Signs that cost a look-up or two. A page that shows none of them is left alone at once. */
const CHEAP: readonly Look[] = [pageWords, knownFormat, jsonLd];
/** Signs that need the page's structure read, and may show that a live blog is here. */
const STRUCTURE: readonly Look[] = [datedSiblings, agreement];
/** What speaks against that. */
const AGAINST: readonly Look[] = [listing, conversation];
/** Below this sum of cheap signs no structure could make a live blog of the page. */
const WORTH_READING = 0.15;
const ENOUGH = 0.6;
/** In UTF-16 units. Some of it is quoted from the page. */
const LONGEST_EVIDENCE = 500;

/**
 * Whether a page is a live blog, with every sign for and against. No sign is enough alone: structured data may lie, words mislead, structure fires on threads
 * and listings. Touches nothing and asks for no layout. `thorough` weighs every sign also where the cheap ones say that it is not worth it: for a reader who asks.
 */
export function* detect(sight: Sight, thorough = false): Steps<Detection> {
  const { document, url } = sight;
  // The gate first: whatever else looks at the page costs more.
  return (url.protocol === "https:" || url.protocol === "http:") && (thorough || mayBeLiveBlog(document, url)) && document.body
    ? yield* weigh(sight, thorough)
    : { isLiveBlog: false, confidence: 0, signals: [], embed: null };
}

function* weigh(sight: Sight, thorough: boolean): Steps<Detection> {
  const signals: Signal[] = [];
  const look = function* (looks: readonly Look[]): Steps<void> {
    for (const one of looks) {
      const signal = yield* one(sight);
      if (signal) signals.push({ ...signal, evidence: signal.evidence.slice(0, LONGEST_EVIDENCE) });
      yield;
    }
  };
  yield* look(CHEAP);
  const embed = yield* findEmbed(sight.document);
  if (embed) signals.push({ name: "embed", weight: 0.5, evidence: `an embedded live blog of ${embed.host}` });
  // What a live blog is surrounded by takes long to look for, and makes none of a page without posts.
  const isApparatusKnown = sum(signals) < WORTH_READING || hasBody(signals);
  if (isApparatusKnown) yield* look([liveApparatus]);
  if (thorough || sum(signals) >= WORTH_READING) {
    yield* look(STRUCTURE);
    if (thorough || hasBody(signals)) yield* look(isApparatusKnown ? AGAINST : [liveApparatus, ...AGAINST]);
  }
  const confidence = Math.round(Math.max(0, Math.min(1, sum(signals))) * 100) / 100;
  const isLiveBlog = confidence >= ENOUGH && hasBody(signals);
  return { isLiveBlog, confidence, signals, embed: embed?.host ?? null, ...(embed?.url ? { embedUrl: embed.url } : {}) };
}

function sum(signals: readonly Signal[]): number {
  return signals.reduce((total, signal) => total + signal.weight, 0);
}

/** Words and apparatus say that a live blog is near; something has to show that it is here. */
function hasBody(signals: readonly Signal[]): boolean {
  const words = signals.find(({ name }) => name === "page-words")?.weight ?? 0;
  return signals.some(({ name, weight }) => {
    if (name === "dated-siblings") return weight >= 0.2;
    // A blog that has not begun lists no update; neither does a page that only says so for the sake of search engines.
    if (name === "json-ld" || name === "microdata") return weight >= 0.4 || (weight >= 0.35 && words >= 0.4);
    return name === "known-format" || name === "embed" || name === "agreement";
  });
}
