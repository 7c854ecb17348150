import { describe, expect, it } from "vitest";
import { type DockDone, type DockSite, dockOn, interpretDockSites, withDockDone, withDockPlace } from "../lib/dock-sites.ts";
import type { Settings } from "../lib/settings.ts";
import { interpretSettings } from "../lib/settings-rules.ts";

const CNN = "www.cnn.com";
const settingsWith = (changed: Partial<Settings>): Settings => ({ ...interpretSettings({}), ...changed });

describe("interpretDockSites", () => {
  it.each<[string, unknown, readonly DockSite[]]>([
    ["nothing stored", undefined, []],
    ["something else", "www.cnn.com", []],
    ["what was chosen", [{ host: CNN, open: false, side: "left", width: 412 }], [{ host: CNN, open: false, side: "left", width: 412 }]],
    ["a part of it", [{ host: CNN, width: 320 }], [{ host: CNN, width: 320 }]],
    ["a side there is not", [{ host: CNN, side: "top" }], []],
    ["too narrow for the panel", [{ host: CNN, width: 319 }], []],
    ["too wide", [{ host: CNN, width: 721 }], []],
    ["part of a pixel", [{ host: CNN, width: 300.5 }], []],
    ["no host", [{ open: false }, { host: "" }, { host: "a".repeat(254) }], []],
    ["one malformed, the other kept", [1, { host: CNN, open: false }], [{ host: CNN, open: false }]],
  ])("%s", (_, stored, sites) => {
    expect(interpretDockSites(stored)).toEqual(sites);
  });
});

describe("dockOn", () => {
  it.each<[string, Partial<Settings>, [boolean, string, number]]>([
    ["at first", {}, [true, "auto", 380]],
    ["by the reader's settings", { openByItself: false, dockSide: "left", dockWidth: 500 }, [false, "left", 500]],
    ["by what was chosen for the site", { dockSites: [{ host: CNN, open: false, side: "left", width: 300 }] }, [false, "left", 300]],
    ["open on this site alone", { openByItself: false, dockSites: [{ host: CNN, open: true }] }, [true, "auto", 380]],
    ["whatever was chosen for another", { dockSites: [{ host: "www.bbc.com", open: false, width: 300 }] }, [true, "auto", 380]],
  ])("stands %s", (_, chosen, [opensByItself, side, width]) => {
    expect(dockOn(settingsWith(chosen), CNN)).toEqual({ opensByItself, side, width });
  });
});

describe("withDockPlace", () => {
  it("remembers side and width beside each other, the latest last", () => {
    const wide = withDockPlace(
      settingsWith({
        dockSites: [
          { host: CNN, open: false },
          { host: "www.bbc.com", width: 300 },
        ],
      }),
      CNN,
      { width: 412 },
    );
    expect(wide).toEqual([
      { host: "www.bbc.com", width: 300 },
      { host: CNN, open: false, width: 412 },
    ]);
    expect(withDockPlace(settingsWith({ dockSites: wide }), CNN, { side: "left" }).at(-1)).toEqual({
      host: CNN,
      open: false,
      side: "left",
      width: 412,
    });
  });

  it("is the same list where nothing changes", () => {
    const dockSites = [{ host: CNN, width: 412 }];
    expect(withDockPlace(settingsWith({ dockSites }), CNN, { width: 412 })).toBe(dockSites);
  });

  const fill = (count: number, hostOf: (index: number) => string): readonly DockSite[] => {
    let dockSites: readonly DockSite[] = [{ host: CNN, open: false }];
    for (let index = 0; index < count; index++)
      dockSites = withDockPlace(settingsWith({ dockSites }), hostOf(index), { side: "left", width: 400 });
    return dockSites;
  };

  it("keeps the latest hundred, and where it may never open", () => {
    const sites = fill(250, (index) => `www.site-${index}.example`);
    expect(sites).toHaveLength(100);
    expect(sites[0]).toEqual({ host: CNN, open: false });
    expect(sites.slice(1).map(({ host }) => host)).toEqual(Array.from({ length: 99 }, (_, index) => `www.site-${index + 151}.example`));
  });

  it("stays within what one synced value holds, however long the hosts", () => {
    const sites = fill(100, (index) => `${index}-${"a".repeat(240)}.example`);
    expect("dockSites".length + JSON.stringify(sites).length).toBeLessThanOrEqual(8192);
    expect(sites.length).toBeGreaterThan(20);
    expect(sites[0]).toEqual({ host: CNN, open: false });
    expect(sites.at(-1)?.host).toMatch(/^99-/);
  });

  it("lets the oldest go where all are closed for good", () => {
    let dockSites: readonly DockSite[] = [];
    for (let index = 0; index < 101; index++) dockSites = withDockDone(settingsWith({ dockSites }), `${index}.example`, "closedForGood");
    expect([dockSites.length, dockSites[0]?.host, dockSites.at(-1)?.host]).toEqual([100, "1.example", "100.example"]);
    expect(withDockPlace(settingsWith({ dockSites }), CNN, { width: 300 }).at(-1)).toEqual({ host: CNN, width: 300 });
  });
});

describe("withDockDone", () => {
  it.each<[string, boolean, boolean | undefined, DockDone, boolean | undefined]>([
    ["closed for now: nothing to remember", true, undefined, "closed", undefined],
    ["closed for good", true, undefined, "closedForGood", false],
    ["opened again: as everywhere", true, false, "opened", undefined],
    ["closed for now where it may never open by itself", true, false, "closed", false],
    ["opened where docks don't open by themselves: left open", false, undefined, "opened", true],
    ["closed there again", false, true, "closed", undefined],
    ["closed there for good", false, true, "closedForGood", false],
    ["opened where it was open", true, undefined, "opened", undefined],
  ])("%s", (_, openByItself, before, done, after) => {
    const dockSites = [{ host: CNN, width: 300, ...(before === undefined ? {} : { open: before }) }];
    const sites = withDockDone(settingsWith({ openByItself, dockSites }), CNN, done);
    expect(sites).toEqual([{ host: CNN, width: 300, ...(after === undefined ? {} : { open: after }) }]);
    if (before === after) expect(sites).toBe(dockSites);
  });

  it("keeps nothing of a site for which nothing is chosen any more", () => {
    const dockSites = [{ host: CNN, open: false }];
    expect(withDockDone(settingsWith({ dockSites }), CNN, "opened")).toEqual([]);
  });
});
