import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { chooseInMenu, menuOf, PANEL_MENU } from "./reader.ts";
import { setStage, shownIds, shownWhen } from "./stage.ts";

/** A page that forbids the clipboard to itself and to whatever is framed in it. */
const stage = setStage(5, { headers: { "permissions-policy": "clipboard-read=(), clipboard-write=()" } });

/** Pastes into a page of the extension that has a place for text and one for rich text, and answers with what came. */
async function pasted(paper: Tab, kind: "plain" | "rich"): Promise<string> {
  await paper.activate();
  await paper.evaluate((which) => {
    const place = which === "plain" ? document.createElement("textarea") : document.createElement("div");
    place.contentEditable = "true";
    place.id = "paper";
    // A file's page is as small as its text.
    place.style.cssText = "position: fixed; inset: 0";
    document.body.replaceChildren(place);
  }, kind);
  await paper.click("#paper");
  await paper.paste();
  return paper.waitFor("something to be pasted", () => {
    const place = document.querySelector("#paper");
    return place instanceof HTMLTextAreaElement ? place.value : place?.innerHTML;
  });
}

describe("taking away, docked in a page that forbids the clipboard", () => {
  let tab: Tab;
  let panel: TypingView;
  let paper: Tab;
  let newId: string;

  const ask = async (): Promise<void> => {
    await tab.activate();
    await chooseInMenu(panel, PANEL_MENU, "Take away…");
    await panel.waitFor("the question", () => document.querySelector("dialog[open]") !== null);
  };
  const close = async (): Promise<void> => {
    await panel.click({ role: "button", name: "Close" });
    await panel.waitFor("the question to be gone", () => document.querySelector("dialog[open]") === null);
  };
  const choose = (name: string): Promise<void> => panel.click({ role: "radio", name });
  const choices = (): Promise<string[]> =>
    panel.evaluate(() => [...document.querySelectorAll("dialog [name=what]")].map((one) => one.parentElement?.textContent ?? ""));
  const copy = async (): Promise<string> => {
    await panel.click({ role: "button", name: "Copy" });
    return panel.waitFor("what was copied", () => document.querySelector("dialog [role=status]")?.textContent);
  };
  const save = async (ending: string): Promise<string> => {
    const { downloads } = stage.browser;
    await rm(downloads, { recursive: true, force: true });
    await panel.click({ role: "button", name: "Save as file" });
    return poll(`a file ending in ${ending}`, async () => {
      const [name, ...others] = await readdir(downloads);
      if (name === undefined || others.length > 0 || !name.endsWith(ending)) throw new Error([name, ...others].join());
      expect(name).toMatch(/^catchline-march-22-2023-russia-ukraine-news-\d{4}-\d\d-\d\d\.\w+$/);
      return readFile(join(downloads, name), "utf8");
    });
  };

  beforeAll(async () => {
    const first = await stage.openLiveBlog();
    await shownWhen("five posts", first.panel, ({ posts }) => posts.length === 5);
    await first.tab.close();
    await endVisits(stage.browser);
    stage.newsroom.arrive(1);
    paper = await stage.browser.openExtensionPage("manifest.json");
    ({ tab, panel } = await stage.openLiveBlog());
    const shown = await shownWhen("one new post", panel, (now) => shownIds(now, "new").length === 1);
    [newId = ""] = shownIds(shown, "new");
    // Until they are there, a row may move between a look at it and the click.
    await panel.waitFor("the names of every post", () =>
      [...document.querySelectorAll("[data-post-id]")].every((row) => row.querySelector(".post-names")),
    );
  });

  it("is where Chromium's newer clipboard is refused", async () => {
    const refused = await panel.evaluate(() =>
      navigator.clipboard.writeText("x").then(
        () => false,
        () => true,
      ),
    );
    // Firefox knows no such policy, and asks for a click in its place.
    expect(refused).toBe(true);
  });

  it("copies a post as a citation, as text and as rich text", async () => {
    await chooseInMenu(panel, menuOf(newId), "Copy as citation");
    await panel.waitFor("that it was copied", () => document.querySelector(".cited")?.textContent === "Citation copied");
    const plain = (await pasted(paper, "plain")).replaceAll(/[\u00A0\u202F]/g, " ");
    expect(plain).toMatch(/^“[^”]+”, CNN, March 2\d, 2023 at \d+:\d\d [AP]M EDT \(UTC−04:00\), https:\/\/edition\.cnn\.com:\d+\/\S+$/);
    expect(plain.endsWith(`#${newId}`)).toBe(true);
    const rich = await pasted(paper, "rich");
    expect(rich).toMatch(new RegExp(`<a href="https://edition\\.cnn\\.com:\\d+/[^"]+#${newId}"`));
    expect(rich).toContain("2023 at ");
  });

  it("leaves the focus where it was, and nothing behind in the panel", async () => {
    await tab.activate();
    await chooseInMenu(panel, menuOf(newId), "Copy as citation");
    expect(
      await panel.evaluate((id) => {
        const post = document.activeElement?.closest<HTMLElement>("[data-post-id]")?.dataset.postId;
        return { post: post === id, left: document.querySelectorAll("textarea").length };
      }, newId),
    ).toEqual({ post: true, left: 0 });
  });

  it("copies the whole timeline as Markdown", async () => {
    await ask();
    expect(await choices()).toEqual(["All (6 posts)", expect.stringMatching(/^New and edited since .+ \(1 post\)$/)]);
    await choose("All (6 posts)");
    expect(await copy()).toBe("Copied: 6 posts");
    await close();
    const text = await pasted(paper, "plain");
    expect(text).toMatch(/^# March 22, 2023 - Russia-Ukraine news\n/);
    expect(text.match(/^### /gm)).toHaveLength(6);
    expect(text).toContain("times in EDT (UTC−04:00)");
  });

  it("copies what is new as CSV", async () => {
    await ask();
    await choose("CSV for spreadsheets");
    expect(await copy()).toBe("Copied: 1 post");
    await close();
    const text = await pasted(paper, "plain");
    expect(text).toMatch(/^id,date,time,zone,utc_offset,/);
    expect(text).toContain(`\n${newId},2023-03-`);
    expect(text.match(/^h_/gm)).toHaveLength(1);
  });

  it("saves what is new as a CSV file that Excel reads as UTF-8", async () => {
    await ask();
    await choose("CSV for spreadsheets");
    const text = await save(".csv");
    expect(text).toMatch(/^\uFEFFid,date,/);
    expect(text.match(/^h_/gm)).toHaveLength(1);
    await close();
  });

  it("saves the whole timeline as JSON, and as Markdown", async () => {
    await ask();
    await choose("All (6 posts)");
    await choose("JSON for programs");
    const taken = JSON.parse(await save(".json")) as { format: string; posts: { id: string; publishedLocal: string; zone: string }[] };
    const { posts } = await shownWhen("the timeline", panel, () => true);
    expect(taken.posts.map(({ id }) => id)).toEqual(posts.map(({ id }) => id));
    expect(taken.posts.every(({ publishedLocal, zone }) => publishedLocal.endsWith("-04:00") && zone === "EDT")).toBe(true);
    await choose("Markdown for notes and documents");
    expect(await save(".md")).toMatch(/^# March 22, 2023/);
    await close();
  });

  it("offers what a search has found, and takes that", async () => {
    await panel.type("[role=search] input", "Odesa");
    const found = await shownWhen("some of the posts", panel, ({ posts }) => posts.length > 0 && posts.length < 6);
    await ask();
    const count = found.posts.length === 1 ? "1 post" : `${found.posts.length} posts`;
    expect((await choices()).at(-1)).toBe(`Found by “Odesa” (${count})`);
    expect(await copy()).toBe(`Copied: ${count}`);
    await close();
    expect((await pasted(paper, "plain")).match(/^### /gm)).toHaveLength(found.posts.length);
  });

  it("shows the text, selected, where the browser lets nobody copy", async () => {
    await tab.activate();
    await panel.evaluate(() => {
      Object.defineProperty(document, "execCommand", { value: () => false });
      Object.defineProperty(navigator.clipboard, "write", { value: () => Promise.reject(new DOMException("Denied", "NotAllowedError")) });
    });
    await ask();
    await panel.click({ role: "button", name: "Copy" });
    const shown = await panel.waitFor("the text", () => {
      const area = document.activeElement;
      if (!(area instanceof HTMLTextAreaElement)) return null;
      return {
        text: area.value,
        selected: area.selectionEnd - area.selectionStart,
        said: document.querySelector("dialog [role=status]")?.textContent,
      };
    });
    expect(shown.text).toMatch(/^# March 22, 2023/);
    expect(shown.selected).toBe(shown.text.length);
    expect(shown.said).toBe("");
    await panel.press("Escape");
    await panel.waitFor("the question alone", () => document.querySelectorAll("dialog[open]").length === 1);
  });
});
