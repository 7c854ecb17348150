import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PALETTES, type Palette } from "../../lib/appearance.ts";
import { MARK_COLORS } from "../../lib/mark-colors.ts";
import { FIRST_LOOKS } from "../../lib/page/host-style.ts";
import { contrast, type Deficiency, distance } from "./color.ts";

const read = (file: string): string => readFileSync(new URL(`../../components/${file}`, import.meta.url), "utf8");
const TOKENS = colorsIn(read("tokens.css"));
const RULES = [...read("palettes.css").matchAll(/\[data-palette="(\w+)"\] \{([^}]*)\}/g)];

const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];
const STATES = ["new", "edited", "removed"] as const;
const PAPERS = ["paper", "paper-raised", "paper-sunken"] as const;

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what tells something by its shape. */
const FOR_TEXT = 4.5;
const FOR_SHAPES = 3;

/** Every color that is written `--name: light-dark(#…, #…)`. */
function colorsIn(css: string): Record<string, Record<Theme, string>> {
  const written = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return Object.fromEntries([...written].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]));
}

function colorOf(palette: Palette, name: string, theme: Theme): string {
  const color = (colorsIn(RULES.find(([, one]) => one === palette)?.[2] ?? "")[name] ?? TOKENS[name])?.[theme];
  if (color === undefined) throw new Error(`no --${name} in ${palette}`);
  return color;
}

const each = PALETTES.flatMap((palette) => THEMES.map((theme) => [palette, theme] as const));

describe("the palettes", () => {
  it("are each written whole, and no others", () => {
    expect(RULES.map(([, name]) => name)).toEqual([...PALETTES]);
    for (const [, name, rule] of RULES) expect([name, Object.keys(colorsIn(rule ?? "")).length]).toEqual([name, 6]);
  });

  it.each(each)("%s, %s: keep what is written in the color of a state legible", (palette, theme) => {
    for (const state of STATES) {
      for (const paper of [...PAPERS, `${state}-paper`]) {
        const found = contrast(colorOf(palette, state, theme), colorOf(palette, paper, theme));
        expect([state, paper, found >= FOR_TEXT, found]).toEqual([state, paper, true, found]);
      }
    }
  });

  it.each(each)("%s, %s: keep ordinary text legible on the paper of every state", (palette, theme) => {
    for (const state of STATES) {
      const paper = colorOf(palette, `${state}-paper`, theme);
      expect(contrast(colorOf(palette, "ink", theme), paper)).toBeGreaterThanOrEqual(FOR_TEXT);
    }
  });

  it.each(THEMES)("clear, %s: is told apart by whoever lacks a kind of cone, where classic is not", (theme) => {
    const nearest = (palette: Palette): number => {
      const colors = STATES.map((state) => colorOf(palette, state, theme));
      const seen: (Deficiency | null)[] = [null, "protanopia", "deuteranopia", "tritanopia"];
      const pairs = colors.flatMap((one, at) => colors.slice(at + 1).map((other) => [one, other] as const));
      return Math.min(...pairs.flatMap(([one, other]) => seen.map((deficiency) => distance(one, other, deficiency))));
    };
    expect(nearest("clear")).toBeGreaterThan(0.09);
    expect(nearest("classic")).toBeLessThan(0.05);
  });
});

describe("the design system", () => {
  it.each(
    THEMES.flatMap((theme) =>
      [
        ...PAPERS.flatMap((paper) => ["ink", "ink-soft", "accent", "alarm"].map((ink) => [ink, paper] as const)),
        ["accent-ink", "accent"] as const,
        ["alarm", "alarm-paper"] as const,
        ["ink", "match"] as const,
        ["paper", "ink"] as const,
      ].map(([ink, paper]) => [theme, ink, paper] as const),
    ),
  )("%s: --%s is legible on --%s", (theme, ink, paper) => {
    expect(contrast(TOKENS[ink]![theme], TOKENS[paper]![theme])).toBeGreaterThanOrEqual(FOR_TEXT);
  });

  it.each(THEMES)("%s: shows where the focus is", (theme) => {
    for (const paper of PAPERS) expect(contrast(TOKENS.focus![theme], TOKENS[paper]![theme])).toBeGreaterThanOrEqual(FOR_SHAPES);
  });
});

describe("the marks in a page", () => {
  it.each(PALETTES)("%s: have the colors that the light panel has", (palette) => {
    expect(MARK_COLORS[palette]).toEqual({ new: colorOf(palette, "new", "light"), edited: colorOf(palette, "edited", "light") });
  });

  it.each(PALETTES)("%s: stand off from their white seam, and the seam from a dark page", (palette) => {
    for (const color of Object.values(MARK_COLORS[palette])) expect(contrast(color, "#ffffff")).toBeGreaterThanOrEqual(FOR_SHAPES);
    // `#fffc` over black.
    expect(contrast("#cccccc", "#000000")).toBeGreaterThanOrEqual(FOR_SHAPES);
  });

  it("are classic until the reader's choice is known", () => {
    expect({ new: FIRST_LOOKS.newColor, edited: FIRST_LOOKS.editedColor }).toEqual(MARK_COLORS.classic);
  });
});

describe("contrast and distance", () => {
  it("are those of their definitions", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(distance("#000000", "#ffffff", null)).toBeCloseTo(1, 3);
    expect(distance("#000000", "#ffffff", "deuteranopia")).toBeCloseTo(1, 3);
    expect(distance("#ff0000", "#00ff00", null)).toBeGreaterThan(distance("#ff0000", "#00ff00", "deuteranopia"));
  });
});
