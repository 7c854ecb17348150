import { describe, expect, it } from "vitest";
import type { Instant, PostStatus } from "../../lib/model.ts";
import type { Baseline } from "../../lib/reading/since.ts";
import { editedFrom, isPending, isSeen, isWaiting, postStatus, type Remembered, summarize } from "../../lib/reading/status.ts";
import { instantOf } from "../../lib/reading/visit-clock.ts";
import type { Wording } from "../../lib/reading/wordings.ts";
import { at } from "../store/readings.ts";

/** A history of wordings: `"1 22:00 A"` was first read in visit 1 at 22:00 and says A. */
function worded(...lines: string[]): { wordings: Wording[]; revision: number } {
  const wordings = lines.map((line, revision) => {
    const [visit, clock = "", words = ""] = line.split(" ");
    return { revision, visit: Number(visit), at: instantOf(at(clock)), words };
  });
  return { wordings, revision: lines.length - 1 };
}

const remembered = (more: Partial<Remembered> = {}): Remembered => ({
  publishedAt: instantOf(at("20:00")),
  firstVisit: 1,
  arrivedAt: instantOf(at("22:00")),
  loadedLate: false,
  ...worded("1 22:00 A"),
  seenRevision: null,
  seenAt: null,
  firstSeenRevision: more.seenRevision ?? null,
  removedAt: null,
  removedInVisit: null,
  ...more,
});

const visit = (number: number): Baseline => ({ by: "visit", number });
const published = (clock: string): Baseline => ({ by: "publication", fromMs: at(clock).epochMilliseconds });
const arrived = (clock: string): Baseline => ({ by: "arrival", afterMs: at(clock).epochMilliseconds });
const removedAt = instantOf(at("23:00"));
const edited = worded("1 22:00 A", "2 24:00 B");
const early = worded("1 22:00 A", "1 22:05 B");
const backAgain = worded("1 22:00 A", "2 24:00 B", "2 24:05 A");
const twice = worded("1 22:00 A", "2 24:00 B", "3 27:00 C", "3 27:05 B");

