import { cleanLine, cleanLines } from "./clean-text.ts";
import type { TakeAway, TakenPost } from "./taken.ts";
import { webAddress } from "./web-address.ts";
import type { ZonedTimes } from "./zoned-times.ts";

/** The columns, in this order. They are names for programs, so they are the same in every language. */
const COLUMNS = {
  id: ({ id }) => cleanLine(id),
  date: (post, times) => localPart(post, times, 0, 10),
  time: (post, times) => localPart(post, times, 11, 19),
  zone: ({ publishedAt }, times) => (publishedAt === null ? "" : times.abbreviation(publishedAt)),
  utc_offset: (post, times) => (post.publishedAt === null ? "" : `UTC${localPart(post, times, 19)}`),
  published_utc: ({ publishedAt }) => publishedAt ?? "",
  modified_utc: ({ modifiedAt }) => modifiedAt ?? "",
  date_inferred: ({ publishedAt, timeCertain }) => (publishedAt === null ? "" : timeCertain ? "no" : "yes"),
  status: ({ status }) => status,
  kinds: ({ kinds }) => kinds.join("; "),
  headline: ({ title }) => cleanLine(title ?? ""),
  authors: ({ authors }) => authors.map(cleanLine).join("; "),
  text: ({ text }) => cleanLines(text).join("\n"),
  permalink: ({ permalink }) => webAddress(permalink) ?? "",
} as const satisfies Readonly<Record<string, (post: TakenPost, times: ZonedTimes) => string>>;

/**
 * What is taken away as CSV after RFC 4180: a header, one record for each post, lines ended by CRLF. A line end within a cell is a bare LF, which the RFC lets stand
 * between quotes and spreadsheets show as one. No cell is taken for a formula: see `asCell`.
 */
export function writeCsv({ posts }: TakeAway, times: ZonedTimes): string {
  const rows = posts.map((post) => Object.values(COLUMNS).map((read) => read(post, times)));
  return [Object.keys(COLUMNS), ...rows].map((cells) => `${cells.map(asCell).join(",")}\r\n`).join("");
}

/** What a saved file begins with: without it Excel reads UTF-8 as whatever the system's old encoding is. What is copied needs none. */
export const CSV_FILE_START = "\uFEFF";

/**
 * Where spreadsheets take what follows for a formula, full-width signs too, after whatever they skip (https://owasp.org/www-community/attacks/CSV_Injection). A post is
 * the publisher's word, and a formula of theirs could send what stands beside it elsewhere. Behind a semicolon and a line end, too: where Excel expects semicolons
 * between cells, as in much of Europe, it heeds no quotes of ours.
 */
const BEFORE_FORMULA = /(^|[\n;])(?=(?:[^\S\n\uFEFF]|\p{Cf})*[=+\-@＝＋－＠])/gu;

/** A cell: with an apostrophe before what would be a formula, and in quotes where it has to be. */
function asCell(text: string): string {
  const harmless = text.replace(BEFORE_FORMULA, "$1'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A part of the local time in ISO 8601; empty where there is none. */
function localPart({ publishedAt }: TakenPost, times: ZonedTimes, from: number, to?: number): string {
  return publishedAt === null ? "" : times.local(publishedAt).slice(from, to);
}
