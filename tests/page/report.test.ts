import { beforeEach, describe, expect, it } from "vitest";
import type { LiveBlogId, PostId, RawSnapshot } from "../../lib/model.ts";
import { FIRST_LOOKS } from "../../lib/page/host-style.ts";
import type { Reason, Recorded } from "../../lib/page/outside.ts";
import type { PageReading } from "../../lib/page/read.ts";
import { createReport, type Report } from "../../lib/page/report.ts";
import { rawPost, rawSnapshot } from "../raw.ts";
import { type FakeSchedule, fakeSchedule } from "./fake-schedule.ts";

describe("createReport", () => {
  let texts: string[] | null;
  let reads: number;
  let sent: { reason: Reason; texts: string[] }[];
  let recorded: string[][];
  let same: number;
  let answer: (snapshot: RawSnapshot) => Promise<Recorded | undefined>;
  let schedule: FakeSchedule;
  let stop: AbortController;
  let report: Report["report"];

  const read = async (): Promise<PageReading | null> => {
    reads++;
    return texts && { snapshot: rawSnapshot(texts.map((text) => rawPost({ text }))), elements: texts.map(() => []) };
  };
  const sign = async (snapshot: RawSnapshot): Promise<string> => textsOf(snapshot).join();
  const textsOf = (snapshot: RawSnapshot): string[] => snapshot.posts.map((post) => post.text);
  const answered = (snapshot: RawSnapshot, more: Partial<Recorded> = {}): Recorded => ({
    liveBlogId: "blog" as LiveBlogId,
    tabId: 1,
    posts: snapshot.posts.map((_, at) => ({ id: `${at}` as PostId, status: "unseen", seen: false })),
    confirm: false,
    dockOpen: false,
    looks: FIRST_LOOKS,
    dockSide: "auto",
    dockWidth: 380,
    ...more,
  });

  beforeEach(() => {
    texts = ["one"];
    reads = 0;
    sent = [];
    recorded = [];
    same = 0;
    answer = async (snapshot) => answered(snapshot);
    schedule = fakeSchedule();
    stop = new AbortController();
    const send = (reason: Reason, snapshot: RawSnapshot) => {
      sent.push({ reason, texts: textsOf(snapshot) });
      return answer(snapshot);
    };
    const onRecorded = ({ snapshot }: PageReading) => void recorded.push(textsOf(snapshot));
    ({ report } = createReport({ read, sign, send, onRecorded, onSame: () => same++, schedule }, stop.signal));
  });

  it("reports the first reading, and then only what is news", async () => {
    expect(await report("opened")).toBe(true);
    await schedule.pass(0);
    expect(await report("changed")).toBe(false);
    texts = ["two", "one"];
    expect(await report("changed")).toBe(true);
    await schedule.pass(0);
    expect(sent).toEqual([
      { reason: "opened", texts: ["one"] },
      { reason: "changed", texts: ["two", "one"] },
    ]);
    expect(recorded).toEqual([["one"], ["two", "one"]]);
    expect(same).toBe(1);
  });

  it("reports a return even without news", async () => {
    report("opened");
    await schedule.pass(0);
    expect(await report("returned")).toBe(false);
    await schedule.pass(0);
    expect(sent.map(({ reason }) => reason)).toEqual(["opened", "returned"]);
  });

  it("reads once more after a while when asked to confirm, and is done when nothing is missing any more", async () => {
    answer = async (snapshot) => answered(snapshot, { confirm: sent.length === 1 });
    report("opened");
    await schedule.pass(3999);
    expect(sent).toHaveLength(1);
    await schedule.pass(60_000);
    expect(sent.map(({ reason }) => reason)).toEqual(["opened", "confirmed"]);
  });

  it("reads again when asked to confirm a second time, three times in a row at most", async () => {
    answer = async (snapshot) => answered(snapshot, { confirm: true });
    report("opened");
    await schedule.pass(600_000);
    expect(sent.map(({ reason }) => reason)).toEqual(["opened", "confirmed", "confirmed", "confirmed"]);
    texts = ["two"];
    report("changed");
    await schedule.pass(600_000);
    expect(sent.slice(4).map(({ reason }) => reason)).toEqual(["changed", "confirmed", "confirmed", "confirmed"]);
  });

  it("sends one at a time, and what came up meanwhile as one", async () => {
    const open: (() => void)[] = [];
    answer = (snapshot) => new Promise((resolve) => open.push(() => resolve(answered(snapshot))));
    report("opened");
    for (const text of ["two", "three", "four"]) {
      texts = [text];
      report("changed");
    }
    await schedule.pass(0);
    expect(sent).toHaveLength(1);
    open[0]!();
    await schedule.pass(0);
    expect(sent.slice(1)).toEqual([{ reason: "changed", texts: ["four"] }]);
    open[1]!();
    await schedule.pass(0);
    expect(recorded).toEqual([["one"], ["four"]]);
  });

  it.each<[string, () => Promise<Recorded | undefined>]>([
    ["a rejection", () => Promise.reject(new Error("QuotaExceededError"))],
    ["no answer", () => Promise.resolve(undefined)],
    ["an answer about other posts", () => Promise.resolve({ ...answered(rawSnapshot([])) })],
  ])("owes what got %s, under its own reason, and tries again", async (_, failing) => {
    const succeeding = answer;
    answer = failing;
    report("opened");
    await schedule.pass(1000);
    expect(recorded).toEqual([]);
    answer = succeeding;
    await schedule.pass(5000);
    expect(sent.map(({ reason }) => reason)).toEqual(["opened", "opened"]);
    expect(recorded).toEqual([["one"]]);
  });

  it("sends what it owes with the next change", async () => {
    const succeeding = answer;
    answer = () => Promise.reject(new Error("no"));
    report("opened");
    await schedule.pass(100);
    answer = succeeding;
    texts = ["two", "one"];
    report("changed");
    await schedule.pass(100);
    expect(sent[1]).toEqual({ reason: "opened", texts: ["two", "one"] });
    await schedule.pass(600_000);
    expect(sent).toHaveLength(2);
  });

  it("tries again more and more rarely", async () => {
    answer = () => Promise.reject(new Error("no"));
    report("opened");
    await schedule.pass(60_000);
    const inTheFirstMinute = sent.length;
    await schedule.pass(600_000);
    expect(inTheFirstMinute).toBe(4);
    expect(sent.length).toBeLessThanOrEqual(12);
  });

  it("owes what could not be read amid a re-rendering", async () => {
    texts = null;
    expect(await report("opened")).toBe(false);
    texts = ["one"];
    report("changed");
    await schedule.pass(0);
    expect(sent).toEqual([{ reason: "opened", texts: ["one"] }]);
  });

  it("neither reads nor sends when it was stopped", async () => {
    answer = (snapshot) => new Promise((resolve) => void schedule.after(500, () => resolve(answered(snapshot, { confirm: true }))));
    void report("opened");
    await schedule.pass(0);
    stop.abort();
    await schedule.pass(60_000);
    expect(await report("changed")).toBe(false);
    expect([reads, sent.length, recorded.length]).toEqual([1, 1, 0]);
  });
});
