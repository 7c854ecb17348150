import { JSDOM } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { HOST_NAME, placeHost, restyle } from "../../lib/page/host.ts";
import { FIRST_LOOKS, hostStyle } from "../../lib/page/host-style.ts";
import { settle } from "./fake-schedule.ts";

describe("placeHost", () => {
  let document: Document;
  let stop: AbortController;
  let lost: number;
  const place = (signal: AbortSignal): ShadowRoot => placeHost({ document, style: hostStyle(FIRST_LOOKS), onLost: () => lost++ }, signal);
  const hosts = (): Element[] => [...document.querySelectorAll(HOST_NAME)];

  beforeEach(() => {
    ({ document } = new JSDOM("<p>text").window);
    stop = new AbortController();
    lost = 0;
  });

  it("puts one bare element on the root, with a shadow root that is closed", () => {
    const before = document.body.outerHTML;
    const shadow = place(stop.signal);
    expect(document.documentElement.lastElementChild!.outerHTML).toBe(`<${HOST_NAME}></${HOST_NAME}>`);
    expect(hosts()[0]!.shadowRoot).toBeNull();
    expect(shadow.mode).toBe("closed");
    expect(document.body.outerHTML).toBe(before);
    expect(document.head.querySelector("style")).toBeNull();
  });

  it("holds no text that could be found in the page", () => {
    const shadow = place(stop.signal);
    expect([...shadow.children].map((child) => child.localName)).toEqual(["style"]);
  });

  it("is drawn by another style from one moment to the next, and stays as bare", () => {
    const shadow = place(stop.signal);
    restyle(shadow, hostStyle({ ...FIRST_LOOKS, newColor: "#0a4fa3" }));
    expect([...shadow.children].map((child) => child.textContent?.includes("#0a4fa3"))).toEqual([true]);
    expect(document.documentElement.lastElementChild!.outerHTML).toBe(`<${HOST_NAME}></${HOST_NAME}>`);
  });

  it("is gone when it is stopped", async () => {
    place(stop.signal);
    stop.abort();
    await settle();
    expect(hosts()).toEqual([]);
    expect(lost).toBe(0);
  });

  it("takes the place of an earlier script's, which notices", async () => {
    place(stop.signal);
    let lostLater = 0;
    placeHost({ document, style: "", onLost: () => lostLater++ }, new AbortController().signal);
    await settle();
    expect([hosts().length, lost, lostLater]).toEqual([1, 1, 0]);
  });

  it("comes back when the page throws it out, but does not fight", async () => {
    place(stop.signal);
    for (let time = 0; time < 3; time++) {
      hosts()[0]!.remove();
      await settle();
    }
    expect([hosts().length, lost]).toEqual([1, 0]);
    hosts()[0]!.remove();
    await settle();
    expect([hosts().length, lost]).toEqual([0, 1]);
  });

  it("leaves alone what the page has under that name elsewhere", () => {
    document.body.append(document.createElement(HOST_NAME));
    place(stop.signal);
    expect(hosts()).toHaveLength(2);
  });

  it("lets no constructor of the page's run before the shadow root is closed", () => {
    const { window } = new JSDOM("<p>", { runScripts: "outside-only" });
    window.eval(`customElements.define("${HOST_NAME}", class extends HTMLElement {
      constructor() { super(); try { this.attachShadow({ mode: "open" }); window.stolen = true; } catch {} }
    })`);
    placeHost({ document: window.document, style: "", onLost: () => undefined }, stop.signal);
    expect((window as unknown as { stolen?: boolean }).stolen).toBeUndefined();
  });
});

describe("restyle", () => {
  const styled = (url: string): ShadowRoot => {
    const { document } = new JSDOM("<p>text", { url }).window;
    return placeHost({ document, style: "a { top: 1px; }", onLost: () => {} }, new AbortController().signal);
  };
  const written = (shadow: ShadowRoot): (string | null)[] => [...shadow.querySelectorAll("style")].map((style) => style.textContent);
  const adopted = (shadow: ShadowRoot): string[] =>
    shadow.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText));

  it("writes the style in a news page, and writes it anew", () => {
    const shadow = styled("https://news.example/live");
    expect(written(shadow)).toEqual(["a { top: 1px; }"]);
    restyle(shadow, "b { top: 2px; }");
    expect([written(shadow), adopted(shadow)]).toEqual([["b { top: 2px; }"], []]);
  });

  it.each(["chrome-extension://abc/sample.html", "moz-extension://abc/sample.html"])("adopts it where none may be written: %s", (url) => {
    const shadow = styled(url);
    expect(adopted(shadow).join()).toContain("1px");
    restyle(shadow, "b { top: 2px; }");
    expect(written(shadow)).toEqual([]);
    expect(adopted(shadow)).toHaveLength(1);
    expect(adopted(shadow).join()).toContain("2px");
  });
});
