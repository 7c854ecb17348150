import { beforeAll, describe, expect, it } from "vitest";
import type { Tab } from "../../scripts/browsers/browser.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { ODESA_EDIT, WITHDRAWN_ID } from "../../scripts/demo/newsroom.ts";
import { readByHandOnly } from "../../scripts/demo/read-by-hand.ts";
import type { ShownPanel } from "../../scripts/demo/shown-panel.ts";
import { exportFile, importText } from "./backup-file.ts";
import { chooseInMenu, menuOf, statusesOf } from "./reader.ts";
import { setStage, shownWhen } from "./stage.ts";
import { storedRows } from "./stored-rows.ts";

const stage = setStage(5);

/** One reader's state, saved and brought back: each test goes on where the one before it ended. */
describe("the backup", () => {
  let options: Tab;
  let before: Pick<ShownPanel, "status" | "posts">;
  let file: string;
  let saved: { readonly liveBlogs: readonly { readonly posts: readonly unknown[]; readonly visits: readonly unknown[] }[] };
  beforeAll(() => readByHandOnly(stage.browser));

  /** The second visit as the panel shows it. */
  const secondVisit = async (): Promise<ShownPanel> => {
    const { tab, panel } = await stage.openLiveBlog();
    const shown = await shownWhen("the second visit", panel, ({ status }) => /^2 new, 1 edited,? and 1 withdrawn since/.test(status));
    await tab.close();
    return shown;
  };
  const says = (words: string): Promise<boolean> => options.waitFor(words, (wanted) => document.body.textContent.includes(wanted), words);
  it("is one file with everything that is remembered", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("five posts", panel, ({ posts }) => posts.length === 5);
    for (const id of [ODESA_EDIT.id, stage.newsroom.page.timeOrder[0]?.id ?? ""]) {
      await chooseInMenu(panel, menuOf(id), "Mark read");
      await shownWhen("the post to be read", panel, ({ posts }) => posts.some((post) => post.id === id && post.status === "seen"));
    }
    await tab.close();
    await endVisits(stage.browser);
    stage.newsroom.arrive(2);
    stage.newsroom.edit(ODESA_EDIT.id, ODESA_EDIT.words);
    stage.newsroom.withdraw(WITHDRAWN_ID);
    before = await secondVisit();

    options = await stage.browser.openExtensionPage("options.html");
    await says("1 live blog and ");
    file = await exportFile(stage.browser, options);
    saved = JSON.parse(file) as typeof saved;
    expect(saved).toMatchObject({ format: "catchline-backup", version: 1 });
    expect(saved.liveBlogs.map(({ posts, visits }) => [posts.length, visits.length])).toEqual([[7, 2]]);
  });

  it("brings everything back after it was forgotten", async () => {
    await options.answer(true, () => options.click({ role: "button", name: "Forget everything" }));
    await says("0 live blogs and ");
    await importText(stage.browser, options, "backup.json", file);
    await says("Imported: 1 live blog and 7 posts");
    await says("1 live blog and ");
    expect((JSON.parse(await exportFile(stage.browser, options)) as typeof saved).liveBlogs).toEqual(saved.liveBlogs);
    const after = await secondVisit();
    expect(statusesOf(after)).toEqual(statusesOf(before));
    expect(after.status).toBe(before.status);
  });

  it("changes nothing when it is imported again", async () => {
    await options.activate();
    await options.reload();
    await says("1 live blog and ");
    const stored = await storedRows(stage.browser);
    await options.activate();
    await importText(stage.browser, options, "backup.json", file);
    await says("Imported: 1 live blog and 7 posts");
    expect(await storedRows(stage.browser)).toEqual(stored);
  });

  it.each([
    ["no JSON", () => file.slice(0, -20), /it is not JSON/],
    ["JSON of something else", () => '{"name":"catchline"}', /backup/i],
    ["a backup that was tampered with", () => file.replace(/"publishedAt":"[^"]+"/, '"publishedAt":"yesterday"'), /publishedAt/],
  ])("refuses %s in clear words, and leaves what is stored", async (name, text, reason) => {
    await options.activate();
    await options.reload();
    await says("1 live blog and ");
    const stored = await storedRows(stage.browser);
    await options.activate();
    await importText(stage.browser, options, `${name}.json`, text());
    const said = await options.waitFor("the refusal", () => document.querySelector("[role=alert]")?.textContent);
    expect(said).toMatch(reason);
    expect(said.length).toBeLessThan(200);
    expect(await storedRows(stage.browser)).toEqual(stored);
  });
});
