import { describe, expect, it } from "vitest";
import type { Instant } from "../../../lib/model.ts";
import { writeJson } from "../../../lib/reading/take-away/write-json.ts";
import { exampleOf, namesUnder } from "./documented.ts";
import { NIGHT, TIMES, takeAway, takenPost } from "./taken-posts.ts";

type Json = { posts: Record<string, unknown>[]; scope: unknown };
const read = (...of: Parameters<typeof takeAway>): Json => JSON.parse(writeJson(takeAway(...of), TIMES)) as Json;

/** Every name in a value, once, with dots for what lies within and brackets for lists. */
function namesIn(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => namesIn(one, `${path}[]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    `${path === "" ? "" : `${path}.`}${name}`,
    ...namesIn(inner, path === "" ? name : `${path}.${name}`),
  ]);
}

describe("writeJson", () => {
  it("writes what the documentation shows, and every name it explains", () => {
    expect(writeJson(takeAway(NIGHT), TIMES)).toBe(exampleOf("json"));
    const scopes = [{ what: "new", since: "2023-03-25T18:04:00.000Z" as Instant } as const, { what: "found", search: "x" } as const];
    const written = [takeAway(NIGHT), ...scopes.map((scope) => takeAway([], { scope }))].map(
      (taken) => JSON.parse(writeJson(taken, TIMES)) as unknown,
    );
    expect(namesUnder("JSON").toSorted()).toEqual([...new Set(written.flatMap((one) => namesIn(one)))].toSorted());
  });

  it.each([
    [{ what: "all" }],
    [{ what: "new", since: "2023-03-25T18:04:00.000Z" as Instant }],
    [{ what: "new", since: null }],
    [{ what: "found", search: 'a "b"' }],
  ] as const)("says what was taken: %j", (scope) => {
    expect(read([], { scope })).toMatchObject({ scope, posts: [] });
  });

  it("gives texts back exactly as they were read", () => {
    const text = 'Line one\n"quoted" \\ \u202E\u2066 =1 \u2028 <b> 🌊\t';
    expect(read([takenPost({ text, title: " spaced " })]).posts[0]).toMatchObject({ text, title: " spaced " });
  });

  it("is a file that shows in the order it stands in", () => {
    const written = writeJson(takeAway([takenPost({ text: "\u202Egpj.exe\u2066\u200F\u2028" })]), TIMES);
    expect(written).toContain("\\u202egpj.exe\\u2066\\u200f\\u2028");
    expect(written).not.toMatch(/[\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u2069]/);
  });

  it("says nothing of the time of a post that has none", () => {
    expect(read([takenPost({ publishedAt: null, timeCertain: false })]).posts[0]).toMatchObject({
      publishedAt: null,
      publishedLocal: null,
      zone: null,
      dateInferred: false,
    });
  });
});
