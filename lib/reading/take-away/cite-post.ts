import type { Post } from "../../model.ts";
import { cleanLine } from "./clean-text.ts";
import type { TakenLiveBlog, Wording } from "./taken.ts";
import { webAddress } from "./web-address.ts";
import type { ZonedTimes } from "./zoned-times.ts";

/** A citation for wherever it is pasted: as plain text and as HTML. */
export interface Citation {
  readonly plain: string;
  readonly html: string;
}

/** What is cited; the headline may be the first words of a post that has none. */
export interface CitedPost extends Pick<Post, "permalink" | "publishedAt" | "timeCertain"> {
  readonly headline: string;
}

/** Characters of no script (Unicode's private use), each in the place of a part that is HTML. */
const STAND_INS = "\uE000\uE001\uE002";

/**
 * Cites a post: headline, publisher, time with its zone, permalink. “Three injured in Odesa”, CNN, March 21, 2023 at 8:51 PM EDT (UTC−04:00), https://… What is not
 * known is left out; the host stands for a publisher without a name, and the live blog's address for a post without one.
 */
export function citePost(post: CitedPost, liveBlog: TakenLiveBlog, times: ZonedTimes, words: Wording): Citation {
  const headline = cleanLine(post.headline) || cleanLine(liveBlog.title);
  const address = webAddress(post.permalink) ?? webAddress(liveBlog.url);
  const publisher = cleanLine(liveBlog.publisher ?? (address === null ? "" : new URL(address).hostname));
  const time = writeTime(post, times, words);
  const say = (parts: readonly (string | null)[]): string =>
    parts
      .filter((part) => part !== null && part !== "")
      .reduce<string>((all, part) => (all === "" ? `${part}` : words.say("citationJoin", all, `${part}`)), "");

  const plain = say([words.say("citationHeadline", headline), publisher, time, address]);

  const linked = address === null ? bdi(headline) : `<a href="${escapeHtml(address)}">${bdi(headline)}</a>`;
  const timed = post.publishedAt === null ? null : `<time datetime="${times.local(post.publishedAt)}">${escapeHtml(time ?? "")}</time>`;
  // Put in after the words are said, which take their substitutions for text.
  const marked = [linked, publisher === "" ? null : bdi(publisher), timed];
  const stands = marked.map((html, at) => (html === null ? null : STAND_INS.charAt(at)));
  const said = say([words.say("citationHeadline", stands[0] ?? ""), ...stands.slice(1)]);
  const html = `<p>${[...said].map((one) => marked[STAND_INS.indexOf(one)] ?? one).join("")}</p>`;
  return { plain, html };
}

function writeTime({ publishedAt, timeCertain }: CitedPost, times: ZonedTimes, words: Wording): string | null {
  if (publishedAt === null) return null;
  const moment = times.moment(publishedAt);
  return timeCertain ? moment : `${moment} (${words.say("dateInferred")})`;
}

/** Text of unknown direction amid other text. */
function bdi(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
