// @vitest-environment jsdom
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { useRecycledKeys } from "../../components/use-recycled-keys.ts";
import { show, showAgain } from "./fixtures.tsx";

type Rows = Parameters<typeof useRecycledKeys>[0];

const row = (key: string): Rows[number] => ({ key, type: key.startsWith("day") ? "day" : "post" });
const rowsOf = (keys: string): Rows => keys.split(" ").filter(Boolean).map(row);

describe("useRecycledKeys", () => {
  let drawn: string[] = [];
  let root: HTMLElement | null = null;
  function List({ rows, held }: { rows: Rows; held: readonly (string | null)[] }) {
    drawn = rows.map(useRecycledKeys(rows, held));
    return null;
  }
  const draw = (rows: Rows, held: readonly (string | null)[] = []): string[] => {
    const list = <List rows={rows} held={held} />;
    if (root === null) root = show(list);
    else showAgain(root, list);
    return drawn;
  };
  beforeEach(() => {
    root = null;
  });

  it.each<[name: string, before: string, after: string, held: (string | null)[], taken: (number | null)[]]>([
    ["a row that stays keeps its element, wherever it stands", "a b c", "c a b", [], [2, 0, 1]],
    ["a row that comes takes that of a row that left", "a b c", "b c d", [], [1, 2, 0]],
    ["a row that comes takes that of no row of another type", "day1 a b", "a b c", [], [1, 2, null]],
    ["a row that comes where none left has one of its own", "a b", "a b c", [], [0, 1, null]],
    ["a row that is held gives its element to nobody", "a b c", "b c d", ["a", null], [1, 2, null]],
    ["every row of another list", "a b day1", "c day2", [], [1, 2]],
  ])("%s", (_, before, after, held, taken) => {
    const first = [...draw(rowsOf(before))];
    expect(draw(rowsOf(after), held).map((key) => (first.includes(key) ? first.indexOf(key) : null))).toEqual(taken);
  });

  it("needs no more elements for a long list than are drawn at once", () => {
    const used = new Set<string>();
    for (let from = 0; from < 200; from += 3) {
      for (const key of draw(Array.from({ length: 12 }, (_, at) => row(`p${from + at}`)))) used.add(key);
    }
    expect(used.size).toBe(12);
  });

  it("gives no element to two rows, and none that stays to another", () => {
    const keys = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "day1", "day2", "day3"));
    const steps = fc.array(fc.record({ keys, held: keys }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(steps, (all) => {
        root = null;
        let before = new Map<string, string>();
        for (const { keys, held } of all) {
          const now = draw(keys.map(row), held);
          expect(new Set(now).size).toBe(keys.length);
          const known = new Map(keys.map((key, at) => [key, now[at] ?? ""]));
          for (const [key, element] of known) {
            if (before.has(key)) expect(element).toBe(before.get(key));
            else expect(held.filter((kept) => before.get(kept) === element)).toEqual([]);
          }
          before = known;
        }
      }),
    );
  });
});
