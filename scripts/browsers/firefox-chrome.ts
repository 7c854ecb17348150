import { type Bidi, callInContext } from "./bidi.ts";
import type { Target, View } from "./browser.ts";
import { EXTENSION_UUID } from "./firefox-profile.ts";
import { poll } from "./poll.ts";

/**
 * The part of Firefox that no web driver reaches: its own window, with the toolbar button, the popup and the sidebar. It is reached through the window's
 * privileged scope, which the browser opens to a driver only with `--remote-allow-system-access`.
 */
export interface FirefoxWindow {
  /** Runs a function in the privileged scope of the browser's window. `extensionId` is its first argument. */
  call<A extends readonly unknown[], R>(run: (extensionId: string, ...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** The popup or the sidebar as a document. `frameSelector` names its `<browser>` element. */
  view(kind: "popup" | "sidebar"): Promise<View>;
}

/** Finds the browser's window. */
export async function firefoxWindow(bidi: Bidi, extensionId: string): Promise<FirefoxWindow> {
  const tree = (await bidi.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 })) as {
    contexts: { context: string; url: string }[];
  };
  const context = tree.contexts.find((one) => one.url.endsWith("browser.xhtml"))?.context;
  if (!context) throw new Error("Firefox shows no window");
  const call: FirefoxWindow["call"] = (run, ...args) => callInContext(bidi, context, String(run), [extensionId, ...args]);
  const backstage = backstageOf(bidi);
  return { call, view: async (kind) => outsideView(bidi, call, await backstage(), kind) };
}

/**
 * BiDi knows no documents outside the tabs, but any page of the extension sees the others. A plain file of the extension, in one tab behind the others, is the place to look
 * from; it is opened when it is first needed, and again when it is gone, as after an update.
 */
function backstageOf(bidi: Bidi): () => Promise<string> {
  const url = `moz-extension://${EXTENSION_UUID}/manifest.json`;
  let context: string | null = null;
  const isReady = (tab: string): Promise<boolean> =>
    callInContext(bidi, tab, "(url) => location.href === url && document.readyState === 'complete'", [url]);
  return async () => {
    if (context !== null && (await isReady(context).catch(() => false))) return context;
    const tab = ((await bidi.send("browsingContext.create", { type: "tab", background: true })) as { context: string }).context;
    await bidi.send("browsingContext.navigate", { context: tab, url, wait: "none" });
    await poll("a page of the extension", () => isReady(tab));
    context = tab;
    return tab;
  };
}

/** The popup or the sidebar, looked at from `backstage`; clicks are given to the browser's window where the document stands. */
async function outsideView(bidi: Bidi, call: FirefoxWindow["call"], backstage: string, kind: "popup" | "sidebar"): Promise<View> {
  const view = `browser.extension.getViews({ type: ${JSON.stringify(kind)} })[0]`;
  const evaluate: View["evaluate"] = (run, ...args) =>
    // `with` lets the function find `document` and the rest in the other document.
    callInContext(
      bidi,
      backstage,
      `async function (...args) {
        const view = ${view};
        if (!view) throw new Error("no ${kind} is open");
        with (view) { return await (${String(run)})(...args); }
      }`,
      args,
    );
  const aim = (target: Target): Promise<Place | null> =>
    callInContext(bidi, backstage, `(target) => (${aimAt})(${view}, target)`, [target]);
  const hasArrived = (): Promise<boolean> => callInContext(bidi, backstage, String(clickHasArrived), []);
  await poll(`the ${kind}`, () => evaluate(() => document.readyState === "complete"));
  return {
    evaluate,
    waitFor: (what, look, ...args) => poll(what, () => evaluate(look, ...args)),
    async click(target) {
      // What moves under the pointer at the last moment, as a popup does that takes the size of what it holds, is missed, and clicked again.
      await poll(`a click to arrive at ${JSON.stringify(target)} in the ${kind}`, async () => {
        const [before, frameBefore] = [await aim(target), await call(placeOfFrame, kind)];
        const [after, frameAfter] = [await aim(target), await call(placeOfFrame, kind)];
        if (before === null || JSON.stringify([before, frameBefore]) !== JSON.stringify([after, frameAfter])) return false;
        await call(clickInFrame, kind, before);
        return hasArrived();
      });
    },
    screenshot: async () => Buffer.from(await call(drawFrame, kind), "base64"),
  };
}

/** A point, from the top left of the view. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** The page behind the tabs, which outlives what is clicked: a popup may close with the click. */
interface Backstage {
  /** What was aimed at last, and whether a click arrived there since. */
  aimed?: { arrived: boolean; readonly over: AbortController };
}

