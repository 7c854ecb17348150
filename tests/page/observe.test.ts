import { JSDOM } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { observe } from "../../lib/page/observe.ts";
import { type FakeSchedule, fakeSchedule } from "./fake-schedule.ts";

describe("observe", () => {
  let document: Document;
  let stream: Element;
  let schedule: FakeSchedule;
  let stop: AbortController;
  let reports: number;
  let isAboutPosts: boolean;
  let touched: string[];
  let watched: (Element | null)[];

  beforeEach(() => {
    document = new JSDOM("<main><aside>ticker</aside><section id=stream><article>one</article></section></main>").window.document;
    stream = document.querySelector("#stream")!;
    schedule = fakeSchedule();
    stop = new AbortController();
    reports = 0;
    isAboutPosts = true;
    touched = [];
    watched = [];
    const known = {
      watch: (root: Element | null) => void watched.push(root),
      hear: ({ target }: { target: Node }) => void touched.push(target.nodeName),
    };
    const onChange = async () => {
      reports++;
      return isAboutPosts;
    };
    observe({ document, container: () => document.querySelector("#stream"), known, onChange, schedule }, stop.signal);
  });

  const add = (text = "two"): void => {
    const article = document.createElement("article");
    article.textContent = text;
    stream.prepend(article);
  };

  it("says nothing while nothing changes", async () => {
    await schedule.pass(60_000);
    expect(reports).toBe(0);
    expect(schedule.waiting()).toBe(0);
  });

  it("reports many changes as one, when the page has come to rest", async () => {
    for (let number = 0; number < 1000; number++) add();
    await schedule.pass(200);
    expect(reports).toBe(0);
    await schedule.pass(800);
    expect(reports).toBe(1);
    await schedule.pass(10_000);
    expect(reports).toBe(1);
  });

  it.each([
    ["a changed text", () => (stream.querySelector("article")!.firstChild as Text).replaceData(0, 3, "uno")],
    ["a changed time", () => stream.querySelector("article")!.setAttribute("datetime", "2023-03-22")],
    ["a removed post", () => stream.querySelector("article")!.remove()],
  ])("hears %s", async (_, change) => {
    change();
    await schedule.pass(1000);
    expect(reports).toBe(1);
  });

  it.each([
    ["a class", () => stream.querySelector("article")!.setAttribute("class", "flash")],
    ["what stands elsewhere", () => document.querySelector("aside")!.append("12:01")],
  ])("does not read again for %s alone", async (_, change) => {
    change();
    await schedule.pass(1000);
    expect(reports).toBe(0);
  });

  it("tells of each change as it comes, also of one amid a pause", async () => {
    add("two");
    await schedule.pass(100);
    (stream.querySelector("article")!.firstChild as Text).data = "three";
    await schedule.pass(1000);
    expect(touched).toEqual(["SECTION", "#text"]);
    expect(watched.every((root) => root === stream)).toBe(true);
  });

  it("stops telling in a storm, says so, and tells again once it has read", async () => {
    for (let number = 0; number < 100; number++) {
      for (let each = 0; each < 1000; each++) add();
      await schedule.pass(10);
    }
    expect(touched.length).toBeLessThanOrEqual(500);
    expect(watched.at(-1)).toBeNull();
    await schedule.pass(2000);
    expect(reports).toBe(1);
    expect(watched.at(-1)).toBe(stream);
    touched = [];
    add();
    await schedule.pass(1000);
    expect(touched).toEqual(["SECTION"]);
  });

  it("waits for stillness, but three seconds at most", async () => {
    for (let at = 0; at < 2800; at += 100) {
      add();
      await schedule.pass(100);
    }
    expect(reports).toBe(0);
    for (let at = 0; at < 1200; at += 100) {
      add();
      await schedule.pass(100);
    }
    expect(reports).toBe(1);
  });

  it("hears what changes while it was deaf", async () => {
    add("two");
    await schedule.pass(100);
    add("three");
    await schedule.pass(1000);
    expect(reports).toBe(1);
    add("four");
    await schedule.pass(1000);
    expect(reports).toBe(2);
  });

  it("waits longer and longer while changes are not about the posts, and recovers", async () => {
    isAboutPosts = false;
    const tick = async (seconds: number): Promise<number> => {
      const before = reports;
      for (let second = 0; second < seconds; second++) {
        add();
        await schedule.pass(1000);
      }
      return reports - before;
    };
    const early = await tick(60);
    const late = await tick(60);
    expect(late).toBeLessThan(early);
    expect(late).toBeLessThanOrEqual(7);
    isAboutPosts = true;
    await tick(20);
    const recovered = await tick(10);
    expect(recovered).toBeGreaterThanOrEqual(9);
  });

  it("follows a container that the page replaces", async () => {
    const fresh = document.createElement("section");
    stream.replaceWith(fresh);
    stream.removeAttribute("id");
    fresh.id = "stream";
    await schedule.pass(1000);
    expect(reports).toBe(1);
    fresh.append(document.createElement("article"));
    await schedule.pass(1000);
    expect(reports).toBe(2);
  });

  it("watches the whole body where there is no container", async () => {
    stream.remove();
    await schedule.pass(1000);
    expect(reports).toBe(1);
    document.querySelector("aside")!.append("more");
    await schedule.pass(1000);
    expect(reports).toBe(2);
  });

  it("leaves nothing behind when it is stopped, even amid a change", async () => {
    add();
    await schedule.pass(100);
    stop.abort();
    expect(schedule.waiting()).toBe(0);
    add();
    await schedule.pass(5000);
    expect(reports).toBe(0);
  });
});
