// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SampleArticle } from "../../components/SampleArticle.tsx";
import { SAMPLE_ADDRESS, type SampleVisit, sampleLiveBlog } from "../../entrypoints/sample/live-blog.ts";
import { sampleReader } from "../../entrypoints/sample/sample-reader.ts";
import type { Detection, RawSnapshot } from "../../lib/model.ts";
import { pacedReader } from "../../lib/page/paced-reader.ts";
import { interpret } from "../../lib/reading/interpret.ts";
import { readTimeline } from "../../lib/store/queries.ts";
import { recordReading } from "../../lib/store/record.ts";
import { openStore, type Store } from "../../lib/store/schema.ts";
import { show } from "../components/fixtures.tsx";

const OPENED = Temporal.Instant.from("2026-07-05T14:10:30Z");
const anyAddress = new URL("chrome-extension://abcdefghijklmnop/sample.html");

/** What the page side makes of the page as it stands at a visit. */
async function readAt(visit: SampleVisit): Promise<{ detection: Detection; snapshot: RawSnapshot }> {
  show(<SampleArticle liveBlog={sampleLiveBlog(visit, OPENED)} />);
  const reader = sampleReader(pacedReader(document, { now: () => 0, rest: async () => undefined }));
  const { signal } = new AbortController();
  const [detection, reading] = [await reader.detect(anyAddress, signal), await reader.readPage(anyAddress, signal)];
  if (detection === null || reading === null) throw new Error("nothing was read");
  return { detection, snapshot: reading.snapshot };
}

describe("sampleLiveBlog", () => {
  let store: Store;
  beforeEach(() => {
    store = openStore("sample-test");
  });
  afterEach(() => store.delete());

  const visit = async (which: SampleVisit, at: string, reason: "opened" | "confirmed" = "opened") => {
    const { detection, snapshot } = await readAt(which);
    const now = Temporal.Instant.from(at);
    const read = { snapshot: interpret(snapshot, now), detection, tabId: 0, pageId: `page-${which}`, reason, now };
    const { liveBlogId } = await recordReading(store, read);
    return readTimeline(store, liveBlogId);
  };

  it("is known for a live blog by its structure, as if its newspaper had published it", async () => {
    const { detection, snapshot } = await readAt(1);
    expect(detection.isLiveBlog).toBe(true);
    expect(snapshot.url).toBe(SAMPLE_ADDRESS);
    expect(snapshot.posts).toHaveLength(12);
    expect(snapshot.posts[0]).toMatchObject({
      publisherId: "s06",
      permalink: `${SAMPLE_ADDRESS}#s06`,
      headline: "What we know so far",
      authors: ["Ailsa Drummond"],
    });
    expect(snapshot.posts.map(({ kinds }) => kinds.join()).filter(Boolean)).toEqual(["summary", "keyEvent", "keyEvent", "keyEvent"]);
  });

  it("writes no label and no byline into the text of a post", async () => {
    const { snapshot } = await readAt(2);
    expect(snapshot.posts.filter(({ text }) => /Key event|Summary|By /.test(text))).toEqual([]);
    expect(snapshot.posts[1]?.text.startsWith("Five of the crew")).toBe(true);
  });

  it("has nothing from after the visit it is shown at, and stands out of order", async () => {
    const first = await visit(1, "2026-07-05T13:10:30Z");
    expect(first?.posts.every(({ publishedAt }) => publishedAt !== null && publishedAt < "2026-07-05T13:10:30Z")).toBe(true);
    expect(first?.liveBlog.coverageLine).toMatchObject({ read: 12, claimed: 12, untimed: 0 });
    expect(first?.liveBlog.coverageLine.outOfOrder).toBeGreaterThan(0);
    expect(first?.summary).toMatchObject({ firstVisit: true, new: 0 });
  });

  it("has two new posts, one edited and one withdrawn on the second visit", async () => {
    await visit(1, "2026-07-05T13:10:30Z");
    await visit(2, "2026-07-05T14:11:00Z");
    // What seems to be gone is looked for once more.
    const second = await visit(2, "2026-07-05T14:11:04Z", "confirmed");
    expect(second?.summary).toMatchObject({ firstVisit: false, new: 2, edited: 1, removed: 1 });
  });

  it("writes its times in the newspaper's zone", () => {
    const [, latest] = sampleLiveBlog(2, OPENED).posts;
    expect(latest).toMatchObject({ at: "2026-07-05T14:00:00Z", clock: "5 July at 15:00 BST" });
  });
});
