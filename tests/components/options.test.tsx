// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { type ChosenSettings, type OptionActions, Options } from "../../components/Options.tsx";
import { PALETTES, TEXT_SIZES } from "../../lib/appearance.ts";
import { click, show, wordsOf } from "./fixtures.tsx";

const SETTINGS: ChosenSettings = {
  theme: "auto",
  textSize: 100,
  density: "comfortable",
  palette: "classic",
  openByItself: true,
  dockSide: "auto",
  dockWidth: 380,
  dockSites: [],
  autoSeen: true,
  badge: "count",
  retentionDays: 90,
};

const done = async (): Promise<void> => undefined;
const ACTIONS: OptionActions = {
  openLibrary: done,
  forgetAll: done,
  exportBackup: done,
  importBackup: async () => "1 live blog and 7 posts",
  changeShortcuts: done,
  removeSite: null,
  switchSiteOn: null,
};

type Over = Partial<Omit<Parameters<typeof Options>[0], "settings" | "actions">> & {
  settings?: Partial<ChosenSettings>;
  actions?: Partial<OptionActions>;
};

const draw = ({ settings, actions, ...over }: Over = {}) =>
  show(
    <Options
      settings={{ ...SETTINGS, ...settings }}
      onChange={done}
      used="2 live blogs and 30 kB"
      storageFailure={null}
      sites={{ enabled: [], switchedOff: [], listed: ["*.cnn.com", "news.sky.com"] }}
      shortcuts={null}
      browser="chromium"
      actions={{ ...ACTIONS, ...actions }}
      {...over}
    />,
  );

const labelled = <E extends HTMLElement>(root: HTMLElement, words: string): E => {
  const label = [...root.querySelectorAll("label")].find((one) => wordsOf(one).startsWith(words));
  const control = label?.control;
  if (!control) throw new Error(`nothing is called "${words}"`);
  return control as E;
};
const button = (root: HTMLElement, name: string): HTMLElement | undefined =>
  [...root.querySelectorAll("button")].find((one) => (one.getAttribute("aria-label") ?? wordsOf(one)) === name);
const section = (root: HTMLElement, title: string): HTMLElement => {
  const found = [...root.querySelectorAll("section")].find(
    (one) => wordsOf(one.ownerDocument.getElementById(one.getAttribute("aria-labelledby") ?? "")) === title,
  );
  if (!found) throw new Error(`no part is called "${title}"`);
  return found;
};

