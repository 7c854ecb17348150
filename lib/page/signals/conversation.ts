import { isOfType, textOf } from "../json-ld.ts";
import { namesOf } from "../not-a-post.ts";
import type { Look } from "./sight.ts";

/** Speaks against: readers are talking, not a newsroom. */
export const conversation: Look = function* (sight) {
  const { nodes, updates } = yield* sight.structured();
  const type = nodes.find((node) =>
    isOfType(
      node,
      /^(?:DiscussionForumPosting|QAPage|Question|Comment|Event|MusicEvent|TVSeries|BroadcastEvent|Product|JobPosting|Recipe)$/,
    ),
  );
  const found = yield* sight.posts();
  const runs = found && !found.format.posts ? found.posts.slice(0, 8) : [];
  const named = runs.filter(
    ([root]) =>
      root &&
      /(?<!(?:live|match|game)[-_])(?:comment(?!ary)|message)|reply|thread|forum|discussion|disqus|answer|topic-post|post-?bit/i.test(
        `${namesOf(root)} ${root.parentElement ? namesOf(root.parentElement) : ""}`,
      ),
  ).length;
  const answered = runs.filter((run) =>
    run.some((element) =>
      element.querySelector(
        "[class*=reply i],[class*=upvote i],[class*=quote-btn i],[href*=reply i],[class*=user-link i],[class*=username i],[itemtype*=Comment]",
      ),
    ),
  ).length;
  if (runs.length && (named > runs.length / 2 || answered > runs.length / 2))
    return { name: "conversation", weight: -0.6, evidence: "the dated elements are comments or replies" };
  yield;
  const talk = sight.document.querySelector("[itemtype$=QAPage],[itemtype$=Answer],[itemtype$=DiscussionForumPosting]");
  if (talk && !updates.length) return { name: "conversation", weight: -0.4, evidence: `microdata says ${talk.getAttribute("itemtype")}` };
  if (type && !updates.length) return { name: "conversation", weight: -0.4, evidence: `structured data says ${textOf(type["@type"])}` };
  return null;
};
