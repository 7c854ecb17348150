import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { poll } from "../../scripts/browsers/poll.ts";
import { setStage, shownWhen } from "./stage.ts";

/** Hosts that a browser asks for itself, whatever extension is in it. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox)\.(com|org|net)$/;

/** A proxy that lets nothing through and remembers who was asked for. */
const asked = new Set<string>();
const proxy = createServer((socket) => {
  socket.on("error", () => {});
  socket.once("data", (text) => {
    asked.add(/^\S+ (?:https?:\/\/)?([^\s:/]+)/.exec(String(text))?.[1] ?? String(text));
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
});
proxy.listen(0, "127.0.0.1");
await once(proxy, "listening");
const address = proxy.address();
const stage = setStage(6, { proxyPort: typeof address === "object" && address !== null ? address.port : 0 });
afterAll(() => {
  proxy.close();
});

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
    await (await stage.browser.openExtensionPage("welcome.html")).close();
    const sample = await stage.browser.openExtensionPage("sample.html");
    await (await sample.dockedPanel()).waitFor("its posts", () => document.querySelector("[data-post-id]") !== null);
    await sample.close();

    // A planted request shows that this would see one.
    await tab.activate();
    await tab.evaluate(() => fetch("https://planted.example/").then(String, String));
    await poll("the planted request", () => asked.has("planted.example"));
    expect([...asked].filter((host) => !BROWSERS_OWN.test(host))).toEqual(["planted.example"]);
    const pagesOwn = new URL(stage.site.liveBlogUrl).pathname;
    expect([...stage.site.asked].filter((path) => path !== pagesOwn && !path.startsWith("/demo/"))).toEqual([]);
    await tab.close();
  });
});
