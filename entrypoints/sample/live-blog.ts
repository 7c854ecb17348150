import type { SampleLiveBlog, SamplePost } from "../../components/SampleArticle.tsx";
import storm from "./storm.json" with { type: "json" };

/** Which of the reader's two visits it is. */
export type SampleVisit = 1 | 2;

/** How long before the second visit the first one was, in minutes. */
export const MINUTES_BETWEEN = 60;

/** One post as written, with its time in minutes before the second visit. */
interface WrittenPost {
  readonly id: string;
  readonly minutesAgo: number;
  /** 2 for a post that came between the visits. */
  readonly fromVisit?: number;
  readonly label?: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly text: readonly string[];
}

/** Where the invented newspaper would stand: nothing answers at `.example` (RFC 2606). */
export const SAMPLE_ADDRESS = storm.address;

/** BCP 47, of all its words. */
export const SAMPLE_LANGUAGE = storm.language;

/**
 * The invented live blog as its page shows it at one of the two visits, top first. On the second visit two posts are new, one was edited, and one is gone. Its
 * posts lie in the hours before `opened`.
 */
export function sampleLiveBlog(visit: SampleVisit, opened: Temporal.Instant): SampleLiveBlog {
  const { title, standfirst, publisher, language, live } = storm;
  const written: readonly WrittenPost[] = storm.posts;
  const posts = written
    .filter(({ id, fromVisit = 1 }) => fromVisit <= visit && !(visit === 2 && id === storm.withdrawn))
    .map((post) => writePost(post, visit, opened));
  return { title, standfirst, publisher, language, live, count: storm.count.replace("{count}", `${posts.length}`), posts };
}

function writePost(post: WrittenPost, visit: SampleVisit, opened: Temporal.Instant): SamplePost {
  const { from, to, id: edited } = storm.edit;
  const at = opened.subtract({ minutes: post.minutesAgo }).round("minute");
  return {
    id: post.id,
    at: at.toString(),
    clock: at.toLocaleString(storm.language, {
      timeZone: storm.zone,
      day: "numeric",
      month: "long",
      hour: "2-digit",
      minute: "2-digit",
      timeZoneName: "short",
    }),
    title: post.title,
    byline: `${storm.by} ${new Intl.ListFormat(storm.language).format(post.authors)}`,
    label: post.label === "key-event" || post.label === "summary" ? { kind: post.label, name: storm.labels[post.label] } : null,
    text: visit === 2 && post.id === edited ? post.text.map((line) => line.replace(from, to)) : post.text,
  };
}