describe("Options", () => {
  it("has its parts, each found by its title", () => {
    const drawn = draw();
    expect([...drawn.querySelectorAll("section h2")].map(wordsOf)).toEqual([
      "Appearance",
      "Panel beside the page",
      "Reading",
      "Sites",
      "Keys",
      "What is remembered",
      "Backup",
    ]);
    for (const title of [...drawn.querySelectorAll("section h2")].map(wordsOf)) section(drawn, title);
  });

  it.each<[string, Partial<ChosenSettings>]>([
    ["Dark", { theme: "dark" }],
    ["Light", { theme: "light" }],
    ["Compact", { density: "compact" }],
    ["Color-blind safe", { palette: "clear" }],
    ["Without color", { palette: "ink" }],
    ["Open the panel beside the page", { openByItself: false }],
    ["Automatic", { dockSide: "auto" }],
    ["Left", { dockSide: "left" }],
    ["Mark posts as read when", { autoSeen: false }],
  ])("%s changes %j and nothing else", (name, changed) => {
    const onChange = vi.fn(done);
    // Nothing is chosen that is chosen already.
    click(labelled(draw({ onChange, settings: { dockSide: "right" } }), name));
    expect(onChange.mock.calls).toEqual([[changed]]);
  });

  it.each<[string, string, Partial<ChosenSettings>]>([
    ["Number on the toolbar button", "A dot when something is new", { badge: "dot" }],
    ["Number on the toolbar button", "None", { badge: "off" }],
    ["Forget a live blog", "never", { retentionDays: null }],
    ["Forget a live blog", "30 days after my last visit", { retentionDays: 30 }],
  ])("%s: %s changes %j and nothing else", (name, option, changed) => {
    const onChange = vi.fn(done);
    const select = labelled<HTMLSelectElement>(draw({ onChange }), name);
    select.selectedIndex = [...select.options].findIndex(({ text }) => text === option);
    act(() => void select.dispatchEvent(new Event("change", { bubbles: true })));
    expect(onChange.mock.calls).toEqual([[changed]]);
  });

  it("shows what is chosen now", () => {
    const drawn = draw({
      settings: {
        theme: "dark",
        density: "compact",
        palette: "plum",
        dockSide: "left",
        autoSeen: false,
        badge: "off",
        retentionDays: null,
      },
    });
    expect([...drawn.querySelectorAll<HTMLInputElement>("[type=radio]:checked")].map(({ value }) => value)).toEqual([
      "dark",
      "compact",
      "plum",
      "left",
    ]);
    expect(labelled<HTMLInputElement>(drawn, "Mark posts as read").checked).toBe(false);
    expect(labelled<HTMLSelectElement>(drawn, "Number on").selectedOptions[0]?.text).toBe("None");
    expect(labelled<HTMLSelectElement>(drawn, "Forget a live").selectedOptions[0]?.text).toBe("never");
  });

  it("offers the sizes of text in steps, and says each in percent", () => {
    const onChange = vi.fn(done);
    const drawn = draw({ onChange, settings: { textSize: 112 } });
    const slider = labelled<HTMLInputElement>(drawn, "Text size");
    expect([slider.min, slider.max, slider.value, slider.getAttribute("aria-valuetext")]).toEqual(["0", "4", "2", "112%"]);
    expect(wordsOf(drawn.querySelector("output"))).toBe("112%");
    for (const at of TEXT_SIZES.keys()) {
      slider.value = String(at);
      act(() => void slider.dispatchEvent(new Event("input", { bubbles: true })));
    }
    expect(onChange.mock.calls.flat()).toEqual([87, 100, 112, 125, 150].map((textSize) => ({ textSize })));
  });

  it("shows every palette in its own colors, whatever the page's are", () => {
    const drawn = draw({ settings: { palette: "ink" } });
    expect([...drawn.querySelectorAll<HTMLElement>("[data-palette]")].map(({ dataset }) => dataset.palette)).toEqual([...PALETTES]);
  });

  it("shows the width of the panel while it is drawn, and chooses the one it is left at", () => {
    const onChange = vi.fn(done);
    const drawn = draw({ onChange });
    const slider = labelled<HTMLInputElement>(drawn, "Width of the panel");
    expect([slider.min, slider.max, slider.value, slider.getAttribute("aria-valuetext")]).toEqual(["320", "720", "380", "380 px"]);
    for (const width of ["420", "500"]) {
      slider.value = width;
      act(() => void slider.dispatchEvent(new Event("input", { bubbles: true })));
      expect([slider.getAttribute("aria-valuetext"), onChange.mock.calls.length]).toEqual([`${width} px`, 0]);
    }
    act(() => void slider.dispatchEvent(new Event("change", { bubbles: true })));
    expect(onChange.mock.calls).toEqual([[{ dockWidth: 500 }]]);
  });

  it("lists where the panel is otherwise, the latest first, and makes it there as everywhere", () => {
    const onChange = vi.fn(done);
    const first = { host: "www.cnn.com", open: false } as const;
    const second = { host: "news.sky.com", open: true, side: "left", width: 412 } as const;
    const drawn = draw({ onChange, settings: { dockSites: [first, second] } });
    expect([...drawn.querySelectorAll('[aria-label="Otherwise on"] li')].map(wordsOf)).toEqual([
      "news.sky.com opens by itself · Left · 412 pxAs everywhere",
      "www.cnn.com stays closedAs everywhere",
    ]);
    button(drawn, "As everywhere on news.sky.com")?.focus();
    click(button(drawn, "As everywhere on news.sky.com"));
    expect(onChange.mock.calls).toEqual([[{ dockSites: [first] }]]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("As everywhere on www.cnn.com");
    expect(wordsOf(draw())).not.toContain("Otherwise on");
  });

  it("lists the sites of the start, and those of the reader's own choice with what can be done about them", () => {
    const removeSite = vi.fn(done);
    const switchSiteOn = vi.fn(done);
    const sites = { enabled: ["live.example"], switchedOff: ["www.ft.com"], listed: ["*.cnn.com", "news.sky.com"] };
    const drawn = draw({ sites, actions: { removeSite, switchSiteOn } });
    const siteSection = section(drawn, "Sites");
    expect([wordsOf(siteSection.querySelector("summary")), [...siteSection.querySelectorAll("details li")].map(wordsOf)]).toEqual([
      "2 sites from the start",
      ["cnn.com", "news.sky.com"],
    ]);
    click(button(drawn, "Remove live.example"));
    click(button(drawn, "Switch on www.ft.com"));
    expect([removeSite.mock.calls, switchSiteOn.mock.calls]).toEqual([[["live.example"]], [["www.ft.com"]]]);
    expect(button(draw({ sites }), "Remove live.example")).toBeUndefined();
  });

  it.each([
    ["firefox", "Change them in Firefox’s add-on settings"],
    ["chromium", "Change them on the browser’s extensions page"],
  ] as const)("shows the keys, also those that have none, and leads to where %s changes them", (browser, name) => {
    const changeShortcuts = vi.fn(done);
    const shortcuts = [
      { name: "open-panel", description: "Open or close the panel", keys: "Alt+Shift+L" },
      { name: "next-unseen", description: "Go to the next post", keys: "" },
      { name: "_execute_action", description: "", keys: "" },
    ];
    const drawn = draw({ browser, shortcuts, actions: { changeShortcuts } });
    expect([...drawn.querySelectorAll(".key-table:not(.key-table--panel) > div")].map(wordsOf)).toEqual([
      "Alt+Shift+LOpen or close the panel",
      "no keyGo to the next post",
      "no keyPress the toolbar button",
    ]);
    expect(wordsOf(section(drawn, "Keys"))).toContain("⇧ AMark all read");
    click(button(drawn, name));
    expect(changeShortcuts).toHaveBeenCalledOnce();
  });

  it("says how much is remembered, and opens or forgets it", () => {
    const openLibrary = vi.fn(done);
    const forgetAll = vi.fn(done);
    const drawn = draw({ actions: { openLibrary, forgetAll } });
    expect(wordsOf(section(drawn, "What is remembered"))).toContain("2 live blogs and 30 kB in use");
    click(button(drawn, "All live blogs"));
    click(button(drawn, "Forget everything"));
    expect([openLibrary, forgetAll].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it("says what was imported", async () => {
    const drawn = draw();
    const input = drawn.querySelector<HTMLInputElement>("[type=file]")!;
    Object.defineProperty(input, "files", { value: [new File(["{}"], "backup.json")] });
    // jsdom lets no script set a file.
    Object.defineProperty(input, "value", { value: "", writable: true });
    act(() => void input.dispatchEvent(new Event("change", { bubbles: true })));
    await vi.waitFor(() =>
      expect(wordsOf(section(drawn, "Backup").querySelector("[role=status]"))).toBe("Imported: 1 live blog and 7 posts"),
    );
  });

  it("says why a choice could not be kept, and that what is stored can't be read", async () => {
    const onChange = async (): Promise<void> => Promise.reject(new Error("This exceeds the quota"));
    const drawn = draw({ onChange, storageFailure: "disk full" });
    expect(wordsOf(drawn.querySelector("[role=alert]"))).toBe("What Catchline remembers can't be read: disk full");
    click(labelled(drawn, "Dark"));
    await vi.waitFor(() =>
      expect([...drawn.querySelectorAll("[role=alert]")].map(wordsOf)).toContain("That did not work: This exceeds the quota"),
    );
  });
});
