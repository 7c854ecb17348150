import { hasHit, takeAim } from "./aim.ts";
import { type Bidi, callInContext, elementsInContext, type SharedNode } from "./bidi.ts";
import type { Tab, Target, TypingView } from "./browser.ts";
import { clickUntilHit, wasMade } from "./click.ts";
import { poll } from "./poll.ts";

/** Named keys as WebDriver writes them (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Meta: "\uE03D",
};

interface Context {
  readonly context: string;
  readonly url: string;
  readonly children: readonly Context[];
}

/** A tab of Firefox, by its BiDi context. `badge` asks the browser what its toolbar button says for it. */
export function firefoxTab(bidi: Bidi, context: string, badge: () => Promise<string>): Tab {
  const panelContext = async (): Promise<string | undefined> => {
    const { contexts } = (await bidi.send("browsingContext.getTree", { root: context })) as { contexts?: Context[] };
    return contexts?.[0]?.children.find((child) => child.url.startsWith("moz-extension://"))?.context;
  };
  return {
    ...firefoxView(bidi, context),
    goTo: async (url) => void (await bidi.send("browsingContext.navigate", { context, url, wait: "complete" })),
    reload: async () => void (await bidi.send("browsingContext.reload", { context, wait: "complete" })),
    async scrollBy(pixels) {
      const scroll = { type: "scroll", x: 200, y: 400, deltaX: 0, deltaY: Math.round(pixels) };
      await bidi.send("input.performActions", { context, actions: [{ type: "wheel", id: "wheel", actions: [scroll] }] });
    },
    async drag(from, to) {
      const actions = [
        { type: "pointerMove", ...from },
        { type: "pointerDown", button: 0 },
        { type: "pointerMove", x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) },
        { type: "pointerMove", ...to },
        { type: "pointerUp", button: 0 },
      ];
      const mouse = { type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions };
      await bidi.send("input.performActions", { context, actions: [mouse] });
    },
    async dockedPanel() {
      const panel = await poll("the docked panel", async () => {
        const found = await panelContext();
        return found && (await callInContext(bidi, found, "() => document.readyState === 'complete'", [])) ? found : null;
      });
      return firefoxView(bidi, panel);
    },
    hasDockedPanel: async () => (await panelContext()) !== undefined,
    inDock: (look, ...args) => callInContext(bidi, context, String(look), args, dockRoot(bidi, context)),
    async answer(yes, act) {
      // The click itself may not be through before the answer is given.
      const acted = act();
      await poll("the page to ask", () => bidi.send("browsingContext.handleUserPrompt", { context, accept: yes }));
      await acted;
    },
    badge,
    freeze: () => Promise.reject(new Error("Firefox freezes no tab")),
    limitStorage: () => Promise.reject(new Error("Firefox takes no quota from outside")),
    activate: async () => void (await bidi.send("browsingContext.activate", { context })),
    resize: async (width, height) => void (await bidi.send("browsingContext.setViewport", { context, viewport: { width, height } })),
    print: async () => void (await bidi.send("browsingContext.print", { context })),
    close: async () => void (await bidi.send("browsingContext.close", { context })),
  };
}

/** BiDi hands out the nodes of a closed shadow root when it is asked for the whole tree. */
async function dockRoot(bidi: Bidi, context: string): Promise<SharedNode> {
  const { nodes } = (await bidi.send("browsingContext.locateNodes", {
    context,
    locator: { type: "css", value: "catchline-dock" },
    serializationOptions: { includeShadowTree: "all", maxDomDepth: 1 },
  })) as { nodes: { value?: { shadowRoot?: { sharedId?: string } | null } }[] };
  const sharedId = nodes[0]?.value?.shadowRoot?.sharedId;
  if (!sharedId) throw new Error("no catchline-dock in the page");
  return { sharedId };
}

function firefoxView(bidi: Bidi, context: string): TypingView {
  const evaluate: TypingView["evaluate"] = (run, ...args) => callInContext(bidi, context, String(run), args);
  const perform = async (...actions: object[]): Promise<void> => void (await bidi.send("input.performActions", { context, actions }));
  const write = async (keys: readonly string[]): Promise<void> => {
    const strokes = keys.flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await perform({ type: "key", id: "keyboard", actions: strokes });
  };
  const press = async (keys: string): Promise<void> => {
    const values = keys.split("+").map((key) => KEYS[key] ?? (key || "+"));
    const downs = values.map((value) => ({ type: "keyDown", value }));
    const ups = values.toReversed().map((value) => ({ type: "keyUp", value }));
    await perform({ type: "key", id: "keyboard", actions: [...downs, ...ups] });
  };
  const on = <R>(element: SharedNode, run: (element: Element) => R): Promise<Awaited<R>> =>
    callInContext(bidi, context, String(run), [], element);
  const click = (target: Target): Promise<void> =>
    clickUntilHit(target, async () => {
      const element = await locate(bidi, context, target);
      if (!element) return null;
      const mouse = (...actions: object[]): Promise<void> =>
        perform({ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions });
      const downAndUp = [
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ];
      return {
        take: () => on(element, takeAim),
        moveAway: () => mouse({ type: "pointerMove", x: 0, y: 0 }),
        click: () =>
          wasMade(
            mouse({ type: "pointerMove", x: 0, y: 0, origin: { type: "element", element } }, ...downAndUp),
            "move target out of bounds",
          ),
        hasHit: () => on(element, hasHit),
      };
    });
  return {
    evaluate,
    waitFor: (what, look, ...args) => poll(what, () => evaluate(look, ...args)),
    click,
    async type(target, text) {
      await click(target);
      await write([...text]);
    },
    press,
    async screenshot() {
      const { data } = (await bidi.send("browsingContext.captureScreenshot", { context })) as { data: string };
      return Buffer.from(data, "base64");
    },
    paste: () => press("Control+v"),
    async chooseFile(target, path) {
      const element = await poll(JSON.stringify(target), () => locate(bidi, context, target));
      await bidi.send("input.setFiles", { context, element, files: [path] });
    },
  };
}

async function locate(bidi: Bidi, context: string, target: Target): Promise<SharedNode | null> {
  const byName = typeof target !== "string";
  // Asked for a name in a whole document, Firefox gives each of its nodes one first.
  const startNodes = byName ? await elementsInContext(bidi, context, String(mayBeNamed), target.name) : undefined;
  if (startNodes?.length === 0) return null;
  const locator = byName ? { type: "accessibility", value: target } : { type: "css", value: target };
  const { nodes } = (await bidi.send("browsingContext.locateNodes", { context, locator, maxNodeCount: 1, startNodes })) as {
    nodes: { sharedId: string }[];
  };
  const sharedId = nodes[0]?.sharedId;
  return sharedId ? { sharedId } : null;
}

/** Runs in the document: the controls that have all words of a name in them, in their own names or in their labels, in page order. Which is called so, the browser says. */
function mayBeNamed(name: string): Element[] {
  const words = name.split(/\s+/);
  return [...document.querySelectorAll<HTMLElement>("a, button, input, select, summary, textarea, [role]")].filter((control) => {
    const labelledBy = (control.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id));
    const sources = [...labelledBy, ...((control as HTMLInputElement).labels ?? []), control].map((source) => source?.textContent);
    const named = ["aria-label", "title", "alt", "placeholder", "value"].map((attribute) => control.getAttribute(attribute));
    const texts = [...sources, ...named].join(" ");
    return words.every((word) => texts.includes(word));
  });
}
