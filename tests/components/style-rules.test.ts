import { describe, expect, it } from "vitest";
import { readSources } from "../architecture/sources.ts";
import { strayColors, strayFills, straySizes } from "./style-rules.ts";
import { readStyleSheets } from "./style-sheets.ts";

const sheets = readStyleSheets();
const tokens = { path: "tokens.css", css: '@import "./palettes.css"; :root { --ink: #123; }' };
/** One declaration in a style sheet of its own, beside the tokens. */
const planted = (css: string) => [tokens, { path: "planted.css", css: `.one { ${css} }` }];

describe("strayColors", () => {
  it("finds none in the project", () => {
    expect(strayColors(sheets)).toEqual([]);
  });

  it.each([
    "color: #123456",
    "background: RGB(0 0 0 / 10%)",
    "border: 1px solid white",
    "border-inline-start-color: darkred",
    "box-shadow: 0 0 2px oklch(0.5 0.1 90)",
    "fill: Canvas",
    "--own: #fff",
    "color: light-dark(var(--ink), #000)",
  ])("finds %s", (css) => {
    expect(strayColors(planted(css))).toEqual([`planted.css: .one { ${css} }`]);
  });

  it.each([
    "color: var(--ink)",
    "background: none",
    "border: 1px solid currentColor",
    "outline: 2px solid var(--focus)",
    "color: inherit",
    "background: transparent",
    "transition: color 1s",
    "content: 'white'",
  ])("lets %s pass", (css) => {
    expect(strayColors(planted(css))).toEqual([]);
  });

  it("lets the system's colours pass where a reader has chosen their own, and colours in what the tokens import", () => {
    const forced = { path: "forced.css", css: "@media (forced-colors: active) { .one { color: CanvasText; } }" };
    const palettes = { path: "palettes.css", css: '[data-palette="plum"] { --ink: #321; }' };
    expect(strayColors([tokens, forced, palettes])).toEqual([]);
  });
});

describe("straySizes", () => {
  it("finds none in the project", () => {
    expect(straySizes(sheets)).toEqual([]);
  });

  it.each(["font-size: 13px", "font-size: 0.9rem", "font: 700 1.5rem / 1.25 var(--font-headline)", "font-size: var(--space-2)"])(
    "finds %s",
    (css) => {
      expect(straySizes(planted(css))).toEqual([`planted.css: .one { ${css} }`]);
    },
  );

  it.each([
    "font-size: var(--size-text)",
    "font: 600 var(--size-title) / 1.3 var(--font-headline)",
    "font: inherit",
    "font-size: 0.9em",
    "line-height: 13px",
  ])("lets %s pass", (css) => {
    expect(straySizes(planted(css))).toEqual([]);
  });
});

describe("strayFills", () => {
  it("finds none in the drawings of the project", () => {
    expect(strayFills(readSources("components", "entrypoints"))).toEqual([]);
  });

  it("finds a planted one, and lets the colour of the text around a drawing pass", () => {
    const code = `<path fill="#a00" stroke="currentColor" /><circle fill="none" />`;
    expect(strayFills([{ path: "components/Planted.tsx", code }])).toEqual(['components/Planted.tsx: fill="#a00"']);
  });
});
