import type { BlogContext } from "./blog-context.ts";
import { GAZETTEER_KINDS } from "./gazetteer.ts";
import type { NameRun, ReadText } from "./read-names.ts";
import { GAPS } from "./token.ts";

const PLACES = (["country", "region", "bigCity", "city", "place"] as const).reduce(
  (bits, kind) => bits | (1 << GAZETTEER_KINDS.indexOf(kind)),
  0,
);
/** What joins two names of a kind: "Lerwick and Kirkwall", "from Zeeland to Texel". */
const JOINED = /^(?:and|or|to|&)$/;
/** What says that a place follows. */
const WHERE = /^(?:in|to|from|of|at|around|near|between|off|across|through|over|outside|into|towards?)$/;
const COMMA = GAPS.indexOf("comma");

/**
 * Adds places that are named in one breath with a place: those the gazetteer knows ("Fraserburgh, Banff"), and single words nobody knows where the first is plainly where
 * something is ("sailings to Lerwick and Kirkwall"). Not for words that the blog has in lower case too. Answers the names in order.
 */
export function findBeside(names: readonly NameRun[], text: ReadText, context: BlogContext): NameRun[] {
  const { tokens, candidate, known, runStart, runEnd } = text.reading;
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of names) taken.fill(1, from, to + 1);
  const found = [...names];
  for (const { kind, from, to } of names) {
    if (kind !== 2) continue;
    const isSaidWhere = WHERE.test(tokens[from - 1]?.text ?? "");
    for (const at of besides(text, from, to)) {
      const start = runStart[at] ?? at;
      const end = runEnd[at] ?? at;
      if (!candidate[at] || taken[start] || taken[end] || (context.get(tokens[start]?.folded ?? "")?.lower ?? 0) > 0) continue;
      const isKnown = ((known[start] ?? 0) & PLACES) !== 0 && (end === start || (known[end] ?? 0) >>> 16 === known[start]);
      const isPlain =
        isSaidWhere && start > to && start === end && known[start] === 0 && /^\p{Lu}\p{Ll}{3,}$/u.test(tokens[start]?.text ?? "");
      if (!isKnown && !isPlain) continue;
      found.push({ kind: 2, from: start, to: end });
      taken.fill(1, start, end + 1);
    }
  }
  return found.length === names.length ? found : found.toSorted((a, b) => a.from - b.from);
}

/** Where a name may stand that is joined to the one from `from` to `to`. */
function besides({ reading: { tokens } }: ReadText, from: number, to: number): number[] {
  const isJoint = (at: number): boolean => JOINED.test(tokens[at]?.text ?? "");
  const after = isJoint(to + 1) ? to + 2 : tokens[to + 1]?.gap === COMMA ? to + 1 : -1;
  return [after, isJoint(from - 1) ? from - 2 : -1].filter((at) => at >= 0);
}
