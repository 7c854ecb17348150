import { type DOMWindow, JSDOM } from "jsdom";

/**
 * A page for tests. jsdom takes only abort signals of its own making, so this one's listeners take any. What needs layout is there and does nothing.
 */
export function openPage(html: string, url = "https://news.example/storm"): DOMWindow {
  const { window } = new JSDOM(`<!doctype html>${html}`, { url, pretendToBeVisual: true });
  const { addEventListener, removeEventListener } = window.EventTarget.prototype;
  window.EventTarget.prototype.addEventListener = function (this: EventTarget, name, listener, options) {
    const { signal, ...rest } = typeof options === "object" ? options : { capture: options ?? false };
    if (signal?.aborted || typeof listener !== "function") return;
    const hear = (event: Event): void => listener.call(this, readersOwn.has(event) ? trusted(event) : event);
    addEventListener.call(this, name, hear, rest);
    signal?.addEventListener("abort", () => removeEventListener.call(this, name, hear, rest));
  };
  class Observer {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  // Every reader here wants less motion; nothing else that is asked for is so.
  const matchMedia = (query: string) => ({ matches: query.includes("prefers-reduced-motion"), addEventListener: () => undefined });
  Object.assign(window, { ResizeObserver: Observer, matchMedia });
  Object.assign(window.document, { elementsFromPoint: () => [], fullscreenElement: null });
  Object.defineProperty(window.document, "scrollingElement", { value: window.document.documentElement });
  window.Element.prototype.scrollBy = () => undefined;
  return window;
}

const readersOwn = new WeakSet<Event>();

/** Makes an event count as the reader's own doing. jsdom can only make up events, which are not trusted. */
export function byReader<E extends Event>(event: E): E {
  readersOwn.add(event);
  return event;
}

function trusted(event: Event): Event {
  return new Proxy(event, {
    get(target, name) {
      if (name === "isTrusted") return true;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** Makes the page say it is visible or hidden, and tells it. */
export function setVisibility(window: DOMWindow, visibilityState: DocumentVisibilityState): void {
  Object.defineProperty(window.document, "visibilityState", { value: visibilityState, configurable: true });
  window.document.dispatchEvent(byReader(new window.Event("visibilitychange")));
}
