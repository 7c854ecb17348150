import type { CDPSession, ElementHandle, Frame, KeyInput, Page } from "puppeteer-core";
import { hasHit, takeAim } from "./aim.ts";
import type { Tab, Target, TypingView, View } from "./browser.ts";
import { clickUntilHit, wasMade } from "./click.ts";
import { poll } from "./poll.ts";

/** Places a drag stops at on its way. */
const DRAG_STEPS = 5;

/** A tab of Chromium. `badge` asks the browser what its toolbar button says for it. */
export function chromiumTab(page: Page, badge: () => Promise<string>): Tab {
  const panelFrame = (): Frame | undefined =>
    page.frames().find((frame) => frame.parentFrame() === page.mainFrame() && frame.url().startsWith("chrome-extension://"));
  /** What it limits stays so as long as it lasts. */
  let limiting: CDPSession | null = null;
  return {
    ...chromiumView(page),
    goTo: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    async scrollBy(pixels) {
      await page.mouse.move(200, 400);
      await page.mouse.wheel({ deltaY: pixels });
    },
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: DRAG_STEPS });
      await page.mouse.up();
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
    async limitStorage(bytes) {
      limiting ??= await page.createCDPSession();
      const origin = await page.evaluate(() => location.origin);
      await limiting.send("Storage.overrideQuotaForOrigin", { origin, ...(bytes !== null && { quotaSize: bytes }) });
    },
    activate: () => page.bringToFront(),
    resize: (width, height) => page.setViewport({ width, height }),
    print: async () => void (await page.pdf()),
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

/** A document of Chromium; keys go to the page it stands in. */
export function chromiumView(view: Page | Frame, page: Page = view as Page): TypingView {
  const evaluate: View["evaluate"] = (run, ...args) => view.evaluate(run as never, ...(args as unknown as never[])) as never;
  const boxInPage = async () => (view === page ? null : ((await (await (view as Frame).frameElement())?.boundingBox()) ?? null));
  const moveAway = async (): Promise<void> => {
    const { x, y } = (await boxInPage()) ?? { x: 0, y: 0 };
    await page.mouse.move(x + 1, y + 1);
  };
  const click = (target: Target): Promise<void> =>
    clickUntilHit(target, async () => {
      const found = await view.$(selector(target));
      return (
        found && {
          take: () => found.evaluate(takeAim),
          moveAway,
          click: () => wasMade(found.click(), "not clickable", "Target closed"),
          hasHit: () => found.evaluate(hasHit),
        }
      );
    });
  return {
    evaluate,
    waitFor: (what, look, ...args) => poll(what, () => evaluate(look, ...args)),
    click,
    async type(target, text) {
      await click(target);
      await page.keyboard.type(text);
    },
    async press(keys) {
      const held = keys.split("+").slice(0, -1) as KeyInput[];
      for (const key of held) await page.keyboard.down(key);
      await page.keyboard.press((keys.split("+").at(-1) || "+") as KeyInput);
      for (const key of held) await page.keyboard.up(key);
    },
    async paste() {
      // A key from the protocol reaches no menu of the browser, where pasting is at home, so the command is named.
      await page.keyboard.down("Control");
      await page.keyboard.press("v", { commands: ["Paste"] });
      await page.keyboard.up("Control");
    },
    async screenshot() {
      const box = await boxInPage();
      return Buffer.from(await page.screenshot(box ? { clip: box } : {}));
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
