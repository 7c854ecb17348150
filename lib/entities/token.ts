/** What stands between a word and the one before it. */
export const GAPS = ["space", "hyphen", "dot", "bracket", "possessive", "comma", "paren", "quote", "colon", "slash", "break"] as const;

/** A number below `GAPS.length`. */
export type Gap = number;

/** The gaps a name may run across. */
export const JOINING_GAPS: ReadonlySet<Gap> = new Set([0, 1, 2, 3]);

/** A word of a text. Offsets are UTF-16 units; the possessive and punctuation at its edges are outside. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Lower case, no accents, no dots: "u.s." is "us". */
  readonly folded: string;
  /** What stands before it. */
  readonly gap: Gap;
  /** Whether it opens a sentence or a line. */
  readonly opens: boolean;
}
