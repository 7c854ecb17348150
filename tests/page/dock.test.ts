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
  let laid: number;
  let resized: number[];
  let width: number;
  let away: Set<string>;
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
    place(article, { top: 0, bottom: 9, left: 400, right: 700 });
    place(root(), { top: 0, bottom: 9, left: 380, right: 400 });
    away = new Set();
    const matchMedia = (query: string) => ({
      get matches() {
        return away.has(query);
      },
      addEventListener: (_: string, heard: () => void) => window.addEventListener("media", heard),
    });
    Object.assign(window, { matchMedia });
    shadow = window.document.body.attachShadow({ mode: "open" });
    schedule = fakeSchedule();
    stop = new AbortController();
    held = 0;
    laid = 0;
    resized = [];
    dock = createDock(
      {
        document: window.document,
        shadow,
        words: { panel: "Catchline", width: "Width of the panel", unfold: "Show the panel" },
        text: () => ({ near: [article], far: new Set() }),
        hold: (change) => {
          held++;
          return change();
        },
        onLaid: () => laid++,
        onResized: (chosen) => resized.push(chosen),
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
    dock.show(URL, false);
    const frame = find<HTMLIFrameElement>("iframe")!;
    expect([frame.src, frame.title]).toEqual([URL, "Catchline"]);
    expect(find(".dock")!.hidden).toBe(false);
    expect(find(".rail")!.hidden).toBe(true);
    expect(root().style.marginRight).toBe("380px");
    expect([held, laid]).toEqual([1, 1]);
  });

  it("does not load the panel anew when it is shown twice", () => {
    dock.show(URL, false);
    const frame = find("iframe");
    dock.show(URL, false);
    expect(find("iframe")).toBe(frame);
    expect(held).toBe(1);
  });

  it("leaves nothing when it is closed", () => {
    dock.show(URL, false);
    dock.show(null, true);
    expect(shadow.childElementCount).toBe(0);
    expect(root().hasAttribute("style")).toBe(false);
    expect(held).toBe(2);
  });

  it("gives the room back when everything stops", () => {
    dock.show(URL, false);
    stop.abort();
    expect(root().hasAttribute("style")).toBe(false);
  });

  it("is folded to a rail where too little text would be left, and unfolds over the page", () => {
    width = 700;
    dock.show(URL, false);
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

  it("comes before the panel for whoever goes by Tab, rail and edge first", () => {
    dock.show(URL, false);
    expect([...shadow.querySelectorAll("button, [tabindex], iframe")].map(({ className, localName }) => className || localName)).toEqual([
      "rail right",
      "grip",
      "iframe",
    ]);
  });

  it("is narrower before it folds", () => {
    width = 800;
    dock.show(URL, false);
    expect([root().style.marginRight, find(".dock")!.style.width, find(".rail")!.hidden]).toEqual(["320px", "320px", true]);
    resize(1280);
    expect(root().style.marginRight).toBe("380px");
  });

  it("is never unfolded by a made-up click", () => {
    width = 700;
    dock.show(URL, false);
    find(".rail")!.click();
    expect(find(".dock")!.hidden).toBe(true);
  });

  it("is never wider than the screen", () => {
    width = 360;
    dock.show(URL, false);
    expect(find(".dock")!.style.width).toBe("336px");
  });

  it("follows the width of the window", () => {
    dock.show(URL, false);
    resize(700);
    expect(root().hasAttribute("style")).toBe(false);
    expect(find(".rail")!.hidden).toBe(false);
    resize(1280);
    expect(root().style.marginRight).toBe("380px");
    expect(find(".rail")!.hidden).toBe(true);
  });

  it("is not laid anew where only the height changed, as on a phone with every scroll", () => {
    dock.show(URL, false);
    resize(1280);
    expect(held).toBe(1);
  });

  it("is laid again once the page has loaded to the end", () => {
    Object.defineProperty(window.document, "readyState", { value: "interactive", configurable: true });
    const late = createDock(
      {
        document: window.document,
        shadow,
        words: { panel: "Catchline", width: "Width", unfold: "Show" },
        text: () => ({ near: [], far: new Set() }),
        hold: (change) => change(),
        onLaid: () => laid++,
        onResized: () => undefined,
        schedule,
      },
      stop.signal,
    );
    late.show(URL, false);
    const before = laid;
    window.dispatchEvent(new window.Event("load"));
    schedule.frames();
    expect(laid).toBe(before + 1);
  });

  describe("its side", () => {
    const standing = () => [
      root().style.marginLeft,
      root().style.marginRight,
      find(".dock")!.classList.contains("left"),
      find(".rail")!.classList.contains("left"),
    ];

    it.each([
      ["ltr", ["", "380px", false, false]],
      ["rtl", ["380px", "", true, true]],
    ])("is where the lines end, in text that goes %s", (direction, sides) => {
      const style = { direction, transitionDuration: "0s", overflowX: "visible", position: "static" };
      Object.assign(window, { getComputedStyle: () => style });
      dock.show(URL, false);
      expect(standing()).toEqual(sides);
    });

    it("is the one chosen, whatever the direction", () => {
      dock.place("left", 400);
      dock.show(URL, false);
      expect(standing()).toEqual(["400px", "", true, true]);
      dock.place("right", 400);
      expect(standing()).toEqual(["", "400px", false, false]);
    });

    it("is changed for the other, and back, without loading the panel anew", () => {
      dock.show(URL, false);
      const frame = find("iframe");
      expect(dock.move()).toBe("left");
      expect(standing()).toEqual(["380px", "", true, true]);
      expect(dock.move()).toBe("right");
      expect(standing()).toEqual(["", "380px", false, false]);
      expect(find("iframe")).toBe(frame);
      expect(held).toBe(3);
    });

    it("can be changed while it is closed", () => {
      expect(dock.move()).toBe("left");
      expect(root().hasAttribute("style")).toBe(false);
      dock.show(URL, false);
      expect(standing()).toEqual(["380px", "", true, true]);
    });

    it("is not laid anew by what is chosen already", () => {
      dock.show(URL, false);
      dock.place("auto", 380);
      expect(held).toBe(1);
    });
  });

  describe("while something of the page stands in a picture in picture, or the browser in full screen", () => {
    const turn = (on: boolean): void => {
      away = new Set(on ? ["(display-mode: fullscreen)"] : []);
      window.dispatchEvent(new window.Event("media"));
    };

    it("does not open by itself, but once that is over", () => {
      turn(true);
      dock.show(URL, false);
      expect(shadow.childElementCount).toBe(0);
      turn(false);
      expect(find("iframe")).not.toBeNull();
      expect(root().style.marginRight).toBe("380px");
    });

    it("opens by hand", () => {
      turn(true);
      dock.show(URL, true);
      expect(root().style.marginRight).toBe("380px");
    });

    it("stays where it is open", () => {
      dock.show(URL, false);
      turn(true);
      expect([find(".dock")!.hidden, root().style.marginRight]).toEqual([false, "380px"]);
    });

    it("opens no more once the reader has closed it meanwhile", () => {
      turn(true);
      dock.show(URL, false);
      dock.show(null, true);
      turn(false);
      expect(shadow.childElementCount).toBe(0);
    });
  });

  it("does not even begin to open by itself in print", () => {
    away = new Set(["print"]);
    dock.show(URL, false);
    expect(shadow.childElementCount).toBe(0);
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
    dock.show(URL, false);
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
      dock.show(URL, false);
      const grip = find(".grip")!;
      const said = ["role", "aria-orientation", "aria-label", "aria-valuemin", "aria-valuenow", "aria-valuemax", "tabindex"];
      expect(said.map((name) => grip.getAttribute(name))).toEqual([
        "separator",
        "vertical",
        "Width of the panel",
        "320",
        "380",
        "720",
        "0",
      ]);
    });

    it.each([
      ["ArrowLeft", "396px"],
      ["ArrowRight", "364px"],
      ["Home", "320px"],
      ["End", "720px"],
    ])("moves with %s", (key, margin) => {
      dock.show(URL, false);
      expect(press(key).defaultPrevented).toBe(true);
      expect(root().style.marginRight).toBe(margin);
      expect(find(".grip")!.getAttribute("aria-valuenow")).toBe(Number.parseInt(margin, 10).toString());
    });

    it("moves the other way on the other side", () => {
      dock.place("left", 380);
      dock.show(URL, false);
      press("ArrowRight");
      expect(root().style.marginLeft).toBe("396px");
      press("ArrowLeft");
      press("ArrowLeft");
      expect(root().style.marginLeft).toBe("364px");
    });

    it("tells the width the reader has chosen, once they rest", async () => {
      dock.show(URL, false);
      press("ArrowLeft");
      await schedule.pass(300);
      press("ArrowLeft");
      expect(resized).toEqual([]);
      await schedule.pass(400);
      expect(resized).toEqual([412]);
    });

    it("tells it at once when they go elsewhere", async () => {
      dock.show(URL, false);
      press("ArrowLeft");
      find(".grip")!.dispatchEvent(new window.Event("blur"));
      expect(resized).toEqual([396]);
      find(".grip")!.dispatchEvent(new window.Event("blur"));
      await schedule.pass(1000);
      expect(resized).toEqual([396]);
    });

    it("leaves other keys to the page, and hears no made-up ones", () => {
      dock.show(URL, false);
      expect(press("Tab").defaultPrevented).toBe(false);
      press("ArrowLeft", false);
      expect(root().style.marginRight).toBe("380px");
    });

    it("always leaves room for the text", () => {
      width = 1000;
      dock.show(URL, false);
      press("End");
      expect(root().style.marginRight).toBe("520px");
    });

    it("follows the pointer while it is held", () => {
      dock.show(URL, false);
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
      expect(resized).toEqual([]);
      point("pointerup", 850);
      expect(resized).toEqual([430]);
      point("pointermove", 700);
      expect(root().style.marginRight).toBe("430px");
    });

    it("tells nothing of a click that moved it nowhere", () => {
      dock.show(URL, false);
      const grip = find(".grip")!;
      grip.setPointerCapture = () => undefined;
      for (const name of ["pointerdown", "pointerup"])
        grip.dispatchEvent(byReader(new window.MouseEvent(name, { clientX: 900, button: 0 })));
      expect(resized).toEqual([]);
    });

    it("goes no further than the text gives way", () => {
      const article = window.document.querySelector("article")!;
      Object.assign(window.Range.prototype, { getClientRects: () => [article.getBoundingClientRect()] });
      article.append("text");
      article.checkVisibility = () => true;
      place(article, { top: 0, bottom: 9, left: 0, right: 950 });
      dock.show(URL, false);
      expect([root().style.marginRight, find(".grip")!.getAttribute("aria-valuemax")]).toEqual(["330px", "330"]);
      press("End");
      expect(root().style.marginRight).toBe("330px");
    });

    it("makes a dock that lies over the page narrow enough to stand beside it", async () => {
      width = 820;
      const article = window.document.querySelector("article")!;
      Object.assign(window.Range.prototype, { getClientRects: () => [article.getBoundingClientRect()] });
      article.append("text");
      article.checkVisibility = () => true;
      place(article, { top: 0, bottom: 9, left: 0, right: 550 });
      dock.show(URL, false);
      find(".rail")!.dispatchEvent(byReader(new window.MouseEvent("click")));
      expect(root().hasAttribute("style")).toBe(false);
      place(article, { top: 0, bottom: 9, left: 0, right: 490 });
      press("Home");
      await schedule.pass(400);
      schedule.frames();
      expect([root().style.marginRight, find(".rail")!.hidden, find(".dock")!.hidden]).toEqual(["320px", true, false]);
    });
  });
});
