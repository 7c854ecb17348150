import { beforeAll, describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { readByHandOnly } from "../../scripts/demo/read-by-hand.ts";
import { statusesWhen } from "./reader.ts";
import { placeOf, setStage, shownWhen } from "./stage.ts";

const stage = setStage(4);

/** One reader's run from top to bottom: each test goes on where the one before it ended. */
describe("catching up", () => {
  let tab: Tab;
  let panel: TypingView;

  // What is read by being on screen would make the run shorter while it is walked.
  beforeAll(() => readByHandOnly(stage.browser));

  const press = (name: string): Promise<void> => panel.click({ role: "button", name });
  const barSays = (words: string): Promise<boolean> =>
    panel.waitFor(words, (wanted) => document.querySelector(".reading-bar")?.textContent.includes(wanted), words);
  const postAt = (number: number): string => stage.newsroom.page.timeOrder[number - 1]?.id ?? "";
  /** The bar gives this place, and both page and timeline stand at that post of the blog. */
  const standsAt = async (place: string, number: number): Promise<void> => {
    await barSays(place);
    await poll(`post ${number} to be readable`, async () => (await placeOf(tab, postAt(number))).readable);
    await shownWhen("the timeline there", panel, ({ posts }) => posts.some((post) => post.id === postAt(number) && post.current));
  };

  it("starts at the oldest post not read, and says how much is left", async () => {
    ({ tab, panel } = await stage.openLiveBlog());
    await press("Catch up: 4 posts");
    await standsAt("1 of 4 · about 3 minutes left", 1);
  });

  it("goes on with what was left marked as read, and back without", async () => {
    await press("Next");
    await standsAt("2 of 4", 2);
    await statusesWhen("the first to be read", panel, { [postAt(1)]: "seen", [postAt(2)]: "unseen" });
    await press("Previous");
    await standsAt("1 of 4", 1);
    await statusesWhen("the second to be as it was", panel, { [postAt(2)]: "unseen" });
    await press("Next");
    await standsAt("2 of 4", 2);
  });

  it("leaves a post that is skipped to be read", async () => {
    await press("Skip");
    await standsAt("3 of 4", 3);
    await statusesWhen("the second still to be read", panel, { [postAt(1)]: "seen", [postAt(2)]: "unseen", [postAt(3)]: "unseen" });
  });

  it("is broken off, and resumed where it was on the next visit, with what came meanwhile", async () => {
    await press("Stop");
    await barSays("Catch up: 3 posts");
    await tab.close();
    expect(await endVisits(stage.browser)).toBe(1);
    stage.newsroom.arrive(1);
    ({ tab, panel } = await stage.openLiveBlog());
    await press("Catch up: 4 posts");
    await standsAt("3 of 5", 3);
    await press("Next");
    await standsAt("4 of 5", 4);
    await press("Next");
    await standsAt("5 of 5", 5);
  });

  it("names at its end what was skipped, and says after that that the reader is up to date", async () => {
    await press("Next");
    await barSays("1 not read yet");
    await press("Catch up: 1 post");
    await standsAt("1 of 1", 2);
    await press("Next");
    await barSays("You are up to date");
    const read = ["seen", "seen", "seen", "seen", "new"];
    await shownWhen("all to be read", panel, ({ posts }) => posts.map((post) => post.status).join() === read.join());
    await press("Close");
    await panel.waitFor(
      "the run to be over",
      () => ![...document.querySelectorAll("button")].some((button) => button.textContent === "Close"),
    );
    await barSays("You are up to date");
  });
});
