import type { ElementHandle, Frame, KeyInput, Page } from "puppeteer-core";
import type { Screen, Tab, Target, TypingView, View } from "./browser.ts";
import { poll } from "./poll.ts";
import { settle } from "./settle.ts";

/** A tab of Chromium. `badge` asks the browser what its toolbar button says for it. */
export function chromiumTab(page: Page, badge: () => Promise<string>): Tab {
  const panelFrame = (): Frame | undefined =>
    page.frames().find((frame) => frame.parentFrame() === page.mainFrame() && frame.url().startsWith("chrome-extension://"));
  return {
    ...chromiumView(page),
    goTo: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    async scrollBy(pixels) {
      await page.mouse.move(200, 400);
      await page.mouse.wheel({ deltaY: pixels });
    },
    async dockedPanel() {
      const frame = await poll("the docked panel", async () => {
        const found = panelFrame();
        return found && (await found.evaluate(() => document.readyState === "complete")) ? found : null;
      });
      return chromiumView(frame, page);
    },
    hasDockedPanel: async () => panelFrame() !== undefined,
    inDock: (look, ...args) => callOnDock(page, String(look), args),
    async answer(yes, act) {
      let asked = false;
      page.once("dialog", (dialog) => {
        asked = true;
        void (yes ? dialog.accept() : dialog.dismiss());
      });
      await act();
      await poll("the page to ask", () => asked);
    },
    badge,
    async freeze(frozen) {
      const session = await page.createCDPSession();
      await session.send("Page.setWebLifecycleState", { state: frozen ? "frozen" : "active" });
      await session.detach();
    },
    activate: () => page.bringToFront(),
    resize: (width, height) => page.setViewport({ width, height }),
    print: async () => void (await page.pdf()),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => page.close(),
  };
}

/** Only the browser's own protocol opens a closed shadow root. */
async function callOnDock<R>(page: Page, source: string, args: readonly unknown[]): Promise<R> {
  const session = await page.createCDPSession();
  try {
    const { result: host } = await session.send("Runtime.evaluate", { expression: "document.querySelector('catchline-dock')" });
    if (host.objectId === undefined) throw new Error("no catchline-dock in the page");
    const { node } = await session.send("DOM.describeNode", { objectId: host.objectId, depth: 1, pierce: true });
    const root = node.shadowRoots?.[0];
    if (!root) throw new Error("catchline-dock has no shadow root");
    const { object } = await session.send("DOM.resolveNode", { backendNodeId: root.backendNodeId });
    const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
      ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
      functionDeclaration: `async function (args) { return JSON.stringify({ value: await (${source})(this, ...JSON.parse(args)) }); }`,
      arguments: [{ value: JSON.stringify(args) }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return (JSON.parse(result.value as string) as { value: R }).value;
  } finally {
    await session.detach();
  }
}

/** The popup or the side panel of Chromium. */
export function chromiumScreen(page: Page): Screen {
  return { ...chromiumView(page), screenshot: async () => Buffer.from(await page.screenshot()) };
}

/** A document of Chromium; keys go to the page it stands in. */
function chromiumView(view: Page | Frame, page: Page = view as Page): TypingView {
  const evaluate: View["evaluate"] = (run, ...args) => view.evaluate(run as never, ...(args as unknown as never[])) as never;
  const click = async (target: Target): Promise<void> => {
    const element = await poll(`${JSON.stringify(target)} to stand still`, async () => {
      const found = await view.$(selector(target));
      return found && (await found.evaluate(settle)) ? found : null;
    });
    await element.click();
  };
  return {
    evaluate,
    waitFor: (what, look, ...args) => poll(what, () => evaluate(look, ...args)),
    click,
    async type(target, text) {
      await click(target);
      await page.keyboard.type(text);
    },
    press: (key) => page.keyboard.press(key as KeyInput),
    async paste() {
      // A key from the protocol reaches no menu of the browser, where pasting is at home, so the command is named.
      await page.keyboard.down("Control");
      await page.keyboard.press("v", { commands: ["Paste"] });
      await page.keyboard.up("Control");
    },
    async chooseFile(target, path) {
      const input = (await view.waitForSelector(selector(target))) as ElementHandle<HTMLInputElement> | null;
      await input?.uploadFile(path);
    },
  };
}

function selector(target: Target): string {
  return typeof target === "string" ? target : `::-p-aria([name=${JSON.stringify(target.name)}][role=${JSON.stringify(target.role)}])`;
}
