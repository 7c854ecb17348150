import "fake-indexeddb/auto";
import { afterEach, describe, expect, it } from "vitest";
import type { LiveBlogId } from "../../lib/model.ts";
import { forgetSamples, joinSample, openSample, type Sample } from "../../lib/store/samples.ts";
import { openStore } from "../../lib/store/schema.ts";

const SAMPLE = "https://sample.example/live" as LiveBlogId;

const opened: Sample[] = [];
afterEach(async () => {
  for (const sample of opened.splice(0)) await sample.forget();
});

async function open(): Promise<Sample> {
  const sample = await openSample();
  opened.push(sample);
  await sample.store.runs.put({ liveBlogId: SAMPLE } as never);
  return sample;
}

async function databases(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name).sort();
}

describe("openSample", () => {
  it("opens a store that no other sample and no reader's store shares", async () => {
    const readers = openStore("catchline-readers-own");
    await readers.runs.put({ liveBlogId: "https://news.example/live" } as never);
    const [one, other] = [await open(), await open()];
    await one.store.runs.clear();
    expect(await other.store.runs.count()).toBe(1);
    expect(await readers.runs.count()).toBe(1);
    await readers.delete();
  });

  it("leaves nothing when it is forgotten, whoever else has it open", async () => {
    const sample = await open();
    const panel = joinSample(sample.name);
    expect(await panel?.runs.count()).toBe(1);
    await sample.forget();
    expect(await databases()).not.toContain(sample.name);
    await expect(sample.store.runs.count()).rejects.toThrow();
    panel?.close();
  });
});

describe("joinSample", () => {
  it.each([null, "", "catchline", "other-catchline-sample-1"])("opens none by the name %s", (name) => {
    expect(joinSample(name)).toBeNull();
  });
});

describe("forgetSamples", () => {
  it("deletes the sample of a page that is gone, and neither one that is looked at nor what the reader reads", async () => {
    const readers = openStore("catchline");
    await readers.open();
    const left = openStore("catchline-sample-left-by-a-crash");
    await left.open();
    left.close();
    const looked = await open();
    await forgetSamples();
    expect(await databases()).toEqual(["catchline", looked.name]);
    await readers.delete();
  });

  it("is done whenever another sample is opened", async () => {
    const left = openStore("catchline-sample-left-by-a-crash");
    await left.open();
    left.close();
    const looked = await open();
    expect(await databases()).toEqual([looked.name]);
  });
});
