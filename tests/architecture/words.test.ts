import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { refusedWords } from "./names.ts";
import { exportsOf, readSources } from "./sources.ts";

const sources = readSources("entrypoints", "components", "lib", "scripts", "tests");

describe("refusedWords", () => {
  it.each([
    ["postItem", ["item"]],
    ["timeline-entries.ts", ["entry"]],
    ["DataStore", ["data"]],
    ["URLInfo", ["info"]],
    ["utils.ts", ["util"]],
    ["PROCESS_LIST", ["process"]],
    ["stateManager", ["manager"]],
    ["test-helpers.ts", ["helper"]],
  ])("refuses %s", (name, words) => {
    expect(refusedWords(name)).toEqual(words);
  });

  it.each(["entity", "update", "Database", "informed", "utility", "Posts", "processing-free", "address", "dataset"])("takes %s", (name) => {
    expect(refusedWords(name)).toEqual([]);
  });

  it("finds none in the names of files and folders", () => {
    const named = sources.map(({ path }) => path).filter((path) => refusedWords(path).length > 0);
    expect(named).toEqual([]);
  });

  it("finds none in exported names", () => {
    const named = sources.flatMap((source) => exportsOf(source).map((name) => `${source.path}: ${name}`));
    expect(named.filter((line) => refusedWords(line.split(": ")[1] ?? "").length > 0)).toEqual([]);
  });
});

describe("every source file", () => {
  it("is in kebab-case, a component in PascalCase", () => {
    const misnamed = sources.filter(({ path }) => {
      const name = basename(path);
      return !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|content|config|d))*\.tsx?$/.test(name) && !/^[A-Z]\w*(\.test)?\.tsx$/.test(name);
    });
    expect(misnamed.map(({ path }) => path)).toEqual([]);
  });

  it("has named exports only, but for what a tool takes by default", () => {
    const byDefault = sources.filter((source) => exportsOf(source).includes("default")).map(({ path }) => path);
    expect(byDefault.filter((path) => !path.startsWith("entrypoints/") && !path.endsWith(".config.ts"))).toEqual([]);
  });

  it("passes nothing on that is another file's", () => {
    expect(sources.filter(({ code }) => /^export .* from "\./m.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it("has at most 300 lines", () => {
    const long = sources.filter(({ path, code }) => !path.startsWith("tests/") && code.split("\n").length > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
