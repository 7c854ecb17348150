import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { LiveBlogId, PostId } from "../../lib/model.ts";
import { exportBackup, importBackup } from "../../lib/store/backup.ts";
import { readCorrections, recordCorrection, type WantedCorrection } from "../../lib/store/corrections.ts";
import { forgetEverything, forgetLiveBlog } from "../../lib/store/reading-actions.ts";
import { markSeen } from "../../lib/store/seen.ts";
import { readUndo, undoLast } from "../../lib/store/undo.ts";
import { at, BLOG, openTestStore, post, record } from "./readings.ts";

const OTHER = `${BLOG}-2` as LiveBlogId;
const wanted = (form: string, everywhere = false): WantedCorrection => ({
  kind: "person",
  forms: [form],
  change: { type: "merge", into: "john kirby" },
  everywhere,
});
const formsIn = async (store: ReturnType<typeof openTestStore>, blog = BLOG) =>
  (await readCorrections(store, blog)).flatMap(({ forms }) => forms);

describe("recordCorrection", () => {
  it("keeps it for one live blog, or everywhere", async () => {
    const store = openTestStore();
    await recordCorrection(store, BLOG, wanted("kirby"), at("22:00"));
    await recordCorrection(store, BLOG, wanted("kirbee", true), at("22:01"));
    expect(await formsIn(store)).toEqual(["kirby", "kirbee"]);
    expect(await formsIn(store, OTHER)).toEqual(["kirbee"]);
  });

  it("is taken back as the last thing done by hand, and what was done before it then", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), [post("a", "20:00")]);
    await markSeen(store, BLOG, ["a" as PostId], at("22:01"));
    await recordCorrection(store, BLOG, wanted("kirby", true), at("22:02"));
    expect(await readUndo(store, BLOG)).toEqual({ kind: "correction", count: 1 });
    expect(await undoLast(store, BLOG)).toEqual({ kind: "correction", count: 1 });
    expect(await formsIn(store)).toEqual([]);
    expect(await undoLast(store, BLOG)).toEqual({ kind: "seen", count: 1 });
    expect(await undoLast(store, BLOG)).toBeNull();
  });

  it("goes with its live blog when that is forgotten, unless it holds everywhere", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), [post("a", "20:00")]);
    await recordCorrection(store, BLOG, wanted("kirby"), at("22:00"));
    await recordCorrection(store, BLOG, wanted("kirbee", true), at("22:01"));
    await forgetLiveBlog(store, BLOG);
    expect(await formsIn(store)).toEqual(["kirbee"]);
    await forgetEverything(store);
    expect(await formsIn(store)).toEqual([]);
  });

  it("is in the backup, and comes back once however often that is imported", async () => {
    const store = openTestStore();
    await recordCorrection(store, BLOG, wanted("kirby"), at("22:00"));
    await recordCorrection(store, BLOG, { ...wanted("kirbee", true), change: { type: "noName" } }, at("22:01"));
    const before = await readCorrections(store, BLOG);
    const backup = JSON.parse(JSON.stringify(await exportBackup(store, at("23:00")))) as unknown;
    await forgetEverything(store);
    await importBackup(store, backup);
    await importBackup(store, backup);
    expect(await readCorrections(store, BLOG)).toEqual(before);
  });

  it("is not missed in a backup from before there were any", async () => {
    const store = openTestStore();
    const { corrections, ...older } = await exportBackup(store, at("23:00"));
    expect(corrections).toEqual([]);
    await importBackup(store, older);
    expect(await formsIn(store)).toEqual([]);
  });
});
