/** Kinds of names the tagger tells apart, by number: 0 none, 1 person, 2 place, 3 organisation. */
export type LabelKind = 0 | 1 | 2 | 3;

/** What the tagger says of a word: outside of names, or the beginning or the inside of one. In the order of the weights. */
export const LABELS: readonly { readonly kind: LabelKind; readonly inside: boolean }[] = [
  { kind: 0, inside: false },
  { kind: 1, inside: false },
  { kind: 1, inside: true },
  { kind: 2, inside: false },
  { kind: 2, inside: true },
  { kind: 3, inside: false },
  { kind: 3, inside: true },
];
