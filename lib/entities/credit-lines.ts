import type { Mention } from "../model.ts";

/** What says, before a name on its line, that the name is credited. */
const CREDIT =
  /(?:^|[\s(.])(?:(?:photo(?:graph)?|picture|image|video|footage|illustration|graphic|audio|map|chart)s?(?: credit| courtesy)?(?: by|:)|credits?:|(?:additional |with )?reporting by|(?:written|edited|compiled|produced|translated|analysis|text|words|pictures|editing) by|from [A-Z]{2,6}[’']s)\s/i;
/** The whole line is a byline: "By A and B", "By A in Kyiv". */
const BYLINE = /^(?:By|From) (?:\p{Lu}{2,6}[’']s )?\p{Lu}[^.!?]{2,120}$/u;
/** After a name: "/AP", "/Getty Images", "via Reuters", and then the end of the credit. */
const AGENCY =
  /^(?:\s?\/\s?\p{Lu}[\p{L}.& -]{1,40}){1,3}(?=[)\].\n,]|$)|^(?:,| via| for)? ?(?:via |for )?(?:AP|AFP|Reuters|EPA|PA|Getty(?: Images)?|Shutterstock|Anadolu|Alamy|dpa|TASS|Xinhua|Bloomberg|NurPhoto|ZUMA)(?=[)\]/.\n]|$)/u;
/** How far into a line a credit reaches. */
const REACH = 140;

/**
 * The `start` of those mentions of people in a text that only credit them, for words or pictures, rising: "Photo: Kirsty Wigglesworth/AP", "(A. Name/Getty Images)", "From
 * CNN's A and B", "Reporting by A; editing by B".
 */
export function readCredits(text: string, mentions: readonly Mention[]): number[] {
  return mentions.filter((mention) => mention.kind === "person" && isCredited(text, mention)).map(({ start }) => start);
}

function isCredited(text: string, { start, end }: Mention): boolean {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const line = text.slice(from, next < 0 ? text.length : next);
  if (AGENCY.test(text.slice(end, end + REACH)) && isEnclosed(text.slice(from, start), line)) return true;
  if (BYLINE.test(line) && line.length < REACH) return true;
  const before = text.slice(Math.max(from, start - REACH), start);
  const marker = CREDIT.exec(before);
  // A sentence that ends in between ends the credit too, an initial does not.
  return (
    marker !== null &&
    !/[.!?]["”)]? (?:\p{Lu}\p{Ll}|$)|[“"]/u.test(before.slice(marker.index + marker[0].length).replace(/\b\p{Lu}\. /gu, ""))
  );
}

/** Whether the name opens a bracket or a short line of its own: elsewhere "Biden/Harris" is no credit. */
function isEnclosed(before: string, line: string): boolean {
  return /[([][^()[\]]{0,60}$/.test(before) || line.length < 90 || /[.!?”"] (?:[^.!?”"]|[”"](?! )){0,40}$/.test(before);
}
