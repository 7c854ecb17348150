import { describe, expect, it } from "vitest";
import { dockChoices } from "../../components/dock-choices.ts";
import { englishWords } from "./fixtures.tsx";

describe("dockChoices", () => {
  const chosen: string[] = [];
  const dock = { move: () => void chosen.push("move"), closeForGood: () => void chosen.push("close") };

  it.each([
    ["https://www.theguardian.com/world/live/2024/storm", "Close on theguardian.com for good"],
    ["https://edition.cnn.com:8443/live", "Close on edition.cnn.com for good"],
  ])("names the site of %s", (url, name) => {
    expect(dockChoices(dock, url, englishWords).map((choice) => choice.name)).toEqual(["Move to the other side", name]);
  });

  it("does what it says", () => {
    for (const { onChoose } of dockChoices(dock, "https://www.cnn.com/", englishWords)) onChoose();
    expect(chosen).toEqual(["move", "close"]);
  });

  it("offers nothing where there is no dock", () => {
    expect(dockChoices(null, "https://www.cnn.com/", englishWords)).toEqual([]);
  });
});
