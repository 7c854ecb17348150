import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { setStage, shownWhen } from "./stage.ts";

const stage = setStage(6);

/** What the popup and the panel say. */
const HEADING = "What Catchline remembers can't be read";

/** Puts a plain file where the browser keeps the extension's databases: it can open none of them. */
async function breakDatabases(profile: string): Promise<void> {
  const paths = await readdir(profile, { recursive: true });
  const path = paths.find((one) => /chrome-extension_\w+\.indexeddb\.leveldb$|moz-extension[^/\\]*[/\\]idb$/.test(one));
  if (path === undefined) throw new Error("no database of the extension in the profile");
  await rm(join(profile, path), { recursive: true });
  await writeFile(join(profile, path), "no database");
}

describe("a database that can't be opened", () => {
  it("is said in the panel and in the popup, with the browser's reason and a way to try again", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    await tab.close();
    await stage.restart("close", breakDatabases);

    const own = await stage.browser.openExtensionPage("tab-sidepanel.html");
    const shows = (heading: string): boolean => document.querySelector("h1")?.textContent === heading;
    await own.waitFor("the panel to say so", shows, HEADING);
    expect(await own.evaluate(() => document.body.textContent)).toMatch(/\(UnknownError\): \w+/);
    await own.evaluate(() => document.body.append("before"));
    await own.click({ role: "button", name: "Try again" });
    await own.waitFor("the panel to have tried", () => !document.body.textContent.includes("before"));
    await own.waitFor("the panel to say so again", shows, HEADING);

    const popup = await stage.browser.openPopup();
    await popup.waitFor("the popup to say so", shows, HEADING);
    await own.close();
  });

  it("is said where what is read can't be stored", async () => {
    const tab = await stage.browser.openTab(stage.site.liveBlogUrl);
    const popup = await stage.browser.openPopup();
    await popup.waitFor("the popup to say so", () => document.querySelector("[role=alert]")?.textContent?.includes("can’t be stored"));
    await tab.close();
  });
});