describe("postStatus", () => {
  it.each<[string, Partial<Remembered>, number, PostStatus]>([
    ["nothing is new on a first visit", {}, 1, "unseen"],
    ["not even what arrived during it", { arrivedAt: instantOf(at("22:20")) }, 1, "unseen"],
    ["seen on the first visit", { seenRevision: 0 }, 1, "seen"],
    ["first there in this visit", { firstVisit: 2 }, 2, "new"],
    ["seeing it does not end new", { firstVisit: 2, seenRevision: 0 }, 2, "new"],
    ["an edit does not end new", { firstVisit: 2, ...worded("2 24:00 A", "2 24:10 B") }, 2, "new"],
    ["in the next visit it is no longer new", { firstVisit: 2 }, 3, "unseen"],
    ["arrived while the page stood idle: new to the visit to come", { firstVisit: 3 }, 3, "new"],
    ["and already while that has not begun", { firstVisit: 3 }, 2, "new"],
    ["but not after a first visit, until the second begins", { firstVisit: 2 }, 1, "unseen"],
    ["edited in this visit", edited, 2, "edited"],
    ["seeing the edit does not end it within the visit", { ...edited, seenRevision: 1 }, 2, "edited"],
    ["in the next visit a seen edit is over", { ...edited, seenRevision: 1 }, 3, "seen"],
    ["an edit of a seen post stays until it is seen", { ...edited, seenRevision: 0 }, 5, "edited"],
    ["an edit of a post never seen is over with the visit", edited, 3, "unseen"],
    ["an edit while the page stood idle after the first visit, never seen: not before the second", edited, 1, "unseen"],
    ["an edit on the first visit of what was seen", { ...early, seenRevision: 0 }, 1, "edited"],
    ["seeing that edit does not end it within the visit", { ...early, seenRevision: 1, firstSeenRevision: 0 }, 1, "edited"],
    ["in the second visit it is over", { ...early, seenRevision: 1, firstSeenRevision: 0 }, 2, "seen"],
    ["an edit on the first visit of what was not seen", early, 1, "unseen"],
    ["nor is it one to who saw nothing else", { ...early, seenRevision: 1 }, 1, "seen"],
    ["words taken back are no edit", backAgain, 2, "unseen"],
    ["not to who saw them before either", { ...backAgain, seenRevision: 0 }, 2, "seen"],
    ["but to who saw the others", { ...backAgain, seenRevision: 1 }, 2, "edited"],
    ["taken back to those of the last visit", twice, 3, "unseen"],
    ["loaded late, and edited in the same visit", { firstVisit: 1, loadedLate: true, ...worded("2 24:00 A", "2 24:10 B") }, 2, "edited"],
    ["removed stands before new", { firstVisit: 2, removedAt, removedInVisit: 2 }, 2, "removed"],
    ["removed stands before edited", { ...edited, removedAt, removedInVisit: 2 }, 2, "removed"],
    ["removed long ago is still removed", { seenRevision: 0, removedAt, removedInVisit: 2 }, 9, "removed"],
  ])("%s", (_, more, currentVisit, status) => {
    expect(postStatus(remembered(more), visit(currentVisit))).toBe(status);
  });

  it.each<[string, Partial<Remembered>, Baseline, PostStatus]>([
    ["the visit before: new in the last visit", { firstVisit: 2 }, visit(2), "new"],
    ["the visit before: taken back to the last, other than before it", twice, visit(2), "edited"],
    ["an hour: published within it", { publishedAt: instantOf(at("23:30")) }, published("23:00"), "new"],
    ["an hour: published just then", { publishedAt: instantOf(at("23:00")) }, published("23:00"), "new"],
    ["an hour: published before, arrived within it", { arrivedAt: instantOf(at("23:30")) }, published("23:00"), "unseen"],
    ["an hour: on a first visit too", { publishedAt: instantOf(at("23:30")), firstVisit: 1 }, published("23:00"), "new"],
    ["an hour: untimed, arrived within it", { publishedAt: null, arrivedAt: instantOf(at("23:30")) }, published("23:00"), "new"],
    ["an hour: untimed, arrived before", { publishedAt: null }, published("23:00"), "unseen"],
    [
      "an hour: untimed, loaded late",
      { publishedAt: null, loadedLate: true, arrivedAt: instantOf(at("23:30")) },
      published("23:00"),
      "unseen",
    ],
    ["an hour: edited within it", edited, published("23:30"), "edited"],
    ["an hour: edited within it and seen", { ...edited, seenRevision: 1 }, published("23:30"), "edited"],
    ["an hour: edited before it, never seen", edited, published("24:30"), "unseen"],
    ["an hour: edited before it, and not seen since", { ...edited, seenRevision: 0 }, published("24:30"), "edited"],
    ["an hour: first read and edited within it", early, published("21:00"), "edited"],
    ["read to the end: arrived since", { arrivedAt: instantOf(at("23:30")) }, arrived("23:00"), "new"],
    ["read to the end: known then, whenever published", { publishedAt: instantOf(at("26:00")) }, arrived("23:00"), "unseen"],
    ["read to the end: known at that very moment", {}, arrived("22:00"), "unseen"],
    ["read to the end: loaded late since", { loadedLate: true, arrivedAt: instantOf(at("23:30")) }, arrived("23:00"), "unseen"],
    ["read to the end: edited since and seen", { ...edited, seenRevision: 1, firstSeenRevision: 0 }, arrived("23:00"), "edited"],
    ["read to the end: edited before", { ...edited, seenRevision: 1, firstSeenRevision: 0 }, arrived("24:00"), "seen"],
  ])("since %s", (_, more, baseline, status) => {
    expect(postStatus(remembered(more), baseline)).toBe(status);
  });
});

