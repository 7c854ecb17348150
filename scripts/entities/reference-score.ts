import { extractBlogNames } from "../../lib/entities/extract.ts";
import { joinMentions } from "../../lib/entities/join.ts";
import type { Entity, Mention, PostId } from "../../lib/model.ts";
import type { GoldPost } from "./reference-gold.ts";
import { newTally, type Tally, tallySpans } from "./score.ts";

/** How well the names of a labelled live blog were found, mention by mention, and as people and places of each post once joined. */
export interface ReferenceScore {
  readonly mentions: Tally;
  /** The same without bylines, author lists and photo credits. */
  readonly story: Tally;
  readonly canonical: Tally;
}

/** Finds and joins the names of a labelled live blog and counts what is right. */
export function scoreReference(
  posts: readonly GoldPost[],
  extract: (texts: readonly string[]) => readonly (readonly Mention[])[] = (all) => extractBlogNames(all).map(({ mentions }) => mentions),
): ReferenceScore {
  const found = extract(posts.map(({ text }) => `\n${text}`));
  const mentions = newTally();
  const story = newTally();
  for (const [at, { text, spans }] of posts.entries()) {
    const own = (found[at] ?? []).map((mention) => ({ ...mention, start: mention.start - 1, end: mention.end - 1 }));
    tallySpans(mentions, text, spans, own);
    tallySpans(
      story,
      text,
      spans.map((span) => ({ ...span, optional: span.optional === true || span.role !== null })),
      own,
    );
  }
  const entities = joinMentions(posts.map(({ id }, at) => ({ postId: id as PostId, mentions: found[at] ?? [] })));
  const canonical = newTally();
  for (const post of posts) tallyCanonical(canonical, post, entities);
  return { mentions, story, canonical };
}

function tallyCanonical(tally: Tally, { id, spans }: GoldPost, entities: readonly Entity[]): void {
  const found = new Set(
    entities.filter(({ mentions }) => mentions.some(({ postId }) => postId === id)).map(({ kind, name }) => keyOf(kind, name)),
  );
  const optional = new Set(spans.filter((span) => span.optional).map(({ kind, canonical }) => keyOf(kind, canonical)));
  const wanted = new Map(
    spans
      .filter((span) => !span.optional)
      .map(({ kind, canonical, otherCanonicals }) => [
        keyOf(kind, canonical),
        [canonical, ...otherCanonicals].map((name) => keyOf(kind, name)),
      ]),
  );
  for (const [key, names] of wanted) {
    optional.delete(key);
    const hit = names.find((name) => found.delete(name));
    if (hit === undefined) tally.missed++;
    else tally.right++;
  }
  for (const name of found) if (!optional.has(name)) tally.wrong++;
}

function keyOf(kind: string, name: string): string {
  return `${kind}:${name.replace(/^the /i, "").toLowerCase()}`;
}
