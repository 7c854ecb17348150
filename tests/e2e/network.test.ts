import { describe, expect, it } from "vitest";
import { PROXY_PORT } from "../../scripts/browsers/launch.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { askedSoFar } from "./logging-proxy.ts";
import { setStage, shownWhen } from "./stage.ts";
import { PLANTED } from "./watch-network.ts";

const stage = setStage(6);

/** All browsers of this run stand behind it. */
const asked = (): Promise<string[]> => askedSoFar(Number(process.env[PROXY_PORT]));

describe("the extension", () => {
  it("asks no server for anything while a reader reads, jumps, searches and looks at names", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    await panel.click(`[data-post-id="${stage.newsroom.page.timeOrder[1]?.id}"] button`);
    await panel.click({ role: "tab", name: "People" });
    await panel.waitFor("names", () => document.querySelector("[data-entity]") !== null);
    await panel.type("[role=search] input", "Kirby");
    stage.newsroom.arrive(1);
    const popup = await stage.browser.openPopup();
    await popup.waitFor("the popup", () => document.querySelector("button") !== null);
    await (await stage.browser.openExtensionPage("options.html")).close();
    await (await stage.browser.openExtensionPage("library.html")).close();
    await (await stage.browser.openExtensionPage("welcome.html")).close();
    const sample = await stage.browser.openExtensionPage("sample.html");
    await (await sample.dockedPanel()).waitFor("its posts", () => document.querySelector("[data-post-id]") !== null);
    await sample.close();
    // Of this file and of all before it.
    expect((await asked()).filter((host) => host !== PLANTED)).toEqual([]);

    // A planted request shows that this would see one.
    await tab.activate();
    await tab.evaluate((host) => fetch(`https://${host}/`).then(String, String), PLANTED);
    await poll("the planted request", async () => (await asked()).includes(PLANTED));
    const pagesOwn = new URL(stage.site.liveBlogUrl).pathname;
    expect([...stage.site.asked].filter((path) => path !== pagesOwn && !path.startsWith("/demo/"))).toEqual([]);
    await tab.close();
  });
});
