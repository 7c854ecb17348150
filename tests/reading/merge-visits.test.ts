import { describe, expect, it } from "vitest";
import { mergeVisits, type VisitSpan } from "../../lib/reading/merge-visits.ts";
import { instantOf } from "../../lib/reading/visit-clock.ts";
import { at } from "../store/readings.ts";

/** `"10:00-10:30"` is a visit. */
const spans = (...texts: string[]): VisitSpan[] =>
  texts.map((text) => {
    const [from = "", to = from] = text.split("-");
    return { startedAt: instantOf(at(from)), lastActivityAt: instantOf(at(to)) };
  });

describe("mergeVisits", () => {
  it.each<[string, string[], string[], string[], number[], number[]]>([
    ["the same history twice", ["10:00-10:30", "12:00"], ["10:00-10:30", "12:00"], ["10:00-10:30", "12:00"], [1, 2, 3], [1, 2, 3]],
    ["one that went on", ["10:00-10:30", "12:00-12:20"], ["10:00-10:30", "12:00"], ["10:00-10:30", "12:00-12:20"], [1, 2, 3], [1, 2, 3]],
    ["visits in turn", ["10:00", "14:00"], ["12:00", "16:00"], ["10:00", "12:00", "14:00", "16:00"], [1, 3, 4], [2, 4, 5]],
    ["all of the other before", ["14:00"], ["10:00", "12:00"], ["10:00", "12:00", "14:00"], [3, 4], [1, 2, 3]],
    ["all of the other after", ["10:00"], ["12:00"], ["10:00", "12:00"], [1, 2], [2, 3]],
    ["two that overlap", ["10:00-11:00"], ["10:30-11:30"], ["10:00-11:30"], [1, 2], [1, 2]],
    ["two that touch", ["10:00-11:00"], ["11:00-11:30"], ["10:00-11:30"], [1, 2], [1, 2]],
    ["one within another", ["10:00-11:00", "13:00"], ["10:30"], ["10:00-11:00", "13:00"], [1, 2, 3], [1, 2]],
    ["one that spans two", ["10:00-10:10", "11:00-11:10"], ["10:05-11:05"], ["10:00-11:10"], [1, 1, 2], [1, 2]],
  ])("%s", (_, own, other, visits, ownNumbers, otherNumbers) => {
    const merged = mergeVisits(spans(...own), spans(...other));
    expect(merged.visits).toEqual(spans(...visits));
    expect(ownNumbers.map((_number, at) => merged.own.of(at + 1))).toEqual(ownNumbers);
    expect(otherNumbers.map((_number, at) => merged.other.of(at + 1))).toEqual(otherNumbers);
    const again = mergeVisits(merged.visits, spans(...other));
    expect(again.visits).toEqual(merged.visits);
  });

  it.each<[string, string[], string[], number[]]>([
    ["its own visits, where the other's all come after", ["10:00", "12:00"], ["14:00"], [1, 2, 3]],
    ["the one before its first, where nothing was new", ["14:00"], ["10:00", "12:00"], [2, 4]],
    ["the one before two that are now one, for the first of them", ["10:00", "12:00-12:10", "13:00"], ["12:05-13:05"], [1, 1, 2, 3]],
  ])("takes what was known for known in %s", (_, own, other, numbers) => {
    const merged = mergeVisits(spans(...own), spans(...other));
    expect(numbers.map((_number, at) => merged.own.known(at + 1))).toEqual(numbers);
  });
});
