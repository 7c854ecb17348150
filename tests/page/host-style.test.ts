import { describe, expect, it } from "vitest";
import { FIRST_LOOKS, hostStyle } from "../../lib/page/host-style.ts";

describe("hostStyle", () => {
  const style = hostStyle(FIRST_LOOKS);

  it("holds no text that could be found in the page, and loads nothing", () => {
    expect(style).not.toMatch(/content:\s*"[^"]/);
    expect(style).not.toMatch(/url\(|@import/);
  });

  it("draws each mark in the color it is given, and in no other", () => {
    const drawn = hostStyle({ theme: "auto", newColor: "#111111", editedColor: "#222222" });
    expect(drawn).toMatch(/\.new::before \{[^}]*background: #111111/);
    expect(drawn).toMatch(/\.new::after \{[^}]*background: #111111/);
    expect(drawn).toMatch(/\.edited::before \{[^}]*#222222/);
    expect(drawn).toMatch(/\.edited::after \{[^}]*border: 2px solid #222222/);
    expect(drawn).not.toMatch(new RegExp(`${FIRST_LOOKS.newColor}|${FIRST_LOOKS.editedColor}`));
  });

  it.each([
    ["auto", "(prefers-color-scheme: dark)"],
    ["light", "not all"],
    ["dark", "all"],
  ] as const)("draws the dock dark in the theme %s where the medium is %s", (theme, medium) => {
    const media = [...hostStyle({ ...FIRST_LOOKS, theme }).matchAll(/@media (.+) \{ \.dock, \.rail \{[^}]*color-scheme: dark/g)].map(
      ([, one]) => one,
    );
    expect(media).toEqual([medium]);
  });
});
