import type { Entity, PostId } from "../model.ts";
import { fold } from "./fold.ts";
import { type Searched, searchedText, searchTerms } from "./search.ts";

/** A post that can be searched. `hash` stands for its headline and text: as long as it stays, they do. */
export interface SearchedPost extends Searched {
  readonly id: PostId;
  readonly hash: string;
}

/** What a search found. */
export interface FoundPosts<P> {
  /** In the order in which they were given. All of them for a blank search. */
  readonly posts: readonly P[];
  /** What a post calls those whose names were searched for: what is to be marked in it besides the terms. The same array for the same post. */
  readonly namesIn: (postId: PostId) => readonly string[];
}

/** A search over the posts of one live blog that is quick while one types: each text is folded once, however often the posts are read anew. */
export interface PostSearch {
  /**
   * The posts in which every term of the search occurs: in headline, text or authors, or as the beginning of a word in any name of somebody or somewhere the post
   * mentions, whatever the post itself calls them.
   */
  find<P extends SearchedPost>(posts: readonly P[], search: string, entities: readonly Entity[]): FoundPosts<P>;
  /** Folds some more of these posts ahead of a search, at most so many. Answers whether there are more. */
  prepare(posts: readonly SearchedPost[], most: number): boolean;
}

interface Folded {
  readonly hash: string;
  readonly authors: readonly string[];
  readonly text: string;
}

const NO_NAMES: readonly string[] = [];

/** Below this a term is the beginning of too many names to mean one of them. */
const LEAST_OF_A_NAME = 2;

/** Opens a search with nothing folded yet. */
export function createPostSearch(): PostSearch {
  let folded = new Map<PostId, Folded>();
  /** The posts searched last and their folded texts, place by place. */
  let last: { readonly posts: readonly SearchedPost[]; readonly texts: readonly string[] } | null = null;
  /** What was found last: a search that goes on from there, letter by letter, looks no further. */
  let narrowed: { readonly terms: readonly string[]; readonly entities: readonly Entity[]; readonly places: readonly number[] } | null =
    null;
  const names = new WeakMap<Entity, string>();
  const calls = new WeakMap<Entity, Map<PostId, string[]>>();

  function foldedOf(post: SearchedPost): Folded {
    const known = folded.get(post.id);
    if (known !== undefined && isCurrent(known, post)) return known;
    return { hash: post.hash, authors: post.authors, text: searchedText(post) };
  }

  function textsOf(posts: readonly SearchedPost[]): readonly string[] {
    if (last?.posts === posts) return last.texts;
    const current = posts.map((post) => [post.id, foldedOf(post)] as const);
    // What is no longer there is forgotten with the old map.
    folded = new Map(current);
    const texts = current.map(([, { text }]) => text);
    last = { posts, texts };
    narrowed = null;
    return texts;
  }

  /** All names of one, each of its words after a space. */
  function namesOf(entity: Entity): string {
    const known = names.get(entity);
    if (known !== undefined) return known;
    const all = fold([entity.name, ...entity.aliases, ...entity.forms].join("\n")).replace(/^|[\s\p{Pd}]+/gu, " ");
    names.set(entity, all);
    return all;
  }

  /** What each post calls one. */
  function callsOf(entity: Entity): ReadonlyMap<PostId, readonly string[]> {
    const known = calls.get(entity) ?? new Map<PostId, string[]>();
    if (!calls.has(entity)) {
      for (const { postId, text } of entity.mentions) known.set(postId, [...(known.get(postId) ?? []), text]);
      calls.set(entity, known);
    }
    return known;
  }

  return {
    find(posts, search, entities) {
      const terms = searchTerms(search).map((term) => {
        const named = term.length < LEAST_OF_A_NAME ? [] : entities.filter((entity) => namesOf(entity).includes(` ${term}`));
        return { term, named, mentioned: new Set(named.flatMap(({ mentions }) => mentions.map(({ postId }) => postId))) };
      });
      if (terms.length === 0) return { posts, namesIn: () => NO_NAMES };
      const texts = textsOf(posts);
      const asked = terms.map(({ term }) => term);
      const from = narrowed !== null && narrowed.entities === entities && goesOn(narrowed.terms, asked) ? narrowed : null;
      let places = from?.places ?? Array.from(texts.keys());
      for (const { term, mentioned } of terms) {
        if (from?.terms.includes(term)) continue;
        const isIn = (at: number): boolean => mentioned.size > 0 && mentioned.has(posts[at]?.id as PostId);
        places = places.filter((at) => texts[at]?.includes(term) || isIn(at));
      }
      const found = places.map((at) => posts[at]).filter((post) => post !== undefined);
      narrowed = { terms: asked, entities, places };
      const named = new Set(terms.flatMap((term) => term.named));
      const told = new Map<PostId, readonly string[]>();
      const namesIn = (id: PostId): readonly string[] => {
        const known = told.get(id) ?? [...new Set([...named].flatMap((entity) => callsOf(entity).get(id) ?? []))];
        told.set(id, known);
        return known;
      };
      return { posts: found, namesIn };
    },
    prepare(posts, most) {
      if (last?.posts === posts) return false;
      const unread = posts.filter((post) => {
        const known = folded.get(post.id);
        return known === undefined || !isCurrent(known, post);
      });
      for (const post of unread.slice(0, most)) folded.set(post.id, foldedOf(post));
      return unread.length > most;
    },
  };
}

/** Whether all that these terms find, those before them found too: each of those is how one of these begins. A single letter means no name, and finds less by that. */
function goesOn(before: readonly string[], terms: readonly string[]): boolean {
  return before.every((old) => old.length >= LEAST_OF_A_NAME && terms.some((term) => term.startsWith(old)));
}

function isCurrent({ hash, authors }: Folded, post: SearchedPost): boolean {
  return hash === post.hash && authors.length === post.authors.length && authors.every((author, at) => author === post.authors[at]);
}
