import "fake-indexeddb/auto";
import Dexie from "dexie";
import { describe, expect, it } from "vitest";
import { failureReason, storageFailureOf } from "../../lib/store/storage-failure.ts";

describe("storageFailureOf", () => {
  it.each<[string, unknown, string]>([
    [
      "the browser's own words",
      new DOMException("The quota has been exceeded.", "QuotaExceededError"),
      "QuotaExceededError: The quota has been exceeded.",
    ],
    ["a name without words", new DOMException("", "DataError"), "DataError"],
    [
      "words that Dexie repeats",
      new Dexie.OpenFailedError(new DOMException("Internal error opening backing store.", "UnknownError")),
      "OpenFailedError (UnknownError): Internal error opening backing store.",
    ],
    ["an error of Dexie's own", new Dexie.VersionError("A newer version is stored"), "VersionError: A newer version is stored"],
  ])("says %s", (_, error, reason) => {
    expect(storageFailureOf(error)).toBe(reason);
  });

  it("knows what a closed store says of a write", async () => {
    const store = new Dexie("closed");
    store.version(1).stores({ posts: "id" });
    await store.open();
    store.close();
    const error = await store
      .table("posts")
      .put({ id: 1 })
      .catch((reason: unknown) => reason);
    expect(storageFailureOf(error)).toMatch(/^DatabaseClosedError/);
  });

  it.each([[new Error("Catchline is off on news.example")], [new TypeError("x is undefined")], ["QuotaExceededError"], [null]])(
    "takes %s for no failure of the store",
    (error) => {
      expect(storageFailureOf(error)).toBeNull();
    },
  );
});

describe("failureReason", () => {
  it.each([
    [new DOMException("The quota has been exceeded.", "QuotaExceededError"), "QuotaExceededError: The quota has been exceeded."],
    [new TypeError("x is undefined"), "x is undefined"],
    ["no error at all", "no error at all"],
  ])("says of %s: %s", (error, reason) => {
    expect(failureReason(error)).toBe(reason);
  });
});
