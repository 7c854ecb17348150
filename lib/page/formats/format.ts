/**
 * How one family of markup is read: selectors as data. Whatever a format leaves out is found the generic way, so a format names only what that way gets wrong.
 * Selectors other than `posts`, `pinned` and `count` are looked up inside a post.
 */
export interface Format {
  /** The family, kebab-case; `generic` where no format fits. */
  readonly name: string;
  /** Host endings it is limited to ("bbc.com"). Without it the markup alone decides. */
  readonly hosts?: readonly string[];
  /** Each post, or with `flat` the element it begins with. */
  readonly posts?: string;
  /** A post is this element and all that follows it until the next one. */
  readonly flat?: true;
  /** Copies of posts that stand elsewhere as well. */
  readonly pinned?: string;
  /** Attributes with the publisher's id, on the post or, failing that, on an element in it; in order of preference. */
  readonly id?: readonly string[];
  /** Elements or attributes (`@name`, on the post or in it) with the time of publication. */
  readonly time?: readonly string[];
  readonly modified?: readonly string[];
  readonly headline?: string;
  readonly authors?: string;
  /** Where the text stands, when it is not the whole post. */
  readonly text?: string;
  /** What is in a post and no part of its text. */
  readonly drop?: string;
  /** Matched by the post itself or something in it. */
  readonly keyEvent?: string;
  readonly summary?: string;
  /** Where the page says how many posts there are. */
  readonly count?: string;
}

/** The format of a page that no other one fits. */
export const GENERIC: Format = { name: "generic" };
