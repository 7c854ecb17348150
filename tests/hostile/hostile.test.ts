import { describe, it } from "vitest";
import { PROPERTIES } from "./properties.ts";

/** Of each; `npm run test:long` has ten thousand. */
const RUNS = 80;

describe("whatever a page holds", () => {
  it.each(Object.keys(PROPERTIES))("%s", (name) => PROPERTIES[name]!(RUNS));
});
