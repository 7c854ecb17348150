import { beforeEach, describe, expect, it } from "vitest";
import { createRing, type Ring } from "../../lib/page/ring.ts";
import { openPage } from "./dom.ts";
import { type FakeSchedule, fakeSchedule } from "./fake-schedule.ts";
import { placedElement, view } from "./shown.ts";

describe("createRing", () => {
  let shadow: ShadowRoot;
  let schedule: FakeSchedule;
  let ring: Ring;
  let post: Element;
  const drawn = (): HTMLElement | null => shadow.querySelector<HTMLElement>(".ring");

  beforeEach(() => {
    const { document } = openPage("<p>");
    Object.defineProperty(document.documentElement, "clientWidth", { value: 1200 });
    shadow = document.body.attachShadow({ mode: "open" });
    schedule = fakeSchedule();
    post = placedElement(document, { top: 100, bottom: 300 });
    ring = createRing(shadow, schedule, new AbortController().signal);
  });

  it("is drawn around a post without touching it, and is gone two seconds later", async () => {
    const before = post.outerHTML;
    ring.show([post]);
    expect([drawn()!.style.transform, drawn()!.style.width, drawn()!.style.height]).toEqual(["translate(94px, 94px)", "712px", "212px"]);
    expect(post.outerHTML).toBe(before);
    await schedule.pass(2200);
    expect(drawn()).toBeNull();
  });

  it("follows the post", () => {
    ring.show([post]);
    post.getBoundingClientRect = placedElement(post.ownerDocument, { top: 50, bottom: 250 }).getBoundingClientRect;
    ring.follow(view([]));
    expect(drawn()!.style.transform).toBe("translate(94px, 44px)");
  });

  it("stays on the screen with its sides", () => {
    ring.show([placedElement(post.ownerDocument, { top: 0, bottom: 50, left: 0, right: 1200 })]);
    expect([drawn()!.style.transform, drawn()!.style.width]).toEqual(["translate(0px, -6px)", "1200px"]);
  });

  it("starts anew with the next jump", async () => {
    ring.show([post]);
    await schedule.pass(1700);
    ring.show([post]);
    await schedule.pass(1700);
    expect(drawn()!.className).toBe("ring shown");
  });
});
