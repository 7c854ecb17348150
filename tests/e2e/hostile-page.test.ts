import { describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { askFor, clickAtDock, type Spy, spyOnExtension } from "./hostile-page.ts";
import { setStage, shownWhen } from "./stage.ts";

const stage = setStage(6, { firstScript: spyOnExtension });

/** One story: the page learns the extension's id on its first load and uses it from the second on. */
describe("a page that knows the extension's id", () => {
  let tab: Tab;
  let panel: TypingView;
  let address: string;
  const spy = (): Promise<Spy> => tab.evaluate(() => (window as unknown as { spy: Spy }).spy);
  const dockWidth = (): Promise<number> => tab.inDock((root) => root.querySelector(".dock")?.getBoundingClientRect().width ?? 0);

  it("hears nothing of Catchline when it starts, and sees no global, error, entry or frame of it", async () => {
    const page = await stage.browser.openExtensionPage("options.html");
    const known = await page.evaluate(() => {
      const { runtime } = (globalThis as unknown as Record<"chrome", { runtime: { id: string } }>).chrome;
      return { id: runtime.id, address: location.origin };
    });
    address = known.address;
    await page.close();
    ({ tab } = await stage.openLiveBlog());
    await tab.evaluate((id) => localStorage.setItem("extension-id", id), known.id);
    await tab.reload();
    panel = await tab.dockedPanel();
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    await poll("ten forged events", async () => (await spy()).forged >= 10);
    expect((await spy()).heard).toEqual([]);
  });

  it("can't stop Catchline by saying in its name that another script has started", async () => {
    const before = (await spy()).forged;
    stage.newsroom.arrive(1);
    await shownWhen("the seventh post", panel, ({ posts }) => posts.length === 7);
    await poll("more forged events", async () => (await spy()).forged > before + 5);
    stage.newsroom.arrive(1);
    await shownWhen("the eighth post", panel, ({ posts }) => posts.length === 8);
    expect(await tab.hasDockedPanel()).toBe(true);
    expect((await spy()).heard).toEqual([]);
  });

  it("finds the extension at no address: each answers as one of an extension that is not there", async () => {
    const other = address.includes("chrome-extension:")
      ? "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
      : "moz-extension://99999999-2222-4333-8444-555555555555";
    const paths = [
      "manifest.json",
      "content-scripts/gate.js",
      "content-scripts/reader.js",
      "icon/16.png",
      "options.html",
      "background.js",
      "_locales/en/messages.json",
    ];
    // Firefox gives each installation an address that no page can know; Chrome gives the panel one for each session.
    if (stage.browser.name === "chromium") paths.push("sidepanel.html");
    for (const path of paths)
      expect([path, await tab.evaluate(askFor, `${address}/${path}`)]).toEqual([path, await tab.evaluate(askFor, `${other}/${path}`)]);
  });

  it("would find something where there is something", async () => {
    expect(await tab.evaluate(askFor, "/demo/page-script.js")).toContain("load");
  });

  it("has no line to the extension", async () => {
    const runtime = await tab.evaluate(() => {
      const { chrome, browser } = globalThis as { chrome?: { runtime?: unknown }; browser?: { runtime?: unknown } };
      return [typeof chrome?.runtime, typeof browser?.runtime];
    });
    expect(runtime).toEqual(["undefined", "undefined"]);
  });

  it("moves, folds and closes nothing by made-up clicks and keys", async () => {
    const before = await dockWidth();
    expect(before).toBeGreaterThan(200);
    const statuses = async (): Promise<string> =>
      (await shownWhen("the posts", panel, () => true)).posts.map(({ id, status }) => `${id} ${status}`).join();
    const shown = await statuses();
    await tab.evaluate(clickAtDock);
    await poll("more forged events", async () => (await spy()).forged > 30);
    expect(await dockWidth()).toBe(before);
    expect(await tab.hasDockedPanel()).toBe(true);
    expect(await statuses()).toBe(shown);
  });

  it("would have heard what announces itself", async () => {
    await tab.evaluate((origin) => {
      const id = localStorage.getItem("extension-id");
      document.dispatchEvent(
        new CustomEvent(`${id}:reader:wxt:content-script-started`, { detail: { contentScriptName: "reader", messageId: "a" } }),
      );
      document.createElement("div").attachShadow({ mode: "closed" });
      Object.assign(window, { planted: origin });
      performance.mark(`${origin}/sidepanel.html`);
    }, address);
    await poll("all four to be noticed", async () => {
      const { heard } = await spy();
      return ["event ", "shadow root of div", "global planted", "mark "].every((what) => heard.some((line) => line.startsWith(what)));
    });
    await tab.close();
  });
});
