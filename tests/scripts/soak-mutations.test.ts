import { describe, expect, it } from "vitest";
import { changeEach, type Mutation, soakMutations } from "../../scripts/bench/soak-mutations.ts";

const WISH = { posts: 100, seed: 3, bursts: 12, seconds: 5 };
const bursts = [...soakMutations(WISH)];
const mutations = bursts.flatMap(({ seconds }) => seconds.flat());
const kinds = (kind: Mutation["kind"]): number => mutations.filter((mutation) => mutation.kind === kind).length;

describe("soakMutations", () => {
  it("are 20 in every second of every burst", () => {
    expect(bursts.length).toBe(WISH.bursts);
    expect(bursts.every(({ seconds }) => seconds.length === WISH.seconds)).toBe(true);
    expect(new Set(bursts.flatMap(({ seconds }) => seconds.map((second) => second.length)))).toEqual(new Set([20]));
  });

  it("are the same for the same seed, others for another", () => {
    expect([...soakMutations(WISH)]).toEqual(bursts);
    expect([...soakMutations({ ...WISH, seed: 4 })]).not.toEqual(bursts);
  });

  it("bring and take posts by turns, first taking one: the page never has more than at first", () => {
    const turns = mutations.filter(({ kind }) => kind === "arrival" || kind === "withdrawal").map(({ kind }) => kind);
    expect(turns.length).toBeGreaterThan(50);
    expect(turns).toEqual(turns.map((_, at) => (at % 2 === 0 ? "withdrawal" : "arrival")));
  });

  it("end each burst with the arrival whose id it says", () => {
    for (const { seconds, lastId } of bursts) {
      const last = seconds.at(-1)?.at(-1);
      expect(last?.kind === "arrival" && last.html.includes(`id="${lastId}"`)).toBe(true);
    }
    expect(new Set(bursts.map(({ lastId }) => lastId)).size).toBe(WISH.bursts);
  });

  it("are mostly noise, and a fifth edits", () => {
    expect(kinds("edit") / mutations.length).toBeCloseTo(0.2, 1);
    expect((kinds("counter") + kinds("ad")) / mutations.length).toBeCloseTo(0.7, 1);
  });
});

describe("changeEach", () => {
  const bursts = [...changeEach({ posts: 1000, seed: 3 })];

  it.each(["edit", "counter"] as const)("befalls every post with one %s", (kind) => {
    const each = bursts.flatMap(({ seconds }) => seconds.flat()).flatMap((one) => (one.kind === kind ? Math.floor(one.where * 1000) : []));
    expect(each).toEqual(Array.from({ length: 1000 }, (_, at) => at));
  });

  it("is so little at a time that each change is told", () => {
    expect(Math.max(...bursts.map(({ seconds }) => seconds.flat().length))).toBeLessThan(500);
  });

  it("ends each burst with the arrival whose id it says, which is none of the soak's", () => {
    for (const { seconds, lastId } of bursts) {
      const last = seconds.at(-1)?.at(-1);
      expect(last?.kind === "arrival" && last.html.includes(`id="${lastId}"`)).toBe(true);
    }
    const later = [...soakMutations({ ...WISH, posts: 1000 })].flatMap(({ seconds }) => seconds.flat());
    for (const { lastId } of bursts) expect(later.some((one) => one.kind === "arrival" && one.html.includes(lastId))).toBe(false);
  });
});
