import { describe, it } from "vitest";
import { PROPERTIES } from "../hostile/properties.ts";

/** Of each of the five: 50,000 in all. */
const RUNS = 10_000;

describe(`whatever a page holds, ${RUNS} times each`, () => {
  it.each(Object.keys(PROPERTIES))("%s", (name) => PROPERTIES[name]?.(RUNS));
});