/**
 * Brings the element into view, answers with its middle and notes from now on whether a click arrives at it; null when there is none. Finds the few roles the panel uses, by
 * their markup. Runs in the page behind the tabs.
 */
function aimAt(view: Window | undefined, target: Target): Place | null {
  if (!view) throw new Error("nothing to click in is open");
  const { document } = view;
  const candidates = typeof target === "string" ? target : `[role=${target.role}], ${target.role}, a[href], input`;
  const isMeant = (element: Element): boolean => {
    if (typeof target === "string") return true;
    const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return name.trim().replace(/\s+/g, " ") === target.name;
  };
  const find = (): Element | undefined => [...document.querySelectorAll(candidates)].find(isMeant);
  const backstage = globalThis as Backstage;
  backstage.aimed?.over.abort();
  const aimed = { arrived: false, over: new AbortController() };
  backstage.aimed = aimed;
  const note = (event: Event): void => {
    // Looked for anew: what is drawn again may be another element.
    const element = find();
    if (element && event.composedPath().includes(element)) aimed.arrived = true;
  };
  view.addEventListener("click", note, { capture: true, signal: aimed.over.signal });
  const element = find();
  if (!element) return null;
  element.scrollIntoView({ block: "nearest", behavior: "instant" });
  const box = element.getBoundingClientRect();
  return box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** Runs in the page behind the tabs. */
function clickHasArrived(): boolean {
  return (globalThis as Backstage).aimed?.arrived === true;
}

/** Where the frame stands, once it is open. Runs in the window's privileged scope. */
function placeOfFrame(_extensionId: string, kind: "popup" | "sidebar"): string {
  const { SidebarController } = globalThis as unknown as ChromeWindow;
  const frame = kind === "popup" ? document.querySelector("browser.webextension-popup-browser") : SidebarController.browser;
  const panel = frame?.closest("panel") as (Element & { readonly state: string }) | null | undefined;
  if (!frame || (panel && panel.state !== "open")) throw new Error(`the ${kind} is not open yet`);
  return JSON.stringify(frame.getBoundingClientRect());
}

/** What the frame shows, as PNG in base64. Runs in the window's privileged scope. */
async function drawFrame(_extensionId: string, kind: "popup" | "sidebar"): Promise<string> {
  const { SidebarController } = globalThis as unknown as ChromeWindow;
  const frame =
    kind === "popup"
      ? document.querySelector("browser.webextension-popup-browser")
      : SidebarController.browser.contentDocument.getElementById("webext-panels-browser");
  const global = (frame as (Element & FrameOfWindow) | null)?.browsingContext.currentWindowGlobal;
  if (!global) throw new Error(`no ${kind} is shown`);
  const bitmap = await global.drawSnapshot(null, 1, "rgb(255,255,255)");
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

interface FrameOfWindow {
  readonly browsingContext: {
    readonly currentWindowGlobal: { drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap> };
  };
}

/** Gives a click to whatever the window has there, and resolves once that has dealt with it. Runs in the window's privileged scope. */
async function clickInFrame(_extensionId: string, kind: "popup" | "sidebar", place: Place): Promise<void> {
  const window = globalThis as unknown as ChromeWindow;
  const sidebar = window.SidebarController.browser;
  const frame =
    kind === "popup"
      ? document.querySelector("browser.webextension-popup-browser")
      : sidebar.contentDocument.getElementById("webext-panels-browser");
  if (!frame) throw new Error(`no ${kind} is shown`);
  const box = frame.getBoundingClientRect();
  const outer = kind === "popup" ? { x: 0, y: 0 } : sidebar.getBoundingClientRect();
  const x = box.x + outer.x + place.x;
  const y = box.y + outer.y + place.y;
  for (const type of ["mousemove", "mousedown", "mouseup"]) {
    const press = type === "mousemove" ? {} : { button: 0, clickCount: 1 };
    // Firefox before 149 has it on the window's utilities, which say nothing afterwards; but whatever is asked of the document then comes there after the click.
    if (!window.synthesizeMouseEvent) window.windowUtils.sendMouseEvent(type, x, y, 0, type === "mousemove" ? 0 : 1, 0);
    else await new Promise<void>((resolve) => window.synthesizeMouseEvent?.(type, x, y, press, {}, resolve));
  }
}

interface ChromeWindow {
  readonly SidebarController: { readonly browser: Element & { readonly contentDocument: Document } };
  readonly windowUtils: { sendMouseEvent(type: string, x: number, y: number, button: number, clicks: number, modifiers: number): void };
  synthesizeMouseEvent?(type: string, x: number, y: number, press: object, options: object, dealtWith: () => void): void;
}
