// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { PlacesMap } from "../../components/PlacesMap.tsx";
import { locate } from "../../lib/atlas/locate.ts";
import type { Atlas } from "../../lib/atlas/open-atlas.ts";
import { readCoordinates } from "../../lib/atlas/read-coordinates.ts";
import type { Entity, EntityKey } from "../../lib/model.ts";
import { show, wordsOf } from "./fixtures.tsx";

// Kyiv and Odesa of the real list.
const COORDINATES = readCoordinates("UA|kyiv,odesa|LvWv4LHWx4", "ukraine|UA|LmX1");
const atlas: Atlas = { land: "M0 0l10 0 0 10z", borders: "", locate: (places) => locate(places, COORDINATES) };

const place = (name: string, postCount: number): Entity => ({
  key: `place ${name.toLowerCase()}` as EntityKey,
  kind: "place",
  name,
  role: null,
  aliases: [],
  forms: [name.toLowerCase()],
  mentions: [],
  postCount,
});
const PLACES = [place("Ukraine", 9), place("Kyiv", 5), place("Odesa", 1), place("The Kremlin", 1)];

async function draw(over: Partial<Parameters<typeof PlacesMap>[0]> = {}): Promise<HTMLElement> {
  const open = async () => atlas;
  const drawn = show(<PlacesMap places={PLACES} chosen={null} onChoose={() => undefined} open={open} {...over} />);
  await act(async () => undefined);
  return drawn;
}

const radius = (drawn: HTMLElement, name: string): number =>
  Number(drawn.querySelector(`[data-place="${name}"] .pin-dot`)?.getAttribute("r"));

describe("PlacesMap", () => {
  it("has a pin for each place it knows, as large as it has posts, and says how many it knows", async () => {
    const drawn = await draw();
    expect(wordsOf(drawn.querySelector("summary"))).toBe("On the map: 3 of 4 places");
    expect([...drawn.querySelectorAll("[data-place]")].map((pin) => wordsOf(pin))).toEqual([
      "Ukraine: 9 posts",
      "Kyiv: 5 posts",
      "Odesa: 1 post",
    ]);
    expect(radius(drawn, "Ukraine")).toBeGreaterThan(radius(drawn, "Kyiv"));
    expect(radius(drawn, "Kyiv")).toBeGreaterThan(radius(drawn, "Odesa"));
  });

  it("chooses the place of a pin, and shows which is chosen", async () => {
    const onChoose = vi.fn();
    const drawn = await draw({ onChoose, chosen: PLACES[1]?.key ?? null });
    act(() => void drawn.querySelector('[data-place="Odesa"] .pin-touch')?.dispatchEvent(new MouseEvent("click", { bubbles: true })));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(PLACES[2]);
    expect([...drawn.querySelectorAll(".pin--chosen")].map((pin) => pin.getAttribute("data-place"))).toEqual(["Kyiv"]);
  });

  it("is one picture to a screen reader and no stop for the keyboard, and folds away", async () => {
    const drawn = await draw();
    expect(drawn.querySelector("svg")?.getAttribute("role")).toBe("img");
    expect(drawn.querySelector("svg")?.getAttribute("aria-label")).toBe("Map of the places; the list has them all");
    expect(drawn.querySelectorAll("svg [tabindex], svg button, svg a")).toHaveLength(0);
    expect(drawn.querySelector("details")?.open).toBe(true);
  });

  it("writes no style into the markup, which the page's policy forbids", async () => {
    expect((await draw()).querySelectorAll("[style]")).toHaveLength(0);
  });

  it.each([
    ["there are no places", { places: [] }],
    ["it knows none of them", { places: PLACES.slice(3) }],
    ["it can't be loaded", { open: () => Promise.reject(new Error("gone")) }],
  ])("is not there where %s", async (_, over) => {
    expect((await draw(over)).childElementCount).toBe(0);
  });

  it("keeps its room while it loads", async () => {
    const drawn = await draw({ open: () => new Promise(() => undefined) });
    expect(drawn.querySelector("svg.map")).not.toBeNull();
    expect(drawn.querySelectorAll("[data-place]")).toHaveLength(0);
  });
});
