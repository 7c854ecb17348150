import { isWithinForeign } from "../not-a-post.ts";
import { flat, startOfText } from "../text.ts";
import type { Look } from "./sight.ts";

/** Speaks against: what looks like posts are teasers that lead elsewhere, as on a front page, a topic page or a list of events. */
export const listing: Look = function* (sight) {
  const found = yield* sight.posts();
  if (!found || found.format.posts) return null;
  const sample = found.posts.slice(0, 12);
  let away = 0;
  let thin = 0;
  for (const run of sample) {
    yield;
    let linked = 0;
    let whole = 0;
    let isHeaded = false;
    for (const element of run) {
      whole += flat(startOfText(element, 3000)).length;
      for (const link of element.querySelectorAll("a[href]")) {
        if (!leadsAway(link, sight.url)) continue;
        linked += flat(link.textContent).length;
        isHeaded ||= link.closest("h1,h2,h3,h4") !== null || link.querySelector("h2,h3,h4") !== null;
      }
      isHeaded ||= element.matches("a[href]") && leadsAway(element, sight.url);
    }
    if (linked > whole * 0.4 || whole < 300) thin++;
    if (linked > whole * 0.4 || (isHeaded && whole < 500)) away++;
  }
  const share = away / sample.length;
  if (isWithinForeign(sample[0]?.[0] as Element))
    return { name: "listing", weight: -0.4, evidence: "the dated elements stand in a side part of the page" };
  if (share <= 0.5) return null;
  // Some newsrooms give each post a page of its own and link its headline there, but then the text is all here.
  const weight = thin > sample.length / 2 ? -0.5 : -0.25;
  return { name: "listing", weight, evidence: `${away} of ${sample.length} dated elements lead to other pages` };
};

/** Whether a link leads off this page and what lies below it, where a post's own address may be. */
function leadsAway(link: Element, page: URL): boolean {
  const target = link.getAttribute("href") ?? "";
  if (!URL.canParse(target, page.href)) return false;
  const to = new URL(target, page.href);
  return /^https?:$/.test(to.protocol) && !to.pathname.startsWith(page.pathname.replace(/\/?(?:\.\w+)?$/, ""));
}
