import { describe, expect, it } from "vitest";
import { growthOf, NO_SQUARE } from "./growth.ts";

const numbersOf = (size: number) => Array.from({ length: size }, (_, index) => (index * 7919) % size);

describe("growthOf", () => {
  it.each<[string, number, (size: number) => () => unknown]>([
    ["nothing to do", 1_000, () => () => 0],
    ["a walk", 50_000, (size) => walk(numbersOf(size), 20)],
    ["a sort", 10_000, (size) => sort(numbersOf(size))],
  ])("finds no square in %s", (_, size, work) => expect(growthOf(work, size)).toBeLessThan(NO_SQUARE));

  it.each<[string, number, (size: number) => () => unknown]>([
    ["each held against each", 1_500, (size) => pairs(numbersOf(size))],
    ["an expression that begins anew at every blank", 1_500, (size) => blanks(`${" ".repeat(size)}x`)],
  ])("finds the square in %s", (_, size, work) => expect(growthOf(work, size)).toBeGreaterThan(NO_SQUARE));

  it("passes on what the work throws", () =>
    expect(() =>
      growthOf(
        () => () => {
          throw new Error("too deep");
        },
        1,
      ),
    ).toThrow("too deep"));
});

function walk(numbers: readonly number[], times: number) {
  return () => {
    let sum = 0;
    for (let time = 0; time < times; time++) for (const number of numbers) sum += number ^ time;
    return sum;
  };
}

function sort(numbers: readonly number[]) {
  return () => numbers.toSorted((a, b) => a - b);
}

function pairs(numbers: readonly number[]) {
  return () => {
    let count = 0;
    for (const one of numbers) for (const other of numbers) if (one < other) count++;
    return count;
  };
}

function blanks(text: string) {
  return () => / +$/.test(text);
}
