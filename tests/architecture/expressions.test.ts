import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expressionsIn, literal, madeExpressions, slowness } from "./expressions.ts";
import { ROOT, readSources } from "./sources.ts";

/** Those that recheck takes for slow, and why they are not: what they are given is short. */
const CUT: Readonly<Record<string, string>> = {
  "lib/entities/roles.ts": "what stands before a role is cut to 300 characters (LONGEST_ROLE)",
};

/** Those put together from text, and from which. */
const MADE: Readonly<Record<string, string>> = {
  "lib/reading/fold.ts": "one class of characters each, from a table",
};

/** What was found linear already, one to a line: what an expression costs depends on nothing but its text. `npm run test:long` looks at all of them again. */
const LINEAR = new Set(readFileSync(join(ROOT, "tests/architecture/linear-expressions.txt"), "utf8").split("\n"));

const sources = readSources("components", "entrypoints", "lib");
const expressions = expressionsIn(sources);

describe("every regular expression", () => {
  it("is found", () => {
    expect(expressions.length).toBeGreaterThan(250);
  });

  it("takes no more time than in proportion to the text, whatever a page says", async () => {
    const slow: string[] = [];
    for (const expression of expressions.filter((one) => !LINEAR.has(literal(one)))) {
      const said = await slowness(expression);
      if (said !== null && !Object.hasOwn(CUT, expression.at.split(":")[0] ?? "")) slow.push(said);
    }
    expect(slow).toEqual([]);
  }, 240_000);

  it("is written down, and not put together from what a page says", () => {
    expect(madeExpressions(sources).toSorted()).toEqual(Object.keys(MADE));
  });
});

describe("slowness", () => {
  const of = (expression: RegExp) => slowness({ pattern: expression.source, flags: expression.flags, at: "here:1" });

  it.each([
    ["a repetition of a repetition", /^(\s*\d+\s*)+$/],
    ["space at the end", /\s+$/],
    ["two that overlap", /^.*a.*b$/],
    ["a tag that never ends", /<[a-z][^>]*>/],
  ])("finds %s", async (_, expression) => {
    expect(await of(expression)).toMatch(/^here:1 .*(polynomial|exponential)/s);
  });

  it.each([
    ["words", /^(?:one|two)$/],
    ["space at the end, from where it begins", /(?<!\s)\s+$/],
    ["a tag that ends where the next begins", /<[a-z][^<>]*>/],
    ["a class", /[,;]/g],
  ])("leaves %s", async (_, expression) => {
    expect(await of(expression)).toBeNull();
  });
});

describe("expressionsIn", () => {
  it("takes each literal once, wherever it stands", () => {
    const code = `const a = /a+/g;\nf(/b/.test("/c/"), [/a+/g], \`\${/d/u}\`);`;
    expect(expressionsIn([{ path: "a.ts", code }]).map((one) => `${literal(one)} ${one.at}`)).toEqual([
      "/a+/g a.ts:2",
      "/b/ a.ts:2",
      "/d/u a.ts:2",
    ]);
  });

  it("knows those that are made", () => {
    const made = (code: string) => madeExpressions([{ path: "a.ts", code }]);
    expect(made("new RegExp(text)")).toEqual(["a.ts"]);
    expect(made("RegExp(text)")).toEqual(["a.ts"]);
    expect(made("RegExp.escape(text); const a: RegExp = /x/")).toEqual([]);
  });
});
