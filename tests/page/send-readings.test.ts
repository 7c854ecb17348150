import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { createLastReadings, type LastReadings } from "../../entrypoints/background/last-readings.ts";
import { patchedSnapshot, patchList } from "../../lib/list-patch.ts";
import type { Detection, LiveBlogId, PostId, RawPost, RawSnapshot } from "../../lib/model.ts";
import { FIRST_LOOKS } from "../../lib/page/host-style.ts";
import type { Outside, PostMark, Recorded } from "../../lib/page/outside.ts";
import { createSender } from "../../lib/page/send-readings.ts";
import { rawPost, rawSnapshot } from "../raw.ts";

const DETECTION: Detection = { isLiveBlog: true, confidence: 1, signals: [], embed: null };

describe("createSender", () => {
  let readings: LastReadings;
  let arrived: RawSnapshot[];
  let messages: { readonly name: string; readonly size: number }[];
  let fails: boolean;
  let onlyArrived: boolean;
  let shown: PostMark[];
  let send: ReturnType<typeof createSender>;

  /** What a background does, over messages that are text on their way. */
  const outside: Pick<Outside, "snapshotRead" | "postsRead" | "snapshotChanged"> = {
    async postsRead(payload) {
      messages.push({ name: "postsRead", size: JSON.stringify(payload).length });
      return readings.keepPart(1, onWay(payload));
    },
    async snapshotRead(payload) {
      return record("snapshotRead", payload, onWay(payload).snapshot);
    },
    async snapshotChanged(payload) {
      const { pageId, base, patch } = onWay(payload);
      const known = readings.recall(1, pageId, base);
      if (!known) return null;
      const recorded = record("snapshotChanged", payload, patchedSnapshot(known.snapshot, patch));
      return { ...recorded, posts: patchList(known.marks, recorded.posts, (mark) => JSON.stringify(mark)), onlyArrived };
    },
  };
  const onWay = <T>(payload: T): T => JSON.parse(JSON.stringify(payload)) as T;
  const record = (name: string, payload: { pageId: string; number: number }, snapshot: RawSnapshot): Recorded => {
    messages.push({ name, size: JSON.stringify(payload).length });
    arrived.push(snapshot);
    const marks = marksOf(snapshot);
    readings.keep(1, { pageId: payload.pageId, number: payload.number, snapshot, marks, plain: null });
    if (fails) throw new Error("the answer was lost");
    return {
      liveBlogId: "blog" as LiveBlogId,
      tabId: 1,
      posts: marks,
      confirm: false,
      dockOpen: false,
      dockSide: "auto",
      dockWidth: 400,
      looks: FIRST_LOOKS,
    };
  };
  const marksOf = ({ posts }: RawSnapshot): PostMark[] =>
    posts.map(({ publisherId, text }) => ({ id: `${publisherId}` as PostId, status: text.length > 40 ? "edited" : "new", seen: false }));

  beforeEach(() => {
    readings = createLastReadings();
    arrived = [];
    messages = [];
    fails = false;
    onlyArrived = false;
    shown = [];
    send = createSender("page", DETECTION, outside, () => shown);
  });

  const post = (id: number, text = `Words of ${id}.`): RawPost => rawPost({ publisherId: `p-${id}`, text });

  it("sends of an arrival no more than the arrival, however long the page is", async () => {
    const sizesOf = async (count: number): Promise<number[]> => {
      const sender = createSender("page", DETECTION, outside, () => shown);
      const posts = Array.from({ length: count }, (_, at) => post(count - at));
      await sender("opened", rawSnapshot(posts));
      messages = [];
      await sender("changed", rawSnapshot([post(9999), ...posts]));
      return messages.map(({ size }) => size);
    };
    const few = await sizesOf(100);
    const many = await sizesOf(2000);
    expect(few).toHaveLength(1);
    expect(many).toHaveLength(1);
    expect(Math.abs((many[0] ?? 0) - (few[0] ?? 0))).toBeLessThan(10);
  });

  it("sends a first reading whole", async () => {
    await send("opened", rawSnapshot([post(1), post(2)]));
    expect(messages.map(({ name }) => name)).toEqual(["snapshotRead"]);
  });

  it("sends the whole where the background was ended in between", async () => {
    const posts = [post(1), post(2)];
    await send("opened", rawSnapshot(posts));
    readings = createLastReadings();
    const recorded = await send("changed", rawSnapshot([post(3), ...posts]));
    expect(messages.map(({ name }) => name)).toEqual(["snapshotRead", "snapshotRead"]);
    expect(recorded?.posts).toHaveLength(3);
  });

  it("sends the same again, from what was answered last, where an answer was lost", async () => {
    const posts = [post(1), post(2)];
    await send("opened", rawSnapshot(posts));
    fails = true;
    await expect(send("changed", rawSnapshot([post(3), ...posts]))).rejects.toThrow("lost");
    fails = false;
    const recorded = await send("changed", rawSnapshot([post(4), post(3), ...posts]));
    expect(recorded?.posts.map(({ id }) => id)).toEqual(["p-4", "p-3", "p-1", "p-2"]);
    expect(arrived.at(-1)?.posts).toHaveLength(4);
  });

  it("leaves the others marked as they are shown where only what arrived was looked at", async () => {
    const posts = [post(1), post(2)];
    const opened = await send("opened", rawSnapshot(posts));
    shown = (opened?.posts ?? []).map((mark) => ({ ...mark, seen: true }));
    onlyArrived = true;
    const arrival = await send("changed", rawSnapshot([post(3), ...posts]));
    expect(arrival?.posts.map(({ id, seen }) => [id, seen])).toEqual([
      ["p-3", false],
      ["p-1", true],
      ["p-2", true],
    ]);
    onlyArrived = false;
    const whole = await send("changed", rawSnapshot([post(4), post(3), ...posts]));
    expect(whole?.posts.map(({ seen }) => seen)).toEqual([false, false, false, false]);
  });

  const longPage = (count: number): RawPost[] => Array.from({ length: count }, (_, at) => post(at, `Words of ${at}. ${"x".repeat(2000)}`));

  it("sends a long reading in parts, none of which grows with the page, and makes the same reading of them", async () => {
    const snapshot = rawSnapshot(longPage(900), { updates: longPage(400) });
    const recorded = await send("opened", snapshot);
    expect(arrived).toEqual([snapshot]);
    expect(recorded?.posts).toEqual(marksOf(snapshot));
    expect(new Set(messages.map(({ name }) => name))).toEqual(new Set(["postsRead", "snapshotChanged"]));
    expect(Math.max(...messages.map(({ size }) => size))).toBeLessThan(600_000);
  });

  it("sends what changed of a long reading as ever, and all of it in parts where all has changed", async () => {
    const posts = longPage(900);
    await send("opened", rawSnapshot(posts));
    messages = [];
    await send("changed", rawSnapshot([post(9999), ...posts]));
    expect(messages.map(({ name }) => name)).toEqual(["snapshotChanged"]);
    const others = longPage(900).map((one) => ({ ...one, text: `${one.text} More.` }));
    const recorded = await send("returned", rawSnapshot(others));
    expect(messages.filter(({ name }) => name === "postsRead").length).toBeGreaterThan(1);
    expect(arrived.at(-1)?.posts).toEqual(others);
    expect(recorded?.posts).toHaveLength(900);
  });

  it("sends a long reading whole where parts of it are lost on the way", async () => {
    const forgetful = createSender(
      "page",
      DETECTION,
      {
        ...outside,
        postsRead(payload) {
          if (payload.from > 0) readings = createLastReadings();
          return outside.postsRead(payload);
        },
      },
      () => shown,
    );
    const snapshot = rawSnapshot(longPage(900));
    expect((await forgetful("opened", snapshot))?.posts).toHaveLength(900);
    expect(messages.map(({ name }) => name)).toEqual(["postsRead", "postsRead", "snapshotRead"]);
    expect(arrived).toEqual([snapshot]);
  });

  it("takes silence for no answer", async () => {
    const silent = createSender("page", DETECTION, { ...outside, snapshotChanged: async () => undefined }, () => shown);
    await silent("opened", rawSnapshot([post(1)]));
    expect(await silent("changed", rawSnapshot([post(2)]))).toBeUndefined();
    expect(messages).toHaveLength(1);
  });

  it("tells what sending everything whole tells, whatever changes and whatever is lost", async () => {
    const script = fc.array(
      fc.record({ does: fc.constantFrom("add", "reword", "withdraw", "move", "update", "forget", "fail"), at: fc.nat(100) }),
      { minLength: 1, maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(script, async (deeds) => {
        readings = createLastReadings();
        const sender = createSender("page", DETECTION, outside, () => shown);
        let posts = [post(1), post(2), post(3)];
        let updates: RawPost[] = [];
        let next = 4;
        for (const { does, at } of deeds) {
          const place = at % (posts.length + 1);
          fails = does === "fail";
          if (does === "add") posts = [...posts.slice(0, place), post(next++), ...posts.slice(place)];
          else if (does === "reword") posts = posts.map((one, each) => (each === place ? { ...one, text: `${one.text} More.` } : one));
          else if (does === "withdraw") posts = posts.filter((_, each) => each !== place);
          else if (does === "move") posts = [...posts.slice(place), ...posts.slice(0, place)];
          else if (does === "update") updates = [...updates, post(next++)];
          else if (does === "forget") readings = createLastReadings();
          const snapshot = rawSnapshot(posts, { updates, claimedPostCount: posts.length });
          const recorded = await sender("changed", snapshot).catch(() => null);
          expect(arrived.at(-1)).toEqual(snapshot);
          if (recorded) expect(recorded.posts).toEqual(marksOf(snapshot));
        }
      }),
    );
  });
});
