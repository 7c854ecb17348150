import { describe, expect, it } from "vitest";
import type { View } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { placeOf, setStage } from "./stage.ts";

const stage = setStage(9);

function readEntities(panel: View): Promise<{ name: string; count: number }[]> {
  return panel.waitFor("all posts to be read for names", () => {
    const list = document.querySelector("[role=tabpanel] ul:not([aria-busy=true])");
    const rows = [...(list?.querySelectorAll<HTMLElement>("[data-entity]") ?? [])];
    return rows.length > 0 ? rows.map((row) => ({ name: row.dataset.entity ?? "", count: Number(row.dataset.count) })) : null;
  });
}

describe("people and places", () => {
  it("lists both, most mentioned first", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await panel.click({ role: "tab", name: "People" });
    const people = await readEntities(panel);
    expect(people.slice(0, 5).map((person) => person.name)).toEqual(expect.arrayContaining(["John Kirby", "Vladimir Putin"]));
    await panel.click({ role: "tab", name: "Places" });
    const places = await poll("the places", async () => {
      const shown = await readEntities(panel);
      return shown.some((place) => place.name === "John Kirby") ? null : shown;
    });
    expect(places.slice(0, 6).map((place) => place.name)).toEqual(expect.arrayContaining(["Ukraine", "Russia", "China"]));
    for (const list of [people, places]) {
      const counts = list.map(({ count }) => count);
      expect(counts[0]).toBeGreaterThan(2);
      expect(Math.min(...counts)).toBeGreaterThan(0);
    }
    await tab.close();
  });

  it("steps through the mentions of one by jumping to their posts", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await panel.click({ role: "tab", name: "People" });
    await readEntities(panel);
    await panel.click("[data-entity='John Kirby'] button");
    const current = (): Promise<string> =>
      panel.waitFor("the post of the mention", () => document.querySelector("[data-entity='John Kirby'] [aria-current=true]")?.textContent);
    const visited = new Set<string>();
    const { timeOrder } = stage.newsroom.page;
    for (let step = 0; step < 12 && visited.size < 2; step += 1) {
      const shown = await current();
      const post = timeOrder.find(({ title }) => shown.includes(title));
      expect(post?.html).toContain("Kirby");
      await poll(`${post?.id} to be readable`, async () => (await placeOf(tab, post?.id ?? "")).readable);
      visited.add(post?.id ?? "");
      await panel.click({ role: "button", name: "Next mention" });
    }
    expect(visited.size).toBe(2);
    await tab.close();
  });
});
