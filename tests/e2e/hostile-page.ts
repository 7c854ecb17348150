/** What the hostile page writes down about Catchline. */
export interface Spy {
  /** What it heard, caught or saw made: nothing, where Catchline is quiet. */
  readonly heard: string[];
  /** How often it said in Catchline's name that another script had started. */
  forged: number;
}

/**
 * Runs first in a page that knows the extension's id and would like to see it, stop it or get at what it draws. What it learns stands in `window.spy`. Without an id in its
 * storage it does nothing.
 */
export function spyOnExtension(): void {
  const id = localStorage.getItem("extension-id");
  if (id === null) return;
  const heard: string[] = [];
  const spy: Spy = { heard, forged: 0 };
  const globals = new Set(Object.getOwnPropertyNames(window));
  Object.assign(window, { spy });

  // WXT's own content scripts say by this event that they have started, and stop when they hear it from another.
  const names = ["gate", "reader"].flatMap((script) =>
    [`${id}:${script}:wxt:content-script-started`, `${id}:wxt:content-script-started`, "wxt:content-script-started"].map((name) => ({
      name,
      script,
    })),
  );
  for (const { name } of names)
    for (const target of [document, window])
      target.addEventListener(name, (event) => {
        if ((event as CustomEvent<{ messageId: string }>).detail?.messageId !== "forged") heard.push(`event ${name}`);
      });
  addEventListener("message", ({ data }) => {
    if ((data as { messageId?: string })?.messageId !== "forged") heard.push(`message ${JSON.stringify(data)}`);
  });
  setInterval(() => {
    for (const { name, script } of names) {
      const detail = { contentScriptName: script, messageId: "forged", type: name };
      document.dispatchEvent(new CustomEvent(name, { detail }));
      window.postMessage(detail, "*");
    }
    document.dispatchEvent(new CustomEvent(`${id}:wxt:locationchange`, { detail: { newUrl: location, oldUrl: location } }));
    spy.forged++;
  }, 100);

  // Whoever makes an element of this name, or a shadow root, in the page's own scope is caught at it.
  class Trap extends HTMLElement {
    constructor() {
      super();
      // That the dock stands there a page may see; what is drawn in it not, even as the maker of its host.
      if (this.attachInternals().shadowRoot !== null) heard.push("the shadow root");
    }
  }
  customElements.define("catchline-dock", Trap);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (this: Element, options: ShadowRootInit) {
    heard.push(`shadow root of ${this.localName}`);
    return attachShadow.call(this, { ...options, mode: "open" });
  };
  for (const name of ["createElement", "elementFromPoint", "querySelectorAll", "createHTMLDocument"] as const) {
    const owner = (name === "createHTMLDocument" ? DOMImplementation.prototype : Document.prototype) as unknown as Record<
      string,
      (...args: unknown[]) => unknown
    >;
    const own = owner[name];
    if (!own) continue;
    owner[name] = function (this: unknown, ...args) {
      if (new Error().stack?.includes("-extension:")) heard.push(`${name} called`);
      return own.apply(this, args);
    };
  }

  for (const name of ["error", "unhandledrejection", "rejectionhandled", "securitypolicyviolation"])
    addEventListener(name, (event) => heard.push(`${name} ${String((event as ErrorEvent).message ?? "")}`), true);
  addEventListener("storage", ({ key }) => {
    // Of what the page stored itself before it was loaded anew it may hear afterwards.
    if (key !== "extension-id") heard.push(`storage ${key}`);
  });
  if ("ReportingObserver" in window)
    new ReportingObserver((reports) => heard.push(`${reports.length} reports`), { buffered: true }).observe();
  new PerformanceObserver((list) => {
    for (const { entryType, name } of list.getEntries())
      if (name.includes("extension:") || name.includes("sidepanel")) heard.push(`${entryType} ${name}`);
  }).observe({ entryTypes: ["resource", "mark", "measure", "navigation"] });
  addEventListener("load", () =>
    setInterval(() => {
      const more = Object.getOwnPropertyNames(window).filter((name) => !globals.has(name) && name !== "spy");
      for (const name of more) {
        globals.add(name);
        heard.push(`global ${name}`);
      }
      const host = document.querySelector("catchline-dock");
      if (host?.shadowRoot) heard.push("an open shadow root");
      if (window.length > 0) heard.push(`${window.length} frames`);
    }, 100),
  );
}

/** How an address answers when a page asks for it in every way it has. Runs in the page. */
export async function askFor(address: string): Promise<string[]> {
  const ended = (element: HTMLElement): Promise<string> =>
    new Promise((resolve) => {
      element.addEventListener("load", () => resolve("load"));
      element.addEventListener("error", () => resolve("error"));
      document.body.append(element);
    });
  const elements = [
    Object.assign(new Image(), { src: address }),
    Object.assign(document.createElement("script"), { src: address }),
    Object.assign(document.createElement("script"), { src: address, type: "module" }),
    Object.assign(document.createElement("link"), { rel: "stylesheet", href: address }),
  ];
  const answers = await Promise.all([
    ...elements.map(ended),
    fetch(address).then(
      ({ status }) => `${status}`,
      () => "refused",
    ),
    fetch(address, { mode: "no-cors" }).then(
      ({ type }) => type,
      () => "refused",
    ),
  ]);
  for (const element of elements) element.remove();
  return answers;
}

/** What a page can do to the dock without its reader: made-up clicks and keys wherever it can aim them. Runs in the page. */
export function clickAtDock(): void {
  const host = document.querySelector("catchline-dock");
  const targets = [host, document.documentElement, document, window, document.elementFromPoint(innerWidth - 20, innerHeight / 2)];
  for (const target of targets) {
    for (const name of ["pointerdown", "mousedown", "pointermove", "pointerup", "mouseup", "click"]) {
      const options = { bubbles: true, composed: true, clientX: innerWidth - 380, clientY: 300, button: 0 };
      target?.dispatchEvent(name.startsWith("pointer") ? new PointerEvent(name, options) : new MouseEvent(name, options));
    }
    for (const key of ["ArrowLeft", "Home", "End", "Enter", " ", "Escape", "u", "m"])
      target?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
  }
  (host as HTMLElement | null)?.click();
}
