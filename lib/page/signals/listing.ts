import { isWithinForeign } from "../not-a-post.ts";
import { flat } from "../text.ts";
import type { Look } from "./sight.ts";

/** Speaks against: what looks like posts are teasers that lead elsewhere, as on a front page, a topic page or a list of events. */
export const listing: Look = (sight) => {
  const found = sight.posts();
  if (!found || found.format.posts) return null;
  const sample = found.posts.slice(0, 12);
  let away = 0;
  for (const run of sample) {
    let linked = 0;
    let whole = 0;
    for (const element of run) {
      whole += flat(element.textContent?.slice(0, 3000)).length;
      for (const link of element.querySelectorAll("a[href]")) {
        const target = link.getAttribute("href") ?? "";
        if (!URL.canParse(target, sight.url.href)) continue;
        const to = new URL(target, sight.url.href);
        if (to.pathname !== sight.url.pathname && !/^(?:mailto|javascript):/.test(target)) linked += flat(link.textContent).length;
      }
    }
    const headed =
      run[0]?.matches("a[href]") || run[0]?.querySelector("h1 a[href],h2 a[href],h3 a[href],h4 a[href],a[href] h2,a[href] h3,a[href] h4");
    if (linked > whole * 0.4 || (headed && whole < 500)) away++;
  }
  const share = away / sample.length;
  if (isWithinForeign(sample[0]?.[0] as Element, null))
    return { name: "listing", weight: -0.4, evidence: "the dated elements stand in a side part of the page" };
  return share > 0.5 ? { name: "listing", weight: -0.5, evidence: `${away} of ${sample.length} dated elements lead to other pages` } : null;
};
