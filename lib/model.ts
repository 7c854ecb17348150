/**
 * The nouns of Catchline as plain JSON types. This file imports nothing, holds no behaviour, and everything in it survives
 * `structuredClone` and `JSON`. The words follow schema.org's `LiveBlogPosting` where it has one.
 *
 * Conventions: an `Instant` is always UTC; `null` means "looked and found nothing"; lists say their order.
 */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Canonical URL of a live blog, without fragment or tracking parameters. */
export type LiveBlogId = Branded<"LiveBlogId">;

/** Identity of a post within its live blog; survives edits and a change of position. */
export type PostId = Branded<"PostId">;

/** A moment as ISO 8601 in UTC, e.g. `2023-03-22T00:51:00Z`. */
export type Instant = Branded<"Instant">;

/** An IANA time zone name, e.g. `America/New_York`. */
export type TimeZone = string;

/** Where the coverage stands, as far as the page says. */
export type Coverage = "upcoming" | "live" | "ended";

/** What the newsroom flags. A pinned or summary copy is the same post, never a second one. */
export type PostKind = "keyEvent" | "pinned" | "summary";

// ---------------------------------------------------------------- what the page side reads

/** One sign that a page is (or is not) a live blog. */
export interface Signal {
  /** Kebab-case name, the same as its file in `lib/page/signals`. */
  readonly name: string;
  /** From -1 (speaks against) to 1 (speaks for). */
  readonly weight: number;
  /** What was seen, in words for a contributor: "LiveBlogPosting, 10 updates". */
  readonly evidence: string;
}

/** The verdict on a page, and the signs behind it. */
export interface Detection {
  readonly isLiveBlog: boolean;
  /** From 0 to 1: how sure the verdict "live blog" is. */
  readonly confidence: number;
  readonly signals: readonly Signal[];
  /** Host of an embedded live blog whose posts stand in an iframe that can't be read from here; null when there is none. `embedUrl`: where that iframe leads. */
  readonly embed: string | null;
  readonly embedUrl?: string;
}

/** Where a time was found; the interpreter decides which source is credible. */
export type TimeSource = "datetime" | "epoch" | "text" | "structured";

/** A time as it stands on the page, uninterpreted. */
export interface RawTime {
  readonly source: TimeSource;
  /** The attribute's or element's text, trimmed: "12:10 a.m. ET, March 22, 2023", "1679457000000", "2023-03-22T04:10:00Z". */
  readonly value: string;
}

/** A post as read from the page or its structured data. All strings are trimmed plain text; hostile until interpreted. */
export interface RawPost {
  /** The publisher's own id, e.g. `h_6d84…`; never one that depends on position. */
  readonly publisherId: string | null;
  /** Absolute URL. */
  readonly permalink: string | null;
  /** Every time found for the publication of this post, in no particular order. */
  readonly times: readonly RawTime[];
  /** Every time found for its last modification. */
  readonly modifiedTimes: readonly RawTime[];
  /** Heading of the day this post stands under, where the page has one. */
  readonly dayText: string | null;
  readonly headline: string | null;
  /** Names only: no "By", "From CNN's", no agency labels that are no authors. */
  readonly authors: readonly string[];
  /** Paragraphs and list elements, one a line, separated by `\n`; no headline, byline, time or advert. */
  readonly text: string;
  readonly kinds: readonly PostKind[];
  /** Whether the post stands in the DOM. False: known from structured data alone. */
  readonly inPage: boolean;
}

/** What the page shows at one moment, as read. */
export interface RawSnapshot {
  /** The document's URL. */
  readonly url: string;
  /** `link[rel=canonical]` or `og:url`, absolute; null where the page has none. */
  readonly canonicalUrl: string | null;
  readonly title: string;
  /** "CNN"; null where the page names none. */
  readonly publisher: string | null;
  /** BCP 47, from the document. */
  readonly language: string | null;
  /** Name of the format that read it, e.g. `cnn`. */
  readonly format: string;
  /** "9 Posts": the number the page itself claims. */
  readonly claimedPostCount: number | null;
  /** What the page's own data says of the coverage; null where it says nothing. */
  readonly coverage: Coverage | null;
  /** IANA zone known for this site or stated by the page; null where it must be inferred. */
  readonly timeZone: TimeZone | null;
  /** The page's own published and updated times, as found. */
  readonly pageTimes: readonly RawTime[];
  /** Posts in the DOM in page order, top first. */
  readonly posts: readonly RawPost[];
  /** Posts in structured data, in its order. Joined with `posts` when interpreted. */
  readonly updates: readonly RawPost[];
  /** False when this is a later page or a filtered view, so that the newest post may be elsewhere. */
  readonly startsAtTop: boolean;
}

// ---------------------------------------------------------------- the same, interpreted

/** One dated update in a live blog. */
export interface Post {
  readonly id: PostId;
  readonly permalink: string | null;
  /** Null where it can't be known; such a post keeps its place by its neighbours. */
  readonly publishedAt: Instant | null;
  readonly modifiedAt: Instant | null;
  /** False when the instant was inferred from a clock alone. */
  readonly timeCertain: boolean;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** Paragraphs separated by `\n`. */
  readonly text: string;
  readonly kinds: readonly PostKind[];
  readonly inPage: boolean;
  /** Place on the page from the top, from 0; null where the post is known only from structured data. */
  readonly pageIndex: number | null;
}

/** What was read against what the page itself claims. Counts of posts. */
export interface CoverageLine {
  readonly read: number;
  readonly claimed: number | null;
  readonly inPage: number;
  /** Posts that stand above one they should stand below, in the direction the page itself runs: newest first, those with a newer post somewhere below. */
  readonly outOfOrder: number;
  readonly untimed: number;
  /** Known or claimed, but not in the page. */
  readonly notLoaded: number;
}

