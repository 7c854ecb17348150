import { describe, expect, it } from "vitest";
import { diffWords } from "../../lib/reading/changes.ts";
import { growthOf, NO_SQUARE } from "../growth.ts";

const same = (text: string) => ({ kind: "same", text });
const added = (text: string) => ({ kind: "added", text });
const removed = (text: string) => ({ kind: "removed", text });

describe("diffWords", () => {
  it.each([
    ["no difference", "Four dead.", "Four dead.", [same("Four dead.")]],
    ["nothing at all", "", "", []],
    [
      "a word replaced",
      "At least four dead in Kyiv.",
      "At least nine dead in Kyiv.",
      [same("At least "), removed("four"), added("nine"), same(" dead in Kyiv.")],
    ],
    ["words appended", "Four dead.", "Four dead. More soon.", [same("Four dead."), added(" More soon.")]],
    ["from nothing", "", "Breaking", [added("Breaking")]],
    ["to nothing", "Breaking", "", [removed("Breaking")]],
    ["markup is text", "<b>one</b>", "<b>two</b>", [same("<b>"), removed("one"), added("two"), same("</b>")]],
  ])("%s", (_, before, after, segments) => {
    expect(diffWords(before, after)).toEqual(segments);
  });

  it.each([
    ["The president spoke.\nHe left.", "He left.\nThe president spoke again."],
    ["Ukraine’s grid — “stable”", 'Ukraine\'s grid - "unstable" now'],
    ["Київ під обстрілом", "Київ знову під обстрілом"],
    ["東京で会見が行われた", "大阪で会見が行われた"],
  ])("loses nothing between %j and %j", (before, after) => {
    const segments = diffWords(before, after);
    const text = (kind: string) =>
      segments
        .filter((segment) => segment.kind === "same" || segment.kind === kind)
        .map((segment) => segment.text)
        .join("");
    expect(text("removed")).toBe(before);
    expect(text("added")).toBe(after);
    expect(segments.some((segment) => segment.text === "")).toBe(false);
  });

  it("gives up on two long texts that have nothing in common, in time", () => {
    const work = (count: number) => {
      const [before, after] = ["a", "b"].map((word) => Array.from({ length: count }, (_, index) => `${word}${index}`).join(" "));
      return () => diffWords(before as string, after as string);
    };
    expect(growthOf(work, 200)).toBeLessThan(NO_SQUARE);
    expect(work(20_000)().map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});
