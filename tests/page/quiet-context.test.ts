import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { ContentScriptContext } from "../../lib/page/quiet-context.ts";

describe("ContentScriptContext", () => {
  it("ends what was started with its signal, once", () => {
    const context = new ContentScriptContext();
    let ends = 0;
    context.signal.addEventListener("abort", () => ends++);
    context.abort("over");
    context.abort("again");
    expect(ends).toBe(1);
    expect(context.signal.reason).toBe("over");
  });

  it("can be made the way WXT makes its own", () => {
    const Made = ContentScriptContext as unknown as new (name: string, options: object) => ContentScriptContext;
    expect(new Made("reader", {}).signal.aborted).toBe(false);
  });

  it("tells the page nothing and hears nothing from it", () => {
    const { window } = new JSDOM("<p>");
    const told: string[] = [];
    const heard: string[] = [];
    for (const target of [window, window.document]) {
      target.dispatchEvent = (event: Event) => told.push(event.type) > 0;
      target.addEventListener = (name: string) => void heard.push(name);
    }
    window.postMessage = () => void told.push("message");
    const before = { window: globalThis.window, document: globalThis.document };
    Object.assign(globalThis, { window, document: window.document });
    try {
      new ContentScriptContext().abort();
    } finally {
      Object.assign(globalThis, before);
    }
    expect(told).toEqual([]);
    expect(heard).toEqual([]);
  });
});
