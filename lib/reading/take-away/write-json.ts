import type { TakeAway } from "./taken.ts";
import type { ZonedTimes } from "./zoned-times.ts";

/** Steers the direction of text, or ends a line for some readers of it: written as escapes, so that no editor shows the file in another order than it stands in. */
const TO_ESCAPE = /[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** What is taken away as JSON for programs, indented by two. Texts stand as they were read. `docs/take-away.md` says what each field means. */
export function writeJson({ liveBlog, scope, takenAt, posts }: TakeAway, times: ZonedTimes): string {
  const { id, url, title, publisher, language, coverage } = liveBlog;
  const json = {
    format: "catchline-timeline",
    version: 1,
    takenAt,
    scope,
    liveBlog: { id, url, title, publisher, language, coverage, timeZone: times.zone },
    posts: posts.map((post) => ({
      id: post.id,
      permalink: post.permalink,
      publishedAt: post.publishedAt,
      publishedLocal: post.publishedAt && times.local(post.publishedAt),
      zone: post.publishedAt && times.abbreviation(post.publishedAt),
      dateInferred: post.publishedAt !== null && !post.timeCertain,
      modifiedAt: post.modifiedAt,
      title: post.title,
      authors: post.authors,
      status: post.status,
      kinds: post.kinds,
      text: post.text,
    })),
  };
  const escaped = JSON.stringify(json, null, 2).replace(
    TO_ESCAPE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${escaped}\n`;
}
