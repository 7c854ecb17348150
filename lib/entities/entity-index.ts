import type { Correction, Entity, EntityKind, PostId, PostNames } from "../model.ts";
import { type Credits, createCredits } from "./credits.ts";
import type { Occurrence } from "./entity-group.ts";
import { cleanForm, foldForm, withoutTitles } from "./name-forms.ts";
import { readCorrections } from "./read-corrections.ts";
import { settleNames } from "./settle-names.ts";

/** A post as the index wants it. `order` sorts the posts of a live blog in true time order. */
export interface NamedPost {
  readonly postId: PostId;
  readonly order: number;
  readonly authors: readonly string[];
  readonly names: PostNames;
}

/**
 * Who and where in one live blog. What it answers depends on the posts and corrections it holds, never on the order in which they came; putting a post costs what its own
 * mentions cost, however many posts there are.
 */
export interface EntityIndex {
  /** Adds a post, or puts it in place of what was held of it. */
  put(post: NamedPost): void;
  remove(postId: PostId): void;
  /** What it holds, each post as it was put last. */
  posts(): Iterable<NamedPost>;
  /** Most posts first; of those with as many, the one mentioned last. The same array, and the same entities in it, while nothing changed. */
  ranked(kind: EntityKind): readonly Entity[];
  /** Of a post, most posts first. */
  inPost(postId: PostId): readonly Entity[];
  credited: Credits["ranked"];
}

/** Opens an index with no posts in it, for a reader who has made these corrections. Under others every name may be somebody else's: that takes another index. */
export function createEntityIndex(corrections: readonly Correction[] = []): EntityIndex {
  const corrected = readCorrections(corrections);
  const posts = new Map<PostId, { readonly post: NamedPost; readonly occurrences: readonly Occurrence[] }>();
  const settled = settleNames(corrected, ({ mention }) => posts.has(mention.postId));
  const credits = createCredits();

  function add(post: NamedPost): void {
    const roles = new Map(post.names.roles.map(({ start, role }) => [start, role]));
    const credits = new Set(post.names.credits);
    const came = post.names.mentions.flatMap(({ kind: found, start, end, text }) => {
      if (credits.has(start)) return [];
      const clean = cleanForm(text);
      const form = found === "person" ? withoutTitles(clean) : clean;
      const folded = foldForm(form);
      const kind = corrected.takenFor(found, folded);
      if (folded === "" || kind === "noName") return [];
      const mention = { postId: post.postId, start, end, text };
      const occurrence: Occurrence = { order: post.order, mention, form, folded, role: roles.get(start) ?? null, group: null };
      return [{ kind, occurrence }];
    });
    posts.set(post.postId, { post, occurrences: came.map(({ occurrence }) => occurrence) });
    settled.add(came);
  }

  function drop(postId: PostId): void {
    const held = posts.get(postId);
    posts.delete(postId);
    if (held !== undefined) settled.drop(held.occurrences);
  }

  return {
    put(post) {
      drop(post.postId);
      add(post);
      credits.put(post.postId, post.order, [...post.authors, ...creditedIn(post.names)]);
    },
    remove(postId) {
      drop(postId);
      credits.remove(postId);
    },
    posts: () => posts.values().map(({ post }) => post),
    ranked: (kind) => settled.ranking[kind].entities(),
    inPost(postId) {
      const groups = new Set((posts.get(postId)?.occurrences ?? []).flatMap(({ group }) => group ?? []));
      const entities = [...groups].map((group) => settled.entityOf(group));
      return entities.toSorted((a, b) => b.postCount - a.postCount || (a.key < b.key ? -1 : 1));
    },
    credited: () => credits.ranked(),
  };
}

function creditedIn({ mentions, credits }: PostNames): string[] {
  return mentions.filter(({ start }) => credits.includes(start)).map(({ text }) => cleanForm(text));
}
