import "fake-indexeddb/auto";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../lib/store/schema.ts";
import { storageFailureOf } from "../../lib/store/storage-failure.ts";
import { at, post, record } from "./readings.ts";

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** What a later Catchline might leave behind: another version, a table that is gone and one that we know nothing of. */
async function writeNewer(name: string, version: number): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => opening.result.createObjectStore("later", { keyPath: "id" }).put({ id: 1, kept: true });
  (await done(opening)).close();
}

async function layout(name: string): Promise<unknown> {
  const database = await done(indexedDB.open(name));
  const tables = [...database.objectStoreNames];
  const rows = await Promise.all(tables.map((table) => done(database.transaction(table).objectStore(table).getAll())));
  const { version } = database;
  database.close();
  return { version, tables, rows };
}

describe("leavingNewerAlone", () => {
  it.each([1000, 9999])("touches nothing in a database of version %d, and says why it can't be read", async (version) => {
    const name = `newer-${crypto.randomUUID()}`;
    await writeNewer(name, version);
    const before = await layout(name);
    const store = openStore(name);
    onTestFinished(() => store.delete());
    const reasons = [];
    for (const attempt of [() => store.posts.count(), () => record(store, at("20:00"), [post("a", "19:00")])]) {
      reasons.push(await attempt().then(() => "it went well", storageFailureOf));
    }
    expect(reasons).toEqual(Array(2).fill(expect.stringMatching(/VersionError.*newer version/)));
    store.close();
    expect(await layout(name)).toEqual(before);
  });

  it("opens, closes and deletes one of our own version as ever", async () => {
    const name = `own-${crypto.randomUUID()}`;
    const store = openStore(name);
    await record(store, at("20:00"), [post("a", "19:00")]);
    store.close();
    const again = openStore(name);
    expect(await again.posts.count()).toBe(1);
    await again.delete();
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name);
  });
});