describe("editedFrom", () => {
  it.each<[string, Partial<Remembered>, Baseline, number | null]>([
    ["what was last seen", { ...twice, seenRevision: 2 }, visit(3), 2],
    ["however long ago", { ...edited, seenRevision: 0 }, visit(9), 0],
    ["what stood at the end of the last visit, where none was seen", edited, visit(2), 0],
    ["the same, where the present one was seen", { ...edited, seenRevision: 1 }, visit(2), 0],
    ["what stood before the visit before", twice, visit(2), 0],
    ["nothing, where nothing was edited", {}, visit(2), null],
    ["nothing, where the words were taken back", backAgain, visit(2), null],
  ])("is %s", (_, more, baseline, from) => {
    expect(editedFrom(remembered(more), baseline)).toBe(from);
  });
});

describe("isSeen", () => {
  it.each<[string, Partial<Remembered>, boolean]>([
    ["never seen", {}, false],
    ["seen", { seenRevision: 0 }, true],
    ["seen before an edit", { ...edited, seenRevision: 0 }, false],
    ["seen after it", { ...edited, seenRevision: 1 }, true],
    ["seen in words that are back", { ...backAgain, seenRevision: 0 }, true],
    ["seen in words too old to be kept", { revision: 9, wordings: edited.wordings, seenRevision: 5 }, false],
  ])("%s: %#", (_, more, seen) => {
    expect(isSeen(remembered(more))).toBe(seen);
  });
});

describe("isWaiting", () => {
  it.each<[string, Partial<Remembered>, boolean]>([
    ["never seen", {}, true],
    ["seen", { seenRevision: 0 }, false],
    ["edited since", { ...edited, seenRevision: 0 }, true],
    ["new, but read", { firstVisit: 2, seenRevision: 0 }, false],
    ["withdrawn", { removedAt }, false],
  ])("%s: %#", (_, more, waiting) => {
    expect(isWaiting(remembered(more))).toBe(waiting);
  });
});

describe("isPending", () => {
  const opened = instantOf(at("22:00"));
  it.each<[string, Partial<Remembered>, Instant | null, boolean]>([
    ["there when the page was first read", {}, opened, false],
    ["arrived later", { arrivedAt: instantOf(at("22:10")) }, opened, true],
    [
      "arrived half a second later, read with another precision",
      { arrivedAt: "2023-03-22T22:00:00.5Z" as Instant },
      "2023-03-22T22:00:00Z" as Instant,
      true,
    ],
    ["arrived and was seen", { arrivedAt: instantOf(at("22:10")), seenRevision: 0 }, opened, false],
    ["arrived and was withdrawn", { arrivedAt: instantOf(at("22:10")), removedAt }, opened, false],
    ["older and only loaded late", { arrivedAt: instantOf(at("22:10")), loadedLate: true }, opened, false],
    ["no page is open", { arrivedAt: instantOf(at("22:10")) }, null, false],
  ])("%s", (_, more, openedAt, pending) => {
    expect(isPending(remembered(more), openedAt)).toBe(pending);
  });
});

describe("summarize", () => {
  const since = instantOf(at("22:00"));
  const post = (status: PostStatus, more = {}) => ({ status, pending: false, removedAt: null, removedInVisit: null, ...more });
  const posts = [
    post("new", { pending: true }),
    post("new"),
    post("edited"),
    post("removed", { removedInVisit: 2, removedAt: instantOf(at("24:00")) }),
    post("removed", { removedInVisit: 1, removedAt: instantOf(at("22:10")) }),
    post("unseen", { pending: true }),
    post("seen"),
  ];

  it.each<[string, Baseline, number]>([
    ["of this visit", visit(2), 1],
    ["of the last too", visit(1), 2],
    ["of the hour", published("23:30"), 1],
    ["since read to the end", arrived("22:05"), 2],
    ["none since then", arrived("24:00"), 0],
  ])("counts by status, and of the removed only those %s", (_, baseline, removed) => {
    const expected = { new: 2, edited: 1, removed, pending: 2, firstVisit: false, since };
    expect(summarize(posts, baseline, { firstVisit: false, since })).toEqual(expected);
  });

  it("says that a visit is the first, and since nothing", () => {
    expect(summarize([], visit(1), { firstVisit: true, since: null })).toMatchObject({ firstVisit: true, since: null });
  });
});
