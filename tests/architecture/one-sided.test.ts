import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { oneSidedElements, oneSidedStyles } from "./one-sided.ts";
import { ROOT, readSources } from "./sources.ts";

/** What stays on its side from right to left too, and why: the end of its line, as the test would print it without its number. */
const STAY: readonly (readonly [declaration: string, why: string])[] = [["transform: scaleX(-1)", "is the mirror itself, under :dir(rtl)"]];

const isAllowed = (line: string): boolean => STAY.some(([declaration]) => line.endsWith(`: ${declaration}`));

describe("oneSidedStyles", () => {
  it("finds none in the style sheets", () => {
    const names = readdirSync(join(ROOT, "components"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".css"));
    expect(names.length).toBeGreaterThan(8);
    const found = names.flatMap((name) => oneSidedStyles({ path: name, code: readFileSync(join(ROOT, "components", name), "utf8") }));
    expect(found.filter((line) => !isAllowed(line))).toEqual([]);
  });

  it.each([
    "left: 0",
    "margin-left: 4px",
    "padding-right: var(--space-2)",
    "border-left: 1px solid",
    "border-right-color: red",
    "border-top-left-radius: 4px",
    "scroll-padding-left: 4px",
    "text-align: left",
    "text-align: right",
    "float: right",
    "transform: translateX(4px)",
    "transform: translate(-50%, 0)",
    "background: linear-gradient(to right, red, blue)",
    "background-position: left top",
    "transform-origin: left",
    "margin: 0 1px 2px 3px",
    "padding: 2px var(--space-1) 2px var(--space-3)",
    "inset: 0 auto auto 0",
    "border-radius: 8px 0 0 8px",
    "box-shadow: -2px 0 8px #0002",
    "flex-direction: row-reverse",
  ])("finds %s", (declaration) => {
    expect(oneSidedStyles({ path: "a.css", code: `.a {\n  color: red;\n  ${declaration};\n}` })).toEqual([`a.css:3: ${declaration}`]);
  });

  it.each([
    "inset-inline-start: 0",
    "margin-inline-start: auto",
    "padding: 1px 2px 3px",
    "padding: 1px 2px 3px 2px",
    "padding: calc(1px + 2px) calc(var(--a) + 1px) 0 calc(var(--a) + 1px)",
    "text-align: start",
    "top: 6px",
    "transform: translateY(4px)",
    "transform: translate(0, 50%)",
    "border-radius: 4px 4px 0 0",
    "border-start-start-radius: 4px",
    "box-shadow: 0 4px 16px rgb(0 0 0 / 18%)",
    "box-shadow: inset 0 0 0 1px red, 0 -1px 2px rgb(1 2 3)",
    "grid-template-columns: 12px 90px minmax(0, 1fr)",
    "--left: 4px",
  ])("leaves %s", (declaration) => {
    expect(oneSidedStyles({ path: "a.css", code: `.a { ${declaration}; } /* left: 0; */ .left > .right { color: red; }` })).toEqual([]);
  });
});

describe("oneSidedElements", () => {
  it("finds none in the components", () => {
    const sources = readSources("components", "entrypoints").filter(({ path }) => path.endsWith(".tsx"));
    expect(sources.length).toBeGreaterThan(30);
    expect(sources.flatMap(oneSidedElements)).toEqual([]);
  });

  it("finds a side of the screen in an element's style, and leaves a side of the text", () => {
    const found = (style: string) => oneSidedElements({ path: "A.tsx", code: `<p style={{ ${style} }} />` });
    expect(found(`left: \`\${x}px\``)).toEqual([`A.tsx:1: left: \`\${x}px\``]);
    expect(found(`marginRight: 3`)).toEqual(["A.tsx:1: margin-right: 3"]);
    expect(found(`transform: \`translateX(\${x}px)\``)).toHaveLength(1);
    expect(found("insetInlineStart: 3, top: y")).toEqual([]);
  });
});
