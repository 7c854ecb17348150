import { TITLES } from "./titles.ts";

const words = (list: string) => new Set(list.trim().split(/\s+/));

/**
 * Kinds of words that tell what stands beside them, in the order of their numbers, from 1. A word has the first kind it is listed under. Part of the weights'
 * format.
 */
const KINDS: readonly ReadonlySet<string>[] = [
  // Speech and other deeds of people and governments.
  words(`said says told tells added adds tweeted wrote writes warned warns announced announces claimed claims argued insisted noted replied asked asks
    urged vowed denied confirmed stressed explained called posted declared thinks believes met meets spoke speaks resigned died born married arrived
    visited visits welcomed praised criticised criticized condemned accused appeared testified recalled remarked reiterated admitted hopes hoped plans`),
  // Prepositions of place.
  words("in at near from to across outside into around throughout towards toward inside through over off via between within above"),
  // What stands before a place.
  words(`northern southern eastern western central north south east west northeast northwest southeast southwest northeastern northwestern southeastern
    southwestern downtown nearby neighboring neighbouring upstate occupied mainland greater capital`),
  // What stands after or before a place and says what it is.
  words(`city cities region province district town village state states area county border coast island islands peninsula capital municipality oblast suburb
    territory country nation nations port resort neighborhood neighbourhood countryside archipelago kingdom`),
  // What a place owns or does.
  words(`government officials official war crisis troops forces army military invasion embassy economy parliament soldiers border leader leaders foreign
    authorities citizens voters people population residents election elections cabinet diplomats airspace navy sanctions defense defence lawmakers
    prosecutors ambassador envoy dollar markets stocks intelligence`),
  // Landforms and built places, as the last or first word of a name.
  words(`river sea strait ocean lake bay gulf valley mountain mountains mount mt canyon desert forest park beach hill hills cape coast island islands isle
    isles peninsula street avenue road boulevard lane square bridge airport station harbor harbour port canal falls springs fort base plaza tower
    quay pier head point dock docks row terrace pass ridge creek sound stadium arena palace castle cathedral heights crossing corridor basin delta archipelago reef plateau steppe county province oblast district parish borough`),
  // Organisations, as a word of their name.
  words(`university college school institute academy party ministry council bank corp corporation inc ltd llc plc co company group holdings committee
    commission department agency bureau union league court police times post news journal herald tribune gazette telegraph guardian magazine press radio tv
    television network channel media club fc united association federation foundation organization organisation society authority service services
    fund church hospital museum army navy force forces brigade battalion regiment division corps command front movement congress senate parliament
    assembly house cabinet administration office center centre laboratory laboratories industries systems airlines airways motors energy oil gas
    pharmaceuticals technologies technology software entertainment studios pictures records partners capital securities insurance trust team
    coalition alliance treaty act pact accord agreement conference summit forum cup championship olympics games prize award awards`),
  // Kin and company.
  words(`wife husband son daughter father mother brother sister uncle aunt cousin grandson granddaughter nephew niece widow partner girlfriend boyfriend
    friend colleague named called actor actress singer player striker goalkeeper midfielder batsman bowler lawyer journalist writer author artist musician
    activist economist scientist researcher biologist historian doctor resident victim suspect candidate founder owner nurse teacher student aide adviser
    advisor ally counterpart successor predecessor rival critic spokesman spokeswoman spokesperson he she his her who whose`),
  TITLES,
  // Parties and affiliations beside people.
  words("democrat democrats republican republicans conservative conservatives labour tory tories liberal mp mps lawmaker senators"),
  words("the a an this that these those its their our my your"),
  words("and or but with by for of on as against about after before under while when if because since"),
  words("hurricane typhoon cyclone storm operation project mission tropical"),
  words("is was are were has have had will would can could should may might must did does do be been"),
];

const KIND_OF: ReadonlyMap<string, number> = new Map(
  KINDS.flatMap((kind, at) => [...kind].map((word) => [word, at + 1] as const)).toReversed(),
);

/** The kind of a folded word as a cue: a number from 1, or 0 for none. */
export function cueOf(folded: string): number {
  return KIND_OF.get(folded) ?? 0;
}

/** Words in lower case that may stand inside a name. */
export const PARTICLES: ReadonlySet<string> = words(
  "of the de la le du da dos das do del della di van von der den ter ten zu zum bin ibn bint al el ul ud ed as ash and y e a d abu st upon on",
);

/** Words that end a compound with a name and are no part of it: "US-led", "Moscow-based". */
export const COMPOUND_ENDS: ReadonlySet<string> = words(
  "led based backed run born wide style made era held owned built bound friendly related ruled aligned trained funded occupied controlled linked area like free first",
);
