import { extractMentions } from "./extract.ts";

interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  tags?: Set<string>;
}

/**
 * A compromise plugin, for `nlp.plugin(namesPlugin)`: `doc.compute("names")` gives the words of people and places the tags `#Person` and `#Place`, as
 * `extractMentions` finds them, so that its match language can be asked about them. Works with `compromise/one`. A word that is only in part a name ("US-led") gets
 * the tag for its part.
 */
export const namesPlugin = {
  tags: { Person: {}, Place: {} },
  compute: {
    names(view: { readonly document: readonly (readonly Term[])[] }): void {
      const terms = view.document.flat();
      const text = terms.map(({ pre, text: word, post }) => pre + word + post).join("");
      const mentions = extractMentions(text);
      let at = 0;
      let next = 0;
      for (const term of terms) {
        const start = at + term.pre.length;
        const end = start + term.text.length;
        at = end + term.post.length;
        while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
        const mention = mentions[next];
        if (mention === undefined || mention.start >= end) continue;
        term.tags ??= new Set();
        term.tags.add(mention.kind === "person" ? "Person" : "Place");
      }
    },
  },
};
