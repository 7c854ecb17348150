import type { Instant, LiveBlogId, PostId } from "../../../lib/model.ts";
import type { TakeAway, TakenLiveBlog, TakenPost } from "../../../lib/reading/take-away/taken.ts";
import { createZonedTimes } from "../../../lib/reading/take-away/zoned-times.ts";

/** A live blog of an invented paper. */
export const STORM: TakenLiveBlog = {
  id: "https://courier.example/live/storm" as LiveBlogId,
  url: "https://courier.example/live/storm",
  title: "Storm live",
  publisher: "North Sea Courier",
  language: "en",
  coverage: "live",
  timeZone: "Europe/Amsterdam",
};

/** Its times, for a reader in another zone. */
export const TIMES = createZonedTimes("en-US", STORM.timeZone, "America/New_York");

/** A post of it. */
export function takenPost(over: Partial<Omit<TakenPost, "publishedAt">> & { publishedAt?: string | null } = {}): TakenPost {
  return {
    id: "p1" as PostId,
    permalink: "https://courier.example/live/storm#p1",
    modifiedAt: null,
    timeCertain: true,
    title: "Harbor closed",
    authors: ["Saskia Brouwer"],
    text: "All ships stay in.\nThe next report follows at nine.",
    kinds: [],
    status: "new",
    ...over,
    publishedAt: (over.publishedAt === undefined ? "2023-03-26T00:30:00Z" : over.publishedAt) as Instant | null,
  };
}

/** What is taken of it. */
export function takeAway(posts: readonly TakenPost[], over: Partial<TakeAway> = {}): TakeAway {
  return { liveBlog: STORM, scope: { what: "all" }, takenAt: "2023-03-26T07:00:00.000Z" as Instant, posts, ...over };
}

/** The posts of the examples in the documentation: the night the clocks went forward. */
export const NIGHT: readonly TakenPost[] = [
  takenPost({ kinds: ["keyEvent"] }),
  takenPost({
    id: "p2" as PostId,
    permalink: "https://courier.example/live/storm#p2",
    publishedAt: "2023-03-26T01:05:00Z",
    modifiedAt: "2023-03-26T01:20:00Z" as Instant,
    title: 'Ferry "Wadden" adrift',
    authors: ["Saskia Brouwer", "Jan de Wit"],
    text: 'Its captain says: "We\'re safe".',
    status: "edited",
  }),
  takenPost({
    id: "p3" as PostId,
    permalink: null,
    publishedAt: null,
    title: null,
    authors: [],
    text: "=SUM(1,2) was all that the gauge sent.",
    status: "unseen",
  }),
];
