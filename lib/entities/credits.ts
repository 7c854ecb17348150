import type { PostId } from "../model.ts";
import { foldForm } from "./name-forms.ts";

/** Who writes in a live blog and is credited in it. */
export interface Credits {
  /** `names` are those of a post, in place of what was held of it. */
  put(postId: PostId, order: number, names: readonly string[]): void;
  remove(postId: PostId): void;
  /** Most posts first, then by name; the posts in true time order. The same array while nothing changed. */
  ranked(): readonly { readonly name: string; readonly postIds: readonly PostId[] }[];
}

/** Opens a list without a name in it. */
export function createCredits(): Credits {
  const ofPost = new Map<PostId, readonly string[]>();
  const people = new Map<string, { readonly name: string; readonly posts: Map<PostId, number> }>();
  let ranked: ReturnType<Credits["ranked"]> | null = [];

  function remove(postId: PostId): void {
    for (const key of ofPost.get(postId) ?? []) {
      const person = people.get(key);
      person?.posts.delete(postId);
      if (person?.posts.size === 0) people.delete(key);
    }
    if (ofPost.delete(postId)) ranked = null;
  }

  return {
    put(postId, order, names) {
      remove(postId);
      for (const name of names) {
        const person = people.get(foldForm(name)) ?? { name, posts: new Map() };
        people.set(foldForm(name), person);
        person.posts.set(postId, order);
      }
      ofPost.set(postId, names.map(foldForm));
      if (names.length > 0) ranked = null;
    },
    remove,
    ranked() {
      ranked ??= [...people.values()]
        .toSorted((a, b) => b.posts.size - a.posts.size || (a.name < b.name ? -1 : 1))
        .map(({ name, posts }) => ({ name, postIds: [...posts].toSorted(([, a], [, b]) => a - b).map(([postId]) => postId) }));
      return ranked;
    },
  };
}
