import { describe, expect, it } from "vitest";
import type { Instant, PostStatus } from "../../lib/model.ts";
import { isPending, isSeen, postStatus, type Remembered, summarize } from "../../lib/reading/status.ts";
import { instantOf } from "../../lib/reading/visit-clock.ts";
import { at, BLOG } from "../store/readings.ts";

const remembered = (more: Partial<Remembered> = {}): Remembered => ({
  firstVisit: 1,
  arrivedAt: instantOf(at("22:00")),
  loadedLate: false,
  revision: 0,
  seenRevision: null,
  seenAt: null,
  editedInVisit: null,
  editedFrom: null,
  removedAt: null,
  removedInVisit: null,
  ...more,
});

const removedAt = instantOf(at("23:00"));

describe("postStatus", () => {
  it.each<[string, Partial<Remembered>, number, PostStatus]>([
    ["nothing is new on a first visit", {}, 1, "unseen"],
    ["not even what arrived during it", { arrivedAt: instantOf(at("22:20")) }, 1, "unseen"],
    ["seen on the first visit", { seenRevision: 0 }, 1, "seen"],
    ["first there in this visit", { firstVisit: 2 }, 2, "new"],
    ["seeing it does not end new", { firstVisit: 2, seenRevision: 0 }, 2, "new"],
    ["an edit does not end new", { firstVisit: 2, revision: 1, editedInVisit: 2 }, 2, "new"],
    ["in the next visit it is no longer new", { firstVisit: 2 }, 3, "unseen"],
    ["arrived while the page stood idle: new to the visit to come", { firstVisit: 3 }, 3, "new"],
    ["and already while that has not begun", { firstVisit: 3 }, 2, "new"],
    ["but not after a first visit, until the second begins", { firstVisit: 2 }, 1, "unseen"],
    ["edited in this visit", { revision: 1, editedInVisit: 2 }, 2, "edited"],
    ["seeing the edit does not end it within the visit", { revision: 1, seenRevision: 1, editedInVisit: 2 }, 2, "edited"],
    ["in the next visit a seen edit is over", { revision: 1, seenRevision: 1, editedInVisit: 2 }, 3, "seen"],
    ["an edit of a seen post stays until it is seen", { revision: 1, seenRevision: 0, editedInVisit: 2 }, 5, "edited"],
    ["an edit of a post never seen is over with the visit", { revision: 1, editedInVisit: 2 }, 3, "unseen"],
    ["an edit on the first visit of what was seen", { revision: 1, seenRevision: 0, editedInVisit: 1 }, 1, "edited"],
    ["an edit that does not count", { revision: 1 }, 1, "unseen"],
    ["removed stands before new", { firstVisit: 2, removedAt, removedInVisit: 2 }, 2, "removed"],
    ["removed stands before edited", { revision: 1, editedInVisit: 2, removedAt, removedInVisit: 2 }, 2, "removed"],
    ["removed long ago is still removed", { seenRevision: 0, removedAt, removedInVisit: 2 }, 9, "removed"],
  ])("%s", (_, more, currentVisit, status) => {
    expect(postStatus(remembered(more), currentVisit)).toBe(status);
  });
});

describe("isSeen", () => {
  it.each<[Partial<Remembered>, boolean]>([
    [{}, false],
    [{ seenRevision: 0 }, true],
    [{ revision: 1, seenRevision: 0 }, false],
    [{ revision: 1, seenRevision: 1 }, true],
  ])("%o: %s", (more, seen) => {
    expect(isSeen(remembered(more))).toBe(seen);
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
  const visit = (number: number, clock: string) => ({
    liveBlogId: BLOG,
    number,
    startedAt: instantOf(at(clock)),
    lastActivityAt: instantOf(at(clock)),
  });

  it("counts by status, and of the removed only those of this visit", () => {
    const post = (status: PostStatus, more = {}) => ({ status, pending: false, removedInVisit: null, ...more });
    const posts = [
      post("new", { pending: true }),
      post("new"),
      post("edited"),
      post("removed", { removedInVisit: 2 }),
      post("removed", { removedInVisit: 1 }),
      post("unseen", { pending: true }),
      post("seen"),
    ];
    expect(summarize(posts, visit(2, "24:00"), visit(1, "22:00"))).toEqual({
      new: 2,
      edited: 1,
      removed: 1,
      pending: 2,
      firstVisit: false,
      since: "2023-03-22T22:00:00.000Z",
    });
  });

  it("says that a visit is the first, and since nothing", () => {
    expect(summarize([], visit(1, "22:00"), null)).toMatchObject({ firstVisit: true, since: null });
  });
});
