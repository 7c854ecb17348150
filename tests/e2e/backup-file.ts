import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RunningBrowser, Tab } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";

/** Chooses "Export" on the page of settings, and answers with what the saved file holds. */
export async function exportFile({ downloads }: RunningBrowser, options: Tab): Promise<string> {
  await rm(downloads, { recursive: true, force: true });
  await options.click({ role: "button", name: "Export" });
  return poll("the file", async () => {
    const [name] = (await readdir(downloads)).filter((one) => /^catchline-\d{4}-\d\d-\d\d\.json$/.test(one));
    if (name === undefined) return null;
    const text = await readFile(join(downloads, name), "utf8");
    return text.endsWith("}") ? text : null;
  });
}

/** Chooses a file with this text to import on the page of settings. */
export async function importText({ downloads }: RunningBrowser, options: Tab, name: string, text: string): Promise<void> {
  const path = join(downloads, "..", name);
  await writeFile(path, text);
  await options.chooseFile("input[type=file]", path);
}
