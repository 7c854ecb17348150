import { describe, expect, it } from "vitest";
import { createTimeWriter } from "../../components/format-time.ts";
import { createPaceWriter } from "../../components/pace-words.ts";
import type { PostId } from "../../lib/model.ts";
import { paceOf } from "../../lib/reading/pace.ts";
import { labelsOf } from "../../lib/reading/pace-labels.ts";
import { postsAt } from "../reading/paced.ts";
import { englishWords } from "./fixtures.tsx";

const NEW_YORK = "America/New_York";
const times = createTimeWriter("en-US", NEW_YORK, "UTC");
const HOUR = 60;
const writerFor = (start: string, minutes: readonly number[]) => {
  const pace = paceOf(postsAt(start, minutes), NEW_YORK)!;
  return { pace, writer: createPaceWriter(englishWords, times, pace) };
};
const every = (minutes: number, to: number): number[] => Array.from({ length: to / minutes + 1 }, (_, at) => at * minutes);

describe("createPaceWriter", () => {
  it.each<[string, number[], string, string]>([
    ["a day", every(HOUR, 24 * HOUR), "Tuesday 12:00 PM, 1 post", "Tue"],
    ["two weeks", every(6 * HOUR, 14 * 24 * HOUR), "Tuesday, March 3 at 12:00 PM, 1 post", "Mar 3"],
    ["two months, by the day", every(8 * HOUR, 60 * 24 * HOUR), "Tuesday, March 3, 2 posts", "Mar 3"],
    ["half a year, by three days", every(8 * HOUR, 180 * 24 * HOUR), "Tuesday, March 3 – Thursday, March 5, 8 posts", "Mar 3"],
  ])("says when in as many words as %s needs", (_, minutes, said, label) => {
    const { pace, writer } = writerFor("2026-03-03T17:00:00Z", minutes);
    // Intl puts thin spaces around the dash of a range.
    expect(writer.bucket(pace.buckets[0]!).replaceAll(/\s/g, " ")).toBe(said);
    expect(writer.label(labelsOf(pace, NEW_YORK)[0]!)).toBe(label);
  });

  it("counts what is there, and nothing that is not", () => {
    const { pace, writer } = writerFor("2026-03-03T17:00:00Z", every(HOUR, 24 * HOUR));
    const bucket = { ...pace.buckets[0]!, posts: 12, keyEvents: 2, byStatus: { new: 3, edited: 1, removed: 1, unseen: 4, seen: 3 } };
    expect(writer.bucket(bucket)).toBe("Tuesday 12:00 PM, 12 posts, 3 new, 1 edited, 1 withdrawn, 4 not read yet, 2 key events");
    expect(writer.bucket(bucket, { name: "John Kirby", posts: 2 })).toMatch(/, 2 with John Kirby$/);
    expect(writer.bucket(bucket, { name: "John Kirby", posts: 0 })).not.toContain("Kirby");
  });

  it.each([
    [1, "No posts for 1 hour"],
    [16, "No posts for 16 hours"],
    [47, "No posts for 47 hours"],
    [60, "No posts for 3 days"],
  ])("says a silence of %d hours", (hours, said) => {
    const { writer } = writerFor("2026-03-03T17:00:00Z", every(HOUR, 24 * HOUR));
    expect(writer.silence({ from: 0, to: hours * 3_600_000, place: 0 })).toBe(said);
  });

  it.each([
    [0, 1, "1 post in 1 minute"],
    [61_000, 14, "14 posts in 2 minutes"],
    [19 * 60_000 + 1, 14, "14 posts in 20 minutes"],
  ])("names a burst of %d ms with %d posts", (to, posts, said) => {
    const { writer } = writerFor("2026-03-03T17:00:00Z", every(HOUR, 24 * HOUR));
    expect(writer.moment({ postId: "a" as PostId, from: 0, to, posts, headline: "Barrier closed" })).toBe(
      `Likely key moment, ${said}: Barrier closed`,
    );
  });
});
