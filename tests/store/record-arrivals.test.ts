import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LastReading } from "../../entrypoints/background/last-readings.ts";
import { recordArrivalsOn } from "../../entrypoints/background/record-change.ts";
import { patchSnapshot } from "../../lib/list-patch.ts";
import type { LiveBlogId, PostId, RawPost, RawSnapshot } from "../../lib/model.ts";
import { lengthOf } from "../../lib/payloads.ts";
import { groundOf } from "../../lib/reading/arrivals.ts";
import { interpret } from "../../lib/reading/interpret.ts";
import { recordWhole } from "../../lib/store/record.ts";
import type { Store } from "../../lib/store/schema.ts";
import { recordSeen } from "../../lib/store/seen.ts";
import { rawPost, rawSnapshot } from "../raw.ts";
import { countRequests } from "./count-requests.ts";
import { DETECTION, dump, openTestStore } from "./readings.ts";

const START = Date.UTC(2026, 0, 5, 9);
const MINUTE = 60_000;
const URL_OF_PAGE = "https://www.theguardian.com/world/live/2026/jan/05/storm";
const BLOG = URL_OF_PAGE as LiveBlogId;

/** A post as most pages have them; `minute` after nine. */
function update(minute: number, more: Partial<RawPost> = {}): RawPost {
  const at = new Date(START + minute * MINUTE).toISOString();
  return rawPost({
    publisherId: `block-${minute.toString(36).padStart(12, "0")}`,
    permalink: `${URL_OF_PAGE}#block-${minute.toString(36).padStart(12, "0")}`,
    times: [
      { source: "datetime", value: at },
      { source: "text", value: `${at.slice(11, 16)} GMT` },
    ],
    headline: `What was known by minute ${minute} of the storm`,
    text: `Minute ${minute} brought wind from the west and rain.`,
    ...more,
  });
}

const page = (posts: readonly RawPost[], more: Partial<RawSnapshot> = {}): RawSnapshot =>
  rawSnapshot([...posts], { url: URL_OF_PAGE, ...more });
