// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { type Appearance, applyAppearance, interpretAppearance, readMirror, writeMirror } from "../lib/appearance.ts";

const AT_FIRST: Appearance = { theme: "auto", textSize: 100, density: "comfortable", palette: "classic" };
const CHOSEN: Appearance = { theme: "dark", textSize: 125, density: "compact", palette: "clear" };

describe("interpretAppearance", () => {
  it.each<[string, Record<string, unknown>, Appearance]>([
    ["nothing stored", {}, AT_FIRST],
    ["what was chosen", { ...CHOSEN }, CHOSEN],
    ["other settings beside it", { ...CHOSEN, badge: "dot" }, CHOSEN],
    ["a theme nobody knows", { ...CHOSEN, theme: "sepia" }, { ...CHOSEN, theme: "auto" }],
    ["a size between two", { textSize: 110 }, AT_FIRST],
    ["a size as text", { textSize: "125" }, AT_FIRST],
    ["a size beyond reason", { textSize: 4000 }, AT_FIRST],
    ["a density nobody knows", { density: "airy" }, AT_FIRST],
    ["a palette that would be a rule", { palette: '"] { display: none }' }, AT_FIRST],
    ["what every object inherits", { palette: "constructor" }, AT_FIRST],
  ])("%s", (_, values, expected) => {
    expect(interpretAppearance(values)).toEqual(expected);
  });
});

describe("applyAppearance", () => {
  it("says everything on the root, and again when it changes", () => {
    const root = document.createElement("html");
    applyAppearance(root, CHOSEN);
    expect({ ...root.dataset }).toEqual({ theme: "dark", density: "compact", palette: "clear" });
    expect(root.style.getPropertyValue("--text-scale")).toBe("1.25");
    applyAppearance(root, AT_FIRST);
    expect({ ...root.dataset }).toEqual({ theme: "auto", density: "comfortable", palette: "classic" });
    expect(root.style.getPropertyValue("--text-scale")).toBe("1");
  });
});

describe("the mirror", () => {
  const mirror = () => localStorage;
  beforeEach(() => localStorage.clear());

  it("gives back what was kept last", () => {
    expect(readMirror(mirror)).toBeNull();
    writeMirror(mirror, CHOSEN);
    writeMirror(mirror, { ...CHOSEN, theme: "light" });
    expect(readMirror(mirror)).toEqual({ ...CHOSEN, theme: "light" });
  });

  it("keeps nothing else of the settings", () => {
    writeMirror(mirror, { ...CHOSEN, closedSites: ["www.cnn.com"] } as Appearance);
    expect(JSON.parse(localStorage.getItem("appearance") ?? "")).toEqual(CHOSEN);
  });

  it.each(["", "{", "null", "7", '"dark"', '["dark"]', '{"theme":"sepia"}'])("makes no looks of %j that is not its own", (kept) => {
    localStorage.setItem("appearance", kept);
    expect([null, AT_FIRST]).toContainEqual(readMirror(mirror));
  });

  it("does without where the browser refuses it", () => {
    const refused = (): Storage => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    expect(() => writeMirror(refused, CHOSEN)).not.toThrow();
    expect(readMirror(refused)).toBeNull();
  });
});
