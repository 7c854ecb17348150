import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expressionsIn, literal, slowness } from "../architecture/expressions.ts";
import { ROOT, readSources } from "../architecture/sources.ts";

const FILE = join(ROOT, "tests/architecture/linear-expressions.txt");

describe("every regular expression of the source", () => {
  it("is looked at anew, and those found linear are written down for `npm test`", async () => {
    const known = new Set(readFileSync(FILE, "utf8").split("\n"));
    const linear: string[] = [];
    const turned: string[] = [];
    for (const expression of expressionsIn(readSources("components", "entrypoints", "lib"))) {
      const said = await slowness(expression);
      if (said === null) linear.push(literal(expression));
      else if (known.has(literal(expression))) turned.push(said);
    }
    expect(turned).toEqual([]);
    writeFileSync(FILE, `${linear.toSorted().join("\n")}\n`);
    expect(linear.length).toBeGreaterThan(250);
  });
});