const nowAt = (minute: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(START + minute * MINUTE);

/** A background that records readings of one page load; `alone`: arrivals alone where that can be. */
function background(store: Store, alone: boolean) {
  let last: LastReading | null = null;
  return {
    /** Answers with the marks of what arrived where it was recorded alone, and otherwise of all posts. */
    async read(snapshot: RawSnapshot, now: Temporal.Instant, { reason = "changed" as "opened" | "changed", tabId = 1 } = {}) {
      const reading = { detection: DETECTION, tabId, now };
      if (alone && last && reason === "changed") {
        const arrivals = await recordArrivalsOn(store, last, patchSnapshot(last.snapshot, snapshot), reading);
        if (arrivals) {
          const { recorded, plain } = arrivals;
          last = { ...last, snapshot, marks: [...recorded.posts, ...last.marks], plain };
          return { alone: true, posts: recorded.posts };
        }
      }
      const whole = interpret(snapshot, now);
      const { recorded, standing } = await recordWhole(store, { ...reading, snapshot: whole, pageId: `page ${tabId}`, reason });
      const [ground, stands] = [groundOf(snapshot, whole), standing()];
      const plain = ground && stands && { ground, standing: stands, length: lengthOf(snapshot) };
      last = { pageId: `page ${tabId}`, number: 1, snapshot, marks: recorded.posts, plain };
      return { alone: false, posts: recorded.posts };
    },
  };
}

const MOVES = {
  arrive: (posts: readonly RawPost[], minute: number) => [update(minute), ...posts],
  arriveTwo: (posts: readonly RawPost[], minute: number) => [update(minute + 1), update(minute), ...posts],
  arriveLate: (posts: readonly RawPost[], minute: number) => [update(minute - 40), ...posts],
  arriveTogether: (posts: readonly RawPost[], minute: number) => [
    update(minute, { publisherId: "one" }),
    update(minute, { publisherId: "other" }),
    ...posts,
  ],
  arriveNameless: (posts: readonly RawPost[], minute: number) => [update(minute, { publisherId: null, permalink: null }), ...posts],
  arriveUntimed: (posts: readonly RawPost[], minute: number) => [update(minute, { times: [] }), ...posts],
  arriveByOtherClock: (posts: readonly RawPost[], minute: number) => [
    update(minute, { times: [...update(minute).times.slice(0, 1), { source: "text", value: "03:33 CET" }] }),
    ...posts,
  ],
  arriveByAClock: (posts: readonly RawPost[], minute: number) => [update(minute, { times: update(minute).times.slice(1) }), ...posts],
  arriveFromTomorrow: (posts: readonly RawPost[], minute: number) => [update(minute + 3000), ...posts],
  arriveAgain: (posts: readonly RawPost[], minute: number) => [update(minute, { headline: posts[0]?.headline ?? "" }), ...posts],
  arrivePinned: (posts: readonly RawPost[], minute: number) => [update(minute, { kinds: ["pinned"] }), ...posts],
  arriveFlagged: (posts: readonly RawPost[], minute: number) => [update(minute, { kinds: ["keyEvent"] }), ...posts],
  arriveBelow: (posts: readonly RawPost[], minute: number) => [...posts.slice(0, 2), update(minute), ...posts.slice(2)],
  edit: (posts: readonly RawPost[], minute: number) =>
    posts.map((post, at) => (at === minute % posts.length ? { ...post, text: `${post.text} More.` } : post)),
  withdraw: (posts: readonly RawPost[], minute: number) => posts.filter((_, at) => at !== minute % posts.length),
  nothing: (posts: readonly RawPost[]) => posts,
} as const;

describe("recordArrivals", () => {
  it("leaves the very store that recording the whole page leaves, and answers the same of what arrived", async () => {
    let recordedAlone = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            move: fc.oneof(
              { weight: 2, arbitrary: fc.constant("arrive" as const) },
              fc.constantFrom(...(Object.keys(MOVES) as (keyof typeof MOVES)[])),
            ),
            minutes: fc.oneof({ weight: 4, arbitrary: fc.constant(5) }, fc.constant(45)),
            before: fc.constantFrom("nothing", "nothing", "nothing", "seen", "otherTab"),
            claims: fc.boolean(),
          }),
          { minLength: 2, maxLength: 8 },
        ),
        fc.boolean(),
        fc.boolean(),
        async (steps, withUpdates, withOlder) => {
          const stores = [openTestStore(), openTestStore()] as const;
          const sides = [background(stores[0], false), background(stores[1], true)] as const;
          const others = [background(stores[0], false), background(stores[1], false)] as const;
          let posts: readonly RawPost[] = [4, 3, 2, 1, 0].map((minute) => update(minute));
          let minute = 5;
          const updates = withUpdates ? posts.slice(1).map((post) => ({ ...post, inPage: false })) : [];
          // Posts that an earlier page load showed, and this one does not.
          const older = [...posts, update(-1), update(-2)];
          if (withOlder) for (const other of others) await other.read(page(older), nowAt(minute), { reason: "opened", tabId: 3 });
          for (const side of sides) await side.read(page(posts, { updates }), nowAt(minute), { reason: "opened" });
          for (const { move, minutes, before, claims } of steps) {
            minute += minutes;
            if (before === "seen") {
              for (const store of stores) await recordSeen(store, BLOG, [update(minute % 5).publisherId as PostId], nowAt(minute), true);
            } else if (before === "otherTab") {
              for (const other of others) await other.read(page(posts.slice(0, 4)), nowAt(minute), { tabId: 2 });
            }
            posts = MOVES[move](posts, minute);
            const snapshot = page(posts, { updates, claimedPostCount: claims ? posts.length : null });
            const [whole, alone] = [await sides[0].read(snapshot, nowAt(minute + 1)), await sides[1].read(snapshot, nowAt(minute + 1))];
            if (alone.alone) recordedAlone++;
            expect(alone.posts).toEqual(whole.posts.slice(0, alone.posts.length));
            expect(await dump(stores[1])).toEqual(await dump(stores[0]));
          }
        },
      ),
      { numRuns: Number(process.env.CATCHLINE_ROUNDS ?? 20) * 2 },
    );
    expect(recordedAlone).toBeGreaterThan(20);
  }, 120_000);

  it("records nothing alone where another tab has read the live blog meanwhile", async () => {
    const store = openTestStore();
    const [tenth, eighth, sixth, ...posts] = [10, 8, 6, 3, 2, 1, 0].map((minute) => update(minute)) as [RawPost, RawPost, RawPost];
    const own = background(store, true);
    await own.read(page(posts), nowAt(5), { reason: "opened" });
    await background(store, false).read(page([sixth, ...posts]), nowAt(7), { reason: "opened", tabId: 2 });
    expect((await own.read(page([sixth, ...posts]), nowAt(8))).alone).toBe(false);
    expect((await own.read(page([eighth, sixth, ...posts]), nowAt(9))).alone).toBe(true);
    await background(store, false).read(page([eighth, sixth, ...posts]), nowAt(10), { reason: "opened", tabId: 2 });
    expect((await own.read(page([tenth, eighth, sixth, ...posts]), nowAt(11))).alone).toBe(false);
  });

  it.each([1, 2])(
    "makes the same transactions and reads and writes the same rows beside 2,000 posts as beside 100, %i at once",
    async (count) => {
      const requestsBeside = async (known: number) => {
        const store = openTestStore();
        const posts = Array.from({ length: known }, (_, at) => update(known - at));
        const side = background(store, true);
        await side.read(page(posts), nowAt(known + 1), { reason: "opened" });
        const arrived = Array.from({ length: count }, (_, at) => update(known + 3 - at));
        return await countRequests(() => side.read(page([...arrived, ...posts]), nowAt(known + 5)));
      };
      const few = await requestsBeside(100);
      expect(few).toMatchObject({ transactions: 1, written: count + 2 });
      expect(await requestsBeside(2_000)).toEqual(few);
    },
  );
});
