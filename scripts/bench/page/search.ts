/** What the bench runs in a page, of the panel's search. In milliseconds. */
import { createPostSearch, type SearchedPost } from "../../../lib/reading/post-search.ts";
import { searchedText } from "../../../lib/reading/search.ts";

/** Searches as they are typed, letter by letter. */
const TYPED = ["st", "sto", "stor", "storm", "storm br", "storm bri", "storm bridge"];
const REPEATS = 5;

/** The posts found for each keystroke, in posts made ready when the box was entered. */
export function find(posts: readonly SearchedPost[]): number {
  const search = createPostSearch();
  while (search.prepare(posts, 400));
  search.find(posts, "x", []);
  let found = 0;
  const time = timed(() => {
    for (const text of TYPED) found += search.find(posts, text, []).posts.length;
  });
  if (found === 0) throw new Error("nothing was found");
  return time;
}

/** A plain `includes` of the same terms over the same text. */
export function include(posts: readonly SearchedPost[]): number {
  const texts = posts.map(searchedText);
  let found = 0;
  const time = timed(() => {
    for (const text of TYPED) {
      const terms = text.split(" ");
      found += posts.filter((_, at) => terms.every((term) => texts[at]?.includes(term))).length;
    }
  });
  if (found === 0) throw new Error("nothing was found");
  return time;
}

/** For one keystroke. */
function timed(work: () => void): number {
  const start = performance.now();
  for (let repeat = 0; repeat < REPEATS; repeat++) work();
  return (performance.now() - start) / REPEATS / TYPED.length;
}
