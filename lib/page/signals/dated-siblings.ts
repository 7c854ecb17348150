import type { RawPost } from "../../model.ts";
import type { Look } from "./sight.ts";

/** Alike elements that each carry a time of their own and a text of their own. Speaks for a live blog, but no louder than a listing or a thread would. */
export const datedSiblings: Look = function* (sight) {
  const found = yield* sight.posts();
  if (!found || found.format.posts) return null;
  const read = yield* sight.sample();
  const posts = read.filter((post) => post.text || post.headline);
  if (!posts.length) return null;
  const total = found.posts.length - read.length + posts.length;
  const dated = posts.filter((post) => post.times.length).length / posts.length;
  const moments = new Set(posts.map(momentOf)).size;
  const mean = posts.reduce((sum, post) => sum + Math.min(600, weightOf(post.text)), 0) / posts.length;
  const exact =
    posts.filter((post) => post.times.some((time) => /\d[:.hH]\s?\d\d|^\d{10,13}$|['’]$/.test(time.value))).length / posts.length;
  const weight =
    0.5 * dated * Math.min(1, (total + 1) / 5) * Math.min(1, mean / 100) * (moments > 1 || total < 3 ? 1 : 0.3) * (exact > 0.5 ? 1 : 0.7);
  return {
    name: "dated-siblings",
    weight: Math.round(weight * 100) / 100,
    evidence: `${total} ${found.posts[0] && found.posts[0].length > 1 ? "runs" : "elements"} with times, ${Math.round(mean)} characters each`,
  };
};

/** Length of a text, a character of a script without letters counted as the two or three letters it stands for. */
function weightOf(text: string): number {
  return text.length + 1.5 * (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
}

function momentOf(post: RawPost): string {
  return post.times[0]?.value ?? "";
}
