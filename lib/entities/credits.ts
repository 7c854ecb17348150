import type { PostId } from "../model.ts";
import { foldForm } from "./name-forms.ts";

/** Who writes in a live blog and is credited in it. */
export interface Credits {
  /** `names` are those of a post, in place of what was held of it. */
  put(postId: PostId, order: number, names: readonly string[]): void;
  remove(postId: PostId): void;
  /** Most posts first, then by name; the posts in true time order. The same array while nothing changed, and the same for everyone in it who is credited for nothing else. */
  ranked(): readonly Credited[];
}

interface Credited {
  readonly name: string;
  readonly postIds: readonly PostId[];
}

interface Place {
  readonly postId: PostId;
  readonly order: number;
}

interface Person {
  readonly name: string;
  /** In true time order. */
  readonly posts: Place[];
  /** What was last told of them; null: something changed since. */
  credited: Credited | null;
}

/** Opens a list without a name in it. */
export function createCredits(): Credits {
  const ofPost = new Map<PostId, { readonly order: number; readonly keys: ReadonlySet<string> }>();
  const people = new Map<string, Person>();
  let ranked: readonly Credited[] | null = [];

  function remove(postId: PostId): void {
    const held = ofPost.get(postId);
    if (held === undefined) return;
    for (const key of held.keys) {
      const person = people.get(key);
      if (person === undefined) continue;
      person.posts.splice(placeOf(person.posts, { postId, order: held.order }), 1);
      person.credited = null;
      if (person.posts.length === 0) people.delete(key);
    }
    ofPost.delete(postId);
    ranked = null;
  }

  return {
    put(postId, order, names) {
      remove(postId);
      const byKey = new Map(names.toReversed().map((name) => [foldForm(name), name]));
      for (const [key, name] of byKey) {
        const person = people.get(key) ?? { name, posts: [], credited: null };
        people.set(key, person);
        person.posts.splice(placeOf(person.posts, { postId, order }), 0, { postId, order });
        person.credited = null;
      }
      if (byKey.size === 0) return;
      ofPost.set(postId, { order, keys: new Set(byKey.keys()) });
      ranked = null;
    },
    remove,
    ranked() {
      ranked ??= [...people.values()]
        .toSorted((a, b) => b.posts.length - a.posts.length || (a.name < b.name ? -1 : 1))
        .map((person) => {
          person.credited ??= { name: person.name, postIds: person.posts.map(({ postId }) => postId) };
          return person.credited;
        });
      return ranked;
    },
  };
}

/** Where a post stands, or belongs, among some in true time order, those of one moment by their ids. */
function placeOf(posts: readonly Place[], { postId, order }: Place): number {
  let low = 0;
  let high = posts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = posts[middle] as Place;
    if (at.order < order || (at.order === order && at.postId < postId)) low = middle + 1;
    else high = middle;
  }
  return low;
}
