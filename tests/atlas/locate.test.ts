import { beforeAll, describe, expect, it } from "vitest";
import { type Atlas, openAtlas } from "../../lib/atlas/open-atlas.ts";
import type { EntityKey } from "../../lib/model.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas();
});

const place = (...forms: string[]) => ({ key: `place ${forms[0]}` as EntityKey, forms, postCount: 1 });
const spot = (name: string, ...others: string[]) => {
  const found = atlas.locate([place(name), ...others.map((other) => place(other))]).find(({ place: { forms } }) => forms[0] === name);
  return found === undefined ? null : [found.longitude, found.latitude];
};

describe("locate", () => {
  it.each([
    ["kyiv", 30.5, 50.5],
    ["kiev", 30.5, 50.5],
    ["odesa", 30.7, 46.5],
    ["bakhmut", 38, 48.6],
    ["washington", -77, 38.9],
    ["new york", -74, 40.7],
    ["gaza", 34.5, 31.5],
    ["black sea", 34.5, 43.3],
    ["city of odesa", 30.7, 46.5],
    ["kharkiv oblast", 36.3, 50],
    ["frankfurt", 8.7, 50.1],
    ["stoke", -2.2, 53],
    ["hull", -0.3, 53.7],
    ["rostov-on-don", 39.7, 47.2],
    ["rio", -43.2, -22.9],
    ["orkney", -3, 59],
    ["kent", 0.7, 51.2],
  ])("knows %s, to a few miles", (name, longitude, latitude) => {
    const [x = 0, y = 0] = spot(name) ?? [];
    expect(Math.hypot(x - longitude, y - latitude)).toBeLessThan(0.3);
  });

  it.each(["ukraine", "us", "america", "russia", "syria", "north korea", "britain", "england", "texas", "kosovo", "taiwan", "crimea"])(
    "takes %s for an area",
    (name) => {
      expect(atlas.locate([place(name)])[0]?.isArea).toBe(true);
    },
  );

  it.each(["the kremlin", "kirby", "europe", "atlantis", "", "constructor"])("leaves %j out", (name) => {
    expect(spot(name)).toBeNull();
  });

  it.each([
    ["georgia", ["russia"], 43.5],
    ["georgia", ["texas", "florida"], -83.8],
    ["birmingham", [], -1.9],
    ["birmingham", ["alabama"], -86.8],
    ["tripoli", ["beirut"], 35.8],
    ["newcastle", ["sydney"], 151.8],
    ["newcastle", ["leeds"], -1.6],
  ])("takes %s beside %j for that at %d° east", (name, others, longitude) => {
    expect(spot(name, ...others)?.[0]).toBeCloseTo(longitude, 0);
  });

  it.each([
    ["london", ["canada", "toronto"], -0.1],
    ["paris", ["texas"], 2.3],
  ])("takes %s for the great one even beside %j", (name, others, longitude) => {
    expect(spot(name, ...others)?.[0]).toBeCloseTo(longitude, 0);
  });

  it("goes by another form where the first is not known, and keeps the order", () => {
    const places = [place("kyiv"), place("the besieged town", "bakhmut"), place("nowhere at all"), place("moscow")];
    expect(atlas.locate(places).map(({ place: { forms } }) => forms[0])).toEqual(["kyiv", "the besieged town", "moscow"]);
  });
});