/** One page of rolling coverage. */
export interface LiveBlog {
  readonly id: LiveBlogId;
  /** The URL to open it by. */
  readonly url: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly coverage: Coverage;
  readonly claimedPostCount: number | null;
  /** The zone the page writes its times in; null where unknown (then the reader's own is shown). */
  readonly timeZone: TimeZone | null;
}

/** A page as interpreted: times resolved, copies joined, order true. */
export interface Snapshot {
  readonly liveBlog: LiveBlog;
  readonly coverageLine: CoverageLine;
  /** True time order, oldest first. */
  readonly posts: readonly Post[];
  /** For each of `RawSnapshot.posts`, in page order, the id of the post it is (a pinned copy has its original's id). */
  readonly pageOrder: readonly PostId[];
  readonly startsAtTop: boolean;
}

// ---------------------------------------------------------------- what is remembered

/**
 * What a post is to its reader, one word each. `removed` stands before `new`, `new` before `edited`, and both stay for the length of a
 * visit; what is neither is `seen` or `unseen`.
 */
export type PostStatus = "new" | "edited" | "removed" | "unseen" | "seen";

/**
 * Since when the reader wants to know what is new: the end of their last visit (at first, and again with each visit), the end of the visit before that, an hour
 * or a day before the moment they chose, or the moment they had last seen every post.
 */
export type SinceChoice = "lastVisit" | "visitBefore" | "hour" | "day" | "readToEnd";

/** An earlier text of a post. Numbered from 0, the text first read. */
export interface Revision {
  readonly liveBlogId: LiveBlogId;
  readonly postId: PostId;
  readonly number: number;
  readonly title: string | null;
  readonly text: string;
  /** When Catchline first read this text. */
  readonly readAt: Instant;
}

/** One sitting with one live blog. */
export interface Visit {
  readonly liveBlogId: LiveBlogId;
  /** From 1, without gaps. */
  readonly number: number;
  readonly startedAt: Instant;
  readonly lastActivityAt: Instant;
}

/** What a tab shows, as its page last reported. */
export interface TabView {
  readonly tabId: number;
  /** Random, one per page load. */
  readonly pageId: string;
  readonly liveBlogId: LiveBlogId;
  /** When this page load was first read: posts that arrive later are pending. */
  readonly openedAt: Instant;
  /** The post in view now. */
  readonly inView: PostId | null;
  /** Whether the reader jumped and can go back to where they were. */
  readonly canReturn: boolean;
  readonly detection: Detection;
}

// ---------------------------------------------------------------- who and where

export type EntityKind = "person" | "place";
/** Identity of a person or place within its live blog. */
export type EntityKey = Branded<"EntityKey">;
/** One occurrence of a name in one post. Offsets are UTF-16 units in `(title ?? "") + "\n" + text`. */
export interface Mention {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
  /** The characters between `start` and `end`. */
  readonly text: string;
}

/** What a post calls a person beside a mention of theirs: "National Security Council spokesperson". As written there, without article or comma. */
export interface RoleGiven {
  /** `start` of the mention. */
  readonly start: number;
  readonly role: string;
}

/** Who and where in one post. */
export interface PostNames {
  /** By `start`, not overlapping. */
  readonly mentions: readonly Mention[];
  /** By `start`. */
  readonly roles: readonly RoleGiven[];
  /** `start` of the mentions that only credit somebody for words or pictures ("Photo: Kirsty Wigglesworth/AP"), rising. They are no people of the story. */
  readonly credits: readonly number[];
}

/** A mention and the post it stands in. */
export interface PostMention extends Omit<Mention, "kind"> {
  readonly postId: PostId;
}

/** A person or place of one live blog. */
export interface Entity {
  /** Stays the same while posts arrive, unless two become one; unlike that of every other entity of the blog. */
  readonly key: EntityKey;
  readonly kind: EntityKind;
  /** The fullest name the blog uses, or the one the reader gave. */
  readonly name: string;
  /** The role the blog gives a person most, the fullest wording of it; null for places, and where it gives none. */
  readonly role: string | null;
  /** Other surface forms, most used first. */
  readonly aliases: readonly string[];
  /** Every surface form, folded: what a correction goes by. */
  readonly forms: readonly string[];
  /** In true time order of their posts, then by offset. */
  readonly mentions: readonly PostMention[];
  /** Number of different posts that mention it. */
  readonly postCount: number;
}

/** Identity of a correction, random. */
export type CorrectionId = Branded<"CorrectionId">;
/** What a reader set right about names. It goes by surface forms, so that it holds for posts still to come; a later one stands over an earlier one. */
export interface Correction {
  readonly id: CorrectionId;
  /** The live blog it is kept for; null: everywhere. */
  readonly liveBlogId: LiveBlogId | null;
  readonly madeAt: Instant;
  /** What the forms were taken for when it was made. */
  readonly kind: EntityKind;
  /** All surface forms it speaks of, as `foldForm` makes them. */
  readonly forms: readonly string[];
  readonly change: CorrectionChange;
}

/**
 * `merge`: they are one with whoever is called `into` (folded). `split`: they are somebody else than whoever is called `from` (folded), and one among themselves.
 * `rename`: they are shown as `name`. `otherKind`: the person is a place, or the place a person. `noName`: they are neither.
 */
export type CorrectionChange =
  | { readonly type: "merge"; readonly into: string }
  | { readonly type: "split"; readonly from: string }
  | { readonly type: "rename"; readonly name: string }
  | { readonly type: "otherKind" }
  | { readonly type: "noName" };
