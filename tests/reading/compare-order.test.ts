import { describe, expect, it } from "vitest";
import type { PostId } from "../../lib/model.ts";
import { mergeOrder, numberOrder } from "../../lib/reading/compare-order.ts";
import { growthOf, NO_SQUARE } from "../growth.ts";

/** `a1 b2 c?`: post a at time 1, b at 2, c untimed. */
const posts = (list: string) =>
  list
    .split(" ")
    .filter(Boolean)
    .map((each) => ({ id: each[0] as PostId, at: each[1] === "?" ? null : Number(each.slice(1)) }));
const merged = (known: string, shown: string) => mergeOrder(posts(known), posts(shown)).join("");

describe("mergeOrder", () => {
  it.each([
    ["a first reading is as it is", "", "a1 b2 c3", "abc"],
    ["what is shown and what is not are joined by time", "a1 c3 e5", "b2 d4", "abcde"],
    ["an older window in between", "a1 b2 e5 f6", "c3 d4 e5", "abcdef"],
    ["posts of one time stand as the page has them", "a1 b1 c1", "c1 b1 a1", "cba"],
    ["one of them not shown stays behind the one it stood behind", "a1 b1 c1", "c1 a1", "cab"],
    ["and first where it stood first", "a1 b1 c1", "b1 c1", "abc"],
    ["and behind one that is not shown either", "a1 b1 c1 d1", "d1 a1", "dabc"],
    ["an untimed post stays with the one before it", "a1 b? c3", "a1 c3", "abc"],
    ["an untimed post shown stands as the page has it", "a1 c3", "a1 b? c3 d4", "abcd"],
    ["an untimed post at the very beginning", "b2 c3", "a? b2 c3", "abc"],
    ["nothing has a time", "a? b? c?", "b? d?", "abcd"],
    ["a time that was corrected moves its post", "a1 b2 c3", "b2 c3 a9", "bca"],
    ["two posts of one minute among others", "a1 d4", "a1 b2 c2 d4", "abcd"],
  ])("%s", (_, known, shown, sequence) => {
    expect(merged(known, shown)).toBe(sequence);
  });
});

describe("numberOrder", () => {
  const number = (sequence: string, stored: Record<string, number>) =>
    numberOrder([...sequence] as PostId[], new Map(Object.entries(stored)) as Map<PostId, number>);
  const sorted = (sequence: string, stored: Record<string, number>) => {
    const numbers = { ...stored, ...Object.fromEntries(number(sequence, stored)) };
    return [...sequence].sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0)).join("");
  };

  it.each<[string, string, Record<string, number>, string]>([
    ["numbers a first reading", "abc", {}, "abc"],
    ["changes nothing where all is in order", "abc", { a: 1, b: 2, c: 3 }, ""],
    ["numbers what came at the end", "abcd", { a: 1, b: 2, c: 3 }, "d"],
    ["numbers what came at the beginning", "abc", { b: 2, c: 3 }, "a"],
    ["numbers what came between", "abcd", { a: 1, d: 2 }, "bc"],
    ["renumbers only what moved", "bcda", { a: 1, b: 2, c: 3, d: 4 }, "a"],
  ])("%s", (_, sequence, stored, changed) => {
    expect([...number(sequence, stored).keys()].join("")).toBe(changed);
    expect(sorted(sequence, stored)).toBe(sequence);
  });

  it("keeps the order through two thousand inserts at one place, as numbers run out of room", () => {
    let sequence = ["first", "last"] as PostId[];
    const numbers = numberOrder(sequence, new Map());
    for (let count = 0; count < 2_000; count++) {
      sequence = [sequence[0]!, `p${count}` as PostId, ...sequence.slice(1)];
      for (const [id, order] of numberOrder(sequence, numbers)) numbers.set(id, order);
    }
    const orders = sequence.map((id) => numbers.get(id) ?? Number.NaN);
    expect(orders.every((order, index) => index === 0 || order > orders[index - 1]!)).toBe(true);
  }, 20_000);

  it.each<[string, (ids: readonly PostId[]) => readonly PostId[]]>([
    ["backwards", (ids) => ids.toReversed()],
    ["in order", (ids) => ids],
  ])("takes time that grows with ten thousand posts %s, not with their square", (_, sequenceOf) => {
    const work = (count: number) => {
      const ids = Array.from({ length: count }, (_, index) => `p${index}` as PostId);
      const sequence = sequenceOf(ids);
      const stored = new Map(ids.map((id, index) => [id, index]));
      return () => numberOrder(sequence, stored);
    };
    expect(growthOf(work, 1_250)).toBeLessThan(NO_SQUARE);
  });
});
