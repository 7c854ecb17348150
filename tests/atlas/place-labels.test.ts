import { describe, expect, it } from "vitest";
import { placeLabels } from "../../lib/atlas/place-labels.ts";

const bounds = { left: 0, top: 0, right: 400, bottom: 200 };
const pin = (name: string, x: number, y: number) => ({ name, x, y, radius: 5 });
const sides = (...pins: ReturnType<typeof pin>[]) => placeLabels(pins, 10, bounds).map((label) => label?.side ?? null);

describe("placeLabels", () => {
  it("writes at the right of a pin, at the left where the map ends, and not where there is no room", () => {
    expect(
      sides(
        pin("Kyiv", 100, 100),
        pin("Vladivostok", 380, 50),
        pin("A name as long as the whole map is wide, and then some more", 200, 150),
      ),
    ).toEqual(["start", "end", null]);
  });

  it("never writes over another pin or label; the first has the first choice", () => {
    expect(sides(pin("Kyiv", 100, 100), pin("Kharkiv", 125, 100))).toEqual(["end", "start"]);
    expect(sides(pin("Kyiv", 100, 100), pin("Bucha", 100, 104))).toEqual(["start", "end"]);
    expect(sides(pin("Kyiv", 100, 100), pin("Bucha", 100, 104), pin("Irpin", 100, 102))).toEqual(["start", "end", null]);
  });
});
