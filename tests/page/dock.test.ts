import type { DOMWindow } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { createDock, type Dock } from "../../lib/page/dock.ts";
import { byReader, openPage } from "./dom.ts";
import { type FakeSchedule, fakeSchedule } from "./fake-schedule.ts";
import { place } from "./shown.ts";

describe("createDock", () => {
  let window: DOMWindow;
  let shadow: ShadowRoot;
  let schedule: FakeSchedule;
  let stop: AbortController;
  let held: number;
  let width: number;
  let dock: Dock;
  const URL = "chrome-extension://id/sidepanel.html?tab=7";
  const root = (): HTMLElement => window.document.documentElement;
  const find = <T extends HTMLElement>(selector: string): T | null => shadow.querySelector<T>(selector);

  beforeEach(() => {
    window = openPage("<article>");
    width = 1280;
    Object.defineProperty(root(), "clientWidth", { get: () => width });
    Object.defineProperty(root(), "scrollWidth", { get: () => width });
    const article = window.document.querySelector("article")!;
    place(article, { top: 0, bottom: 9, right: 300 });
    shadow = window.document.body.attachShadow({ mode: "open" });
    schedule = fakeSchedule();
    stop = new AbortController();
    held = 0;
    dock = createDock(
      {
        document: window.document,
        shadow,
        words: { panel: "Catchline", width: "Width of the panel", unfold: "Show the panel" },
        probe: () => article,
        hold: (change) => {
          held++;
          return change();
        },
        schedule,
      },
      stop.signal,
    );
  });

  const resize = (to: number): void => {
    width = to;
    window.dispatchEvent(new window.Event("resize"));
    schedule.frames();
  };

  it("is not there until it is shown", () => {
    expect(shadow.childElementCount).toBe(0);
    expect(root().hasAttribute("style")).toBe(false);
  });

  it("stands beside the page in a frame with a title, and keeps what is read in place", () => {
    dock.show(URL);
    const frame = find<HTMLIFrameElement>("iframe")!;
    expect([frame.src, frame.title]).toEqual([URL, "Catchline"]);
    expect(find(".dock")!.hidden).toBe(false);
    expect(find(".rail")!.hidden).toBe(true);
    expect(root().style.marginRight).toBe("380px");
    expect(held).toBe(1);
  });

  it("does not load the panel anew when it is shown twice", () => {
    dock.show(URL);
    const frame = find("iframe");
    dock.show(URL);
    expect(find("iframe")).toBe(frame);
    expect(held).toBe(1);
  });

  it("leaves nothing when it is closed", () => {
    dock.show(URL);
    dock.show(null);
    expect(shadow.childElementCount).toBe(0);
    expect(root().hasAttribute("style")).toBe(false);
    expect(held).toBe(2);
  });

  it("gives the room back when everything stops", () => {
    dock.show(URL);
    stop.abort();
    expect(root().hasAttribute("style")).toBe(false);
  });

  it("is folded to a rail where too little text would be left, and unfolds over the page", () => {
    width = 800;
    dock.show(URL);
    const rail = find<HTMLButtonElement>(".rail")!;
    expect([find(".dock")!.hidden, rail.hidden, rail.getAttribute("aria-expanded"), rail.getAttribute("aria-label")]).toEqual([
      true,
      false,
      "false",
      "Show the panel",
    ]);
    expect(root().hasAttribute("style")).toBe(false);
    rail.dispatchEvent(byReader(new window.MouseEvent("click")));
    expect([find(".dock")!.hidden, rail.getAttribute("aria-expanded")]).toEqual([false, "true"]);
    expect(root().hasAttribute("style")).toBe(false);
    dock.fold();
    expect([find(".dock")!.hidden, rail.getAttribute("aria-expanded")]).toEqual([true, "false"]);
  });

  it("is never unfolded by a made-up click", () => {
    width = 800;
    dock.show(URL);
    find(".rail")!.click();
    expect(find(".dock")!.hidden).toBe(true);
  });

  it("is never wider than the screen", () => {
    width = 360;
    dock.show(URL);
    expect(find(".dock")!.style.width).toBe("336px");
  });

  it("follows the width of the window", () => {
    dock.show(URL);
    resize(800);
    expect(root().hasAttribute("style")).toBe(false);
    expect(find(".rail")!.hidden).toBe(false);
    resize(1280);
    expect(root().style.marginRight).toBe("380px");
    expect(find(".rail")!.hidden).toBe(true);
  });

  it.each([
    ["print", "beforeprint", "afterprint"],
    ["full screen", "full", "leave"],
  ])("is not there in %s, and is again afterwards", (_, before, after) => {
    const tell = (name: string): void => {
      Object.assign(window.document, { fullscreenElement: name === "full" ? root() : null });
      const isPrint = name.endsWith("print");
      (isPrint ? window : window.document).dispatchEvent(new window.Event(isPrint ? name : "fullscreenchange"));
    };
    dock.show(URL);
    tell(before);
    expect([find(".dock")!.hidden, find(".rail")!.hidden, root().hasAttribute("style")]).toEqual([true, true, false]);
    tell(after);
    expect([find(".dock")!.hidden, root().style.marginRight]).toEqual([false, "380px"]);
  });

  describe("its edge", () => {
    const press = (key: string, trusted = true): KeyboardEvent => {
      const event = new window.KeyboardEvent("keydown", { key, cancelable: true });
      find(".grip")!.dispatchEvent(trusted ? byReader(event) : event);
      schedule.frames();
      return event;
    };

    it("is a separator that says its width", () => {
      dock.show(URL);
      const grip = find(".grip")!;
      const said = ["role", "aria-orientation", "aria-label", "aria-valuemin", "aria-valuenow", "aria-valuemax", "tabindex"];
      expect(said.map((name) => grip.getAttribute(name))).toEqual([
        "separator",
        "vertical",
        "Width of the panel",
        "280",
        "380",
        "720",
        "0",
      ]);
    });

    it.each([
      ["ArrowLeft", "396px"],
      ["ArrowRight", "364px"],
      ["Home", "280px"],
      ["End", "720px"],
    ])("moves with %s", (key, margin) => {
      dock.show(URL);
      expect(press(key).defaultPrevented).toBe(true);
      expect(root().style.marginRight).toBe(margin);
      expect(find(".grip")!.getAttribute("aria-valuenow")).toBe(Number.parseInt(margin, 10).toString());
    });

    it("leaves other keys to the page, and hears no made-up ones", () => {
      dock.show(URL);
      expect(press("Tab").defaultPrevented).toBe(false);
      press("ArrowLeft", false);
      expect(root().style.marginRight).toBe("380px");
    });

    it("always leaves room for the text", () => {
      width = 1000;
      dock.show(URL);
      press("End");
      expect(root().style.marginRight).toBe("520px");
    });

    it("follows the pointer while it is held", () => {
      dock.show(URL);
      const grip = find(".grip")!;
      grip.setPointerCapture = () => undefined;
      const point = (name: string, clientX: number): void => {
        grip.dispatchEvent(byReader(new window.MouseEvent(name, { clientX, button: 0 })));
        schedule.frames();
      };
      point("pointermove", 100);
      expect(root().style.marginRight).toBe("380px");
      point("pointerdown", 900);
      point("pointermove", 850);
      expect(root().style.marginRight).toBe("430px");
      point("pointerup", 850);
      point("pointermove", 700);
      expect(root().style.marginRight).toBe("430px");
    });
  });
});
