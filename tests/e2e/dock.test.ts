import { describe, expect, it } from "vitest";
import type { Point, Tab } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { type DockState, dockState, dockWhen } from "./dock-state.ts";
import { chooseInMenu, PANEL_MENU } from "./reader.ts";
import { setStage, shownWhen } from "./stage.ts";

const stage = setStage(9);

const isBeside = ({ stands }: DockState): boolean => stands === "beside";
const isClosed = ({ stands }: DockState): boolean => stands === "none";
const widthOf = ({ left, right }: DockState): number => right - left;
/** Waits until a dock that opens by itself would have: with the answer to the first reading, as the places for the marks come. */
const staysClosed = async (tab: Tab): Promise<void> => {
  await poll("the places for the marks", () => tab.inDock((root) => root.querySelector(".slot") !== null));
  expect(await dockState(tab)).toMatchObject({ stands: "none" });
};
const openByToolbar = async (tab: Tab): Promise<DockState> => {
  const popup = await stage.browser.openPopup();
  await popup.click({ role: "button", name: "Open beside the page" });
  return dockWhen("the dock to open", tab, isBeside);
};

/** One reader's story: each test goes on where the one before it ended. */
describe("the dock", () => {
  it("stands where the lines end, and gives the page all of the rest", async () => {
    const { tab } = await stage.openLiveBlog();
    const state = await dockWhen("the dock", tab, isBeside);
    expect([state.side, widthOf(state)]).toEqual(["right", 380]);
    const [bodyRight, attributes] = await tab.evaluate(() => [
      document.body.getBoundingClientRect().right,
      document.documentElement.getAttributeNames().filter((name) => name !== "lang"),
    ]);
    expect(bodyRight).toBeLessThanOrEqual(state.left);
    expect(attributes).toEqual(["style"]);
    await tab.close();
  });

  it("is resized by the keyboard, and is as wide on every page of the site from then on", async () => {
    const { tab } = await stage.openLiveBlog();
    await dockWhen("the dock", tab, isBeside);
    await tab.inDock((root) => root.querySelector<HTMLElement>(".grip")?.focus());
    for (const key of ["ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowLeft"]) await tab.press(key);
    await dockWhen("the dock to be wider", tab, (state) => widthOf(state) === 412);
    expect(await tab.inDock((root) => root.querySelector(".grip")?.getAttribute("aria-valuenow"))).toBe("412");
    await tab.click("h1");
    await poll("the width to be remembered", async () => {
      await tab.reload();
      return widthOf(await dockWhen("the dock", tab, isBeside)) === 412;
    });
    await tab.goTo(stage.site.nextLiveBlogUrl);
    expect(widthOf(await dockWhen("the dock", tab, isBeside))).toBe(412);
    await tab.close();
  });

  it("is resized by the mouse, within what leaves enough text, and stays so", async () => {
    const { tab } = await stage.openLiveBlog();
    const before = await dockWhen("the dock", tab, isBeside);
    const gripAt = (): Promise<Point> =>
      tab.inDock((root) => {
        const { left, top, width, height } = root.querySelector(".grip")?.getBoundingClientRect() ?? new DOMRect();
        return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
      });
    const grip = await gripAt();
    await tab.drag(grip, { x: grip.x - 60, y: grip.y + 200 });
    const wider = await dockWhen("the dock to follow the mouse", tab, (state) => widthOf(state) === widthOf(before) + 60);
    expect(await tab.evaluate(() => document.body.getBoundingClientRect().right)).toBeLessThanOrEqual(wider.left);
    const far = await gripAt();
    await tab.drag(far, { x: 20, y: far.y });
    const widest = await dockWhen("the dock to stop where 480 pixels are left", tab, (state) => widthOf(state) > widthOf(wider));
    expect([widest.stands, widest.left >= 480]).toEqual(["beside", true]);
    const back = await gripAt();
    await tab.drag(back, { x: back.x + widthOf(widest) - 412, y: back.y });
    await poll("the width to be remembered", async () => {
      await tab.reload();
      return widthOf(await dockWhen("the dock", tab, isBeside)) === 412;
    });
    await tab.close();
  });

  it("moves to the other side with the panel in it, and stands there from then on", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("nine posts", panel, ({ posts }) => posts.length === 9);
    await panel.evaluate(() => void Object.assign(window, { stayed: true }));
    await chooseInMenu(panel, PANEL_MENU, "Move to the other side");
    const state = await dockWhen("the dock on the left", tab, ({ stands, side }) => stands === "beside" && side === "left");
    expect([state.left, state.right]).toEqual([0, 412]);
    expect(await tab.evaluate(() => document.body.getBoundingClientRect().left)).toBeGreaterThanOrEqual(412);
    expect(await panel.evaluate(() => "stayed" in window)).toBe(true);
    await tab.inDock((root) => root.querySelector<HTMLElement>(".grip")?.focus());
    await tab.press("ArrowLeft");
    await dockWhen("the dock to be narrower", tab, (narrower) => widthOf(narrower) === 396);
    await tab.click("h1");
    await poll("the side to be remembered", async () => {
      await tab.reload();
      const { side, right } = await dockWhen("the dock", tab, isBeside);
      return side === "left" && right === 396;
    });
    await chooseInMenu(await tab.dockedPanel(), PANEL_MENU, "Move to the other side");
    await dockWhen("the dock on the right", tab, ({ side }) => side === "right");
    await tab.close();
  });

  it("closes for this visit with one click, and is back with the next", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await panel.click({ role: "button", name: "Close the panel" });
    const closed = await dockWhen("the dock to close", tab, isClosed);
    expect(closed.root).not.toContain("style");
    await tab.reload();
    await staysClosed(tab);
    await tab.close();
    await endVisits(stage.browser);
    const next = await stage.openLiveBlog();
    await dockWhen("the dock on the next visit", next.tab, isBeside);
    await next.tab.close();
  });

  it("is brought back by the toolbar button after it was closed for this visit", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await panel.click({ role: "button", name: "Close the panel" });
    await dockWhen("the dock to close", tab, isClosed);
    await openByToolbar(tab);
    await tab.reload();
    await dockWhen("the dock after a reload", tab, isBeside);
    await tab.close();
  });

  it("closes on this site for good with another click, and is brought back by the toolbar button", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await chooseInMenu(panel, PANEL_MENU, "Close on edition.cnn.com for good");
    await dockWhen("the dock to close", tab, isClosed);
    await tab.close();
    await endVisits(stage.browser);
    for (const url of [stage.site.liveBlogUrl, stage.site.nextLiveBlogUrl]) {
      const later = await stage.browser.openTab(url);
      await staysClosed(later);
      if (url === stage.site.nextLiveBlogUrl) await openByToolbar(later);
      await later.close();
    }
    const again = await stage.openLiveBlog();
    await dockWhen("the dock, as before", again.tab, isBeside);
    await again.tab.close();
  });

  it("lies over a narrow page, folded to a rail that unfolds it, until the next jump", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await tab.resize(600, 800);
    const folded = await dockWhen("the dock to fold", tab, ({ stands }) => stands === "folded");
    expect(folded.root).not.toContain("style");
    const rail = await tab.inDock((root) => {
      const { width, height, right } = root.querySelector(".rail")?.getBoundingClientRect() ?? { width: 0, height: 0, right: 0 };
      return { width, height, toEdge: document.documentElement.clientWidth - right };
    });
    expect(rail).toEqual({ width: 24, height: 72, toEdge: 0 });
    await tab.inDock((root) => root.querySelector<HTMLElement>(".rail")?.focus());
    await tab.press("Enter");
    const unfolded = await dockWhen("the dock to unfold", tab, ({ stands }) => stands === "unfolded");
    expect(unfolded.root).not.toContain("style");
    const hit = await tab.inDock((root) => {
      const { left, top, width, height } = root.querySelector(".rail")?.getBoundingClientRect() ?? new DOMRect();
      const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => root.elementFromPoint(left + x * width, top + y * height)));
      return points.map((element) => element?.className);
    });
    expect(new Set(hit)).toEqual(new Set(["rail right"]));
    const shown = await shownWhen("nine posts", panel, ({ posts }) => posts.length === 9);
    await panel.click(`[aria-label="Timeline"] [data-post-id="${shown.posts[4]?.id}"] button`);
    await dockWhen("the dock to fold for the jump", tab, ({ stands }) => stands === "folded");
    await tab.close();
  });

  it("is not there in print, and is again afterwards", async () => {
    const { tab } = await stage.openLiveBlog();
    const before = await dockWhen("the dock", tab, isBeside);
    await tab.evaluate(() => {
      const printed: string[] = [];
      Object.assign(window, { printed });
      window.addEventListener("beforeprint", () => {
        const width = document.body.getBoundingClientRect().right;
        printed.push(`${document.documentElement.getAttribute("style")} ${width > document.documentElement.clientWidth - 100}`);
      });
    });
    await tab.print();
    expect(await tab.evaluate(() => (window as unknown as { printed: string[] }).printed)).toEqual(["null true"]);
    expect(await dockWhen("the dock after printing", tab, isBeside)).toEqual(before);
    await tab.close();
  });

  it("is not there while something is in full screen, and is again afterwards", async () => {
    const { tab } = await stage.openLiveBlog();
    const before = await dockWhen("the dock", tab, isBeside);
    await tab.evaluate(() => {
      const headline = document.querySelector("h1");
      headline?.addEventListener("click", () => void headline.requestFullscreen(), { once: true });
    });
    await tab.click("h1");
    const away = await dockWhen("the dock to go", tab, isClosed);
    expect(away.root).not.toContain("style");
    await tab.evaluate(() => document.exitFullscreen());
    await dockWhen("the dock after full screen", tab, (state) => isBeside(state) && state.root === before.root);
    await tab.close();
  });

  it.for([
    ["a window of its own", "documentPictureInPicture" as const],
    ["a video", "video" as const],
  ])("does not open by itself while the page has a picture in picture: %s", async ([, kind], { skip }) => {
    const tab = await stage.browser.openTab(stage.site.articleUrl);
    const isThere = await tab.evaluate(
      (wanted) => (wanted === "video" ? document.pictureInPictureEnabled === true : "documentPictureInPicture" in window),
      kind,
    );
    if (!isThere) {
      await tab.close();
      skip(`${stage.browser.version} has no such picture in picture that a page could open`);
    }
    await tab.evaluate((wanted) => {
      const picture = async (): Promise<void> => {
        if (wanted !== "video") {
          await (
            window as unknown as { documentPictureInPicture: { requestWindow(): Promise<Window> } }
          ).documentPictureInPicture.requestWindow();
        } else {
          const canvas = document.createElement("canvas");
          const draw = (): void => canvas.getContext("2d")?.fillRect(0, 0, Math.random() * 99, 9);
          const video = document.createElement("video");
          video.srcObject = canvas.captureStream();
          setInterval(draw, 50);
          await video.play();
          await video.requestPictureInPicture();
          document.documentElement.append(video);
        }
        document.documentElement.dataset.pictured = "";
      };
      document.querySelector("h1")?.addEventListener("click", () => void picture(), { once: true });
    }, kind);
    await tab.click("h1");
    await tab.waitFor("the picture", () => "pictured" in document.documentElement.dataset);
    await tab.click("a[data-swap]");
    await tab.waitFor("the live blog to be found", () => document.querySelector("catchline-dock") !== null);
    await staysClosed(tab);
    await tab.evaluate(async () => {
      if (document.pictureInPictureElement) await document.exitPictureInPicture();
      else (window as unknown as { documentPictureInPicture: { window: Window | null } }).documentPictureInPicture.window?.close();
    });
    await dockWhen("the dock once the picture is closed", tab, isBeside);
    await tab.close();
  });
});
