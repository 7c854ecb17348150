import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ICON_SIZES } from "../../scripts/icons/sizes.ts";
import { ROOT } from "../../scripts/tool.ts";
import { readBuilds } from "../architecture/built.ts";

/** Relative luminance and contrast of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [a, b].map(luminance).sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function coloursOf(drawing: string): { ground: string; letter: string; dot: string } {
  const svg = readFileSync(join(ROOT, "docs", "icon", drawing), "utf8");
  const found = /<rect[^>]*fill="(#\w+)"[\s\S]*stroke="#fff"[\s\S]*<circle[^>]*fill="(#\w+)"/.exec(svg);
  return { ground: found?.[1] ?? "", letter: "#ffffff", dot: found?.[2] ?? "" };
}

describe("the icon", () => {
  it("is there as a PNG at every size, and at no other", () => {
    const sizes = ICON_SIZES.map(({ size }) => size);
    expect(readdirSync(join(ROOT, "public", "icon")).sort()).toEqual(sizes.map((size) => `${size}.png`).sort());
    for (const size of sizes) {
      const png = readFileSync(join(ROOT, "public", "icon", `${size}.png`));
      // The header: signature, length and name of IHDR, then width and height.
      expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", size, size]);
    }
  });

  it.each(["icon.svg", "icon-small.svg"])("can be told apart on light and dark toolbars: %s", (drawing) => {
    const { ground, letter, dot } = coloursOf(drawing);
    for (const toolbar of ["#ffffff", "#dee1e6", "#202124", "#1c1b22"]) expect(contrast(ground, toolbar)).toBeGreaterThanOrEqual(3);
    expect(contrast(letter, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dot, ground)).toBeGreaterThanOrEqual(3);
  });

  it.skipIf(readBuilds().length === 0)("is named in every manifest at every size", () => {
    for (const { manifest } of readBuilds()) {
      expect(manifest.icons).toEqual(Object.fromEntries(ICON_SIZES.map(({ size }) => [size, `icon/${size}.png`])));
    }
  });
});
