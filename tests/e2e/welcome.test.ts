import { describe, expect, inject, it } from "vitest";
import type { RunningBrowser } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { around, type PlayedBrowser, withBrowser } from "./around.ts";
import { changeManifest, withBuild } from "./build-in.ts";
import { storedRows } from "./stored-rows.ts";

const name = inject("browserName");
const WELCOME = "welcome.html";
/** No tab has this number. */
const GONE_TAB = 1_999_999_999;

const stage = around<{ extension: string; played: PlayedBrowser }>((tests) =>
  withBuild({ manifest: {} }, name, (extension) =>
    withBrowser({ extension, hosts: [], keepWelcome: true }, (played) => tests({ extension, played })),
  ),
);
const browser = (): RunningBrowser => stage().played.running;

async function openWelcomes(): Promise<number> {
  return (await browser().addresses()).filter((url) => url.endsWith(`/${WELCOME}`)).length;
}

/** Stores a tab that is long gone: whatever begins anew, the extension or the browser, has the background forget it. */
async function plantGoneTab(): Promise<void> {
  const page = await browser().openExtensionPage("manifest.json");
  await page.evaluate((tabId) => {
    return new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open("catchline");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const change = opening.result.transaction("tabs", "readwrite");
        change.objectStore("tabs").put({ tabId, liveBlogId: "https://news.example/live" });
        change.onabort = () => reject(change.error);
        change.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  }, GONE_TAB);
  await page.close();
}

async function forgetWelcome(): Promise<void> {
  const page = await browser().openExtensionPage("manifest.json");
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { clear(): Promise<void> } } } };
    return chrome.storage.local.clear().then(() => true);
  });
  await page.close();
}

/** Waits until the background has seen to a new beginning, and has opened a tab that was asked for after it: one it opened by itself would be there by then. */
async function backgroundIsThrough(): Promise<void> {
  await poll("the tab that is gone to be forgotten", async () => (await storedRows(browser())).tabs?.length === 0);
  const page = await browser().openExtensionPage("manifest.json");
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } };
    return chrome.runtime.sendMessage({ catchline: "openLibrary", payload: {} }).then(() => true);
  });
  await (await browser().findExtensionPage("library.html")).close();
  await page.close();
}

describe("the first page", () => {
  it("opens once after installation, says what Catchline does in words and pictures, and leads to the sample", async () => {
    const page = await browser().findExtensionPage(WELCOME);
    await page.waitFor("three pictures with words", () => document.querySelectorAll("svg[role=img][aria-label]").length === 3);
    expect(await page.evaluate(() => document.title)).toBe("Welcome to Catchline");
    await page.waitFor("the shortcut as this browser has it", () => document.body.textContent.includes("Alt+Shift+L opens and closes it."));
    await page.click({ role: "link", name: "Try it on an invented live blog" });
    const sample = await browser().findExtensionPage("sample.html");
    await sample.click({ role: "link", name: "What Catchline does" });
    await (await browser().findExtensionPage(WELCOME)).waitFor("the first page again", () => document.querySelector("h1") !== null);
    expect(await openWelcomes()).toBe(1);
  });

  it("offers the listed sites where the browser withholds them, and no longer once they are allowed", async () => {
    const page = await browser().findExtensionPage(WELCOME);
    const offers = (): Promise<boolean> => page.evaluate(() => document.body.textContent.includes("Allow these sites"));
    expect(await offers()).toBe(false);
    await browser().setSites("revokeAll");
    await poll("the offer", offers);
    if (name === "firefox") {
      // Chromium without a display shows its question to nobody.
      await page.click({ role: "button", name: "Allow these sites" });
      await page.waitFor("the thanks", () => document.querySelector("[role=status]")?.textContent === "Catchline may read these sites.");
      expect(await offers()).toBe(false);
    }
  });

  it("leads to the settings", async () => {
    const page = await browser().findExtensionPage(WELCOME);
    const settings = await browser().tabOpenedBy(() => page.click({ role: "button", name: "Settings" }));
    await settings.waitFor("the settings", () => document.querySelector("h1")?.textContent === "Catchline settings");
    await settings.close();
    await page.close();
  });

  it("stays away when the background, the browser or the extension begins anew", async () => {
    await browser().stopBackground();
    await backgroundIsThrough();
    expect(await openWelcomes()).toBe(0);

    await plantGoneTab();
    await stage().played.restart("close");
    await backgroundIsThrough();
    expect(await openWelcomes()).toBe(0);

    // As with a reader who has had Catchline since before there was a first page.
    await forgetWelcome();
    await plantGoneTab();
    await changeManifest(stage().extension, { version: "9.9" });
    await browser().update(stage().extension);
    await backgroundIsThrough();
    expect(await openWelcomes()).toBe(0);
  });
});
