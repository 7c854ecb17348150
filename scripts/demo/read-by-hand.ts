import type { RunningBrowser } from "../browsers/browser.ts";

/** Turns off that posts become read by being on screen, on the page of settings, and leaves that page. */
export async function readByHandOnly(browser: RunningBrowser): Promise<void> {
  const options = await browser.openExtensionPage("options.html");
  const box = { role: "checkbox", name: "Mark posts as read when they have been on screen long enough" };
  await options.click(box);
  await options.waitFor(
    "the setting to be off",
    (name) => [...document.querySelectorAll("input")].some((input) => input.labels?.[0]?.textContent === name && !input.checked),
    box.name,
  );
  await options.close();
}
