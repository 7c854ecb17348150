import type { Coverage, Instant, LiveBlog, Post, PostKind, PostStatus } from "../../model.ts";

/** A post as it is taken away. */
export interface TakenPost
  extends Pick<Post, "id" | "permalink" | "publishedAt" | "modifiedAt" | "timeCertain" | "title" | "authors" | "text" | "kinds"> {
  readonly status: PostStatus;
}

/** The live blog it is of. */
export type TakenLiveBlog = Pick<LiveBlog, "id" | "url" | "title" | "publisher" | "language" | "coverage" | "timeZone">;

/** Which posts are taken: all, what is new and edited since a moment, or what a search has found. */
export type Scope =
  | { readonly what: "all" }
  | { readonly what: "new"; readonly since: Instant | null }
  | { readonly what: "found"; readonly search: string };

/** What a reader takes away of a live blog. */
export interface TakeAway {
  readonly liveBlog: TakenLiveBlog;
  readonly scope: Scope;
  readonly takenAt: Instant;
  /** True time order, oldest first. */
  readonly posts: readonly TakenPost[];
}

/** The words that are written out for people. */
type WordOfTakeAway =
  | `status_${PostStatus}`
  | `kind_${PostKind}`
  | `coverage_${Coverage}`
  | "timeUnknown"
  | "dateInferred"
  | "takenAll"
  | "takenNew"
  | "takenFound"
  | "takenNote"
  | "takenTimes"
  | "takenLink"
  | "citationHeadline"
  | "citationJoin";

/** The reader's words, as far as they are needed here. */
export interface Wording {
  /** BCP 47. */
  readonly language: string;
  say(key: WordOfTakeAway, ...substitutions: string[]): string;
  count(stem: "storedPosts", number: number): string;
  list(parts: readonly string[]): string;
}
