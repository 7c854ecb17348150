import { describe, expect, it } from "vitest";
import { contrast, themesOf } from "./contrast.ts";
import { declarationsOf, readStyleSheets, tokenSheets } from "./style-sheets.ts";

/** Text (WCAG 1.4.3), and what has to be made out to be used (1.4.11). */
const TEXT = 4.5;
const SHAPE = 3;

/** What is drawn on what. */
const PAIRS: readonly (readonly [drawn: string, on: string, least: number])[] = [
  ...["paper", "paper-raised", "paper-sunken"].flatMap((paper) =>
    [
      ["ink", paper, TEXT],
      ["ink-soft", paper, TEXT],
      ["accent", paper, TEXT],
      ["focus", paper, SHAPE],
    ].map(([drawn, on, least]) => [drawn, on, least] as [string, string, number]),
  ),
  ["edge", "paper", SHAPE],
  ["edge", "paper-raised", SHAPE],
  ["accent-ink", "accent", TEXT],
  ["ink", "match", TEXT],
  ["paper", "ink", TEXT],
];

/** Hairlines between what stands apart by its place as well. */
const DECORATION = ["rule"];

const themes = themesOf(tokenSheets(readStyleSheets()).flatMap(({ css }) => declarationsOf(css)));

/** A state has its colour and its paper: words on that paper, and a shape on the paper of the page. */
function pairsOf(names: readonly string[]): (readonly [string, string, number])[] {
  const states = names.filter((name) => names.includes(`${name}-paper`));
  return [
    ...PAIRS,
    ...states.flatMap((state) => [
      [state, `${state}-paper`, TEXT] as const,
      [state, "paper", SHAPE] as const,
      [state, "paper-raised", SHAPE] as const,
    ]),
  ];
}

describe("the tokens of colour", () => {
  it("are there in light and in dark", () => {
    expect(themes.map(({ name }) => name)).toEqual(expect.arrayContaining(["light", "dark"]));
    const [light, dark] = themes.filter(({ name }) => name === "light" || name === "dark");
    expect([...(dark?.colors.keys() ?? [])].sort()).toEqual([...(light?.colors.keys() ?? [])].sort());
    expect(dark?.colors.get("paper")).not.toBe(light?.colors.get("paper"));
  });

  it.each(themes)("keep enough contrast: $name", ({ colors }) => {
    const short = pairsOf([...colors.keys()]).flatMap(([drawn, on, least]) => {
      const [a, b] = [colors.get(drawn), colors.get(on)];
      if (!a || !b) return [`no colour ${a ? on : drawn}`];
      return contrast(a, b) < least ? [`${drawn} on ${on}: ${contrast(a, b).toFixed(2)}, not ${least}`] : [];
    });
    expect(short).toEqual([]);
  });

  it.each(themes)("are all held to that: $name", ({ colors }) => {
    const names = [...colors.keys()];
    const held = new Set<string | number>(pairsOf(names).flat());
    expect(names.filter((name) => !held.has(name) && !DECORATION.includes(name))).toEqual([]);
  });
});

describe("contrast", () => {
  it.each([
    ["#000", "#ffffff", 21],
    ["#ffffff", "#000000", 21],
    ["#777", "#777777", 1],
    // Known from the checkers: just too little, and just enough.
    ["#777777", "#ffffff", 4.48],
    ["#767676", "#ffffff", 4.54],
  ])("of %s and %s is %d", (a, b, expected) => {
    expect(contrast(a, b)).toBeCloseTo(expected, 2);
  });
});

describe("themesOf", () => {
  it("reads both ways of writing a dark theme, and lays each other set over the root's", () => {
    const read = themesOf(
      declarationsOf(`
        :root { --a: #111; --b: light-dark(#222, #333); --size: 4px; }
        @media (prefers-color-scheme: dark) { :root { --a: #eee; } }
        [data-palette="plum"] { --b: light-dark(#444, #555); }
      `),
    );
    expect(Object.fromEntries(read.map(({ name, colors }) => [name, Object.fromEntries(colors)]))).toEqual({
      light: { a: "#111", b: "#222" },
      dark: { a: "#eee", b: "#333" },
      'light [data-palette="plum"]': { a: "#111", b: "#444" },
      'dark [data-palette="plum"]': { a: "#eee", b: "#555" },
    });
  });
});
