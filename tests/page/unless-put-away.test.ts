import type { DOMWindow } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { PutAwayError, unlessPutAway } from "../../lib/page/unless-put-away.ts";
import { byReader, openPage } from "./dom.ts";

describe("unlessPutAway", () => {
  let window: DOMWindow;
  let answer: PromiseWithResolvers<string>;
  let waiting: Promise<string>;
  const show = (persisted: boolean, trusted = true): void => {
    const event = Object.assign(new window.Event("pageshow"), { persisted });
    window.dispatchEvent(trusted ? byReader(event) : event);
  };

  beforeEach(() => {
    window = openPage("<p>");
    answer = Promise.withResolvers();
    waiting = unlessPutAway(window as unknown as Window, answer.promise);
  });

  it("is the answer, or why there is none", async () => {
    answer.resolve("heard");
    await expect(waiting).resolves.toBe("heard");
    await expect(unlessPutAway(window as unknown as Window, Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  });

  it("ends where the page was put away before it came", async () => {
    show(true);
    await expect(waiting).rejects.toThrow(PutAwayError);
  });

  it("waits on through a load, and what the page makes up", async () => {
    show(false);
    show(true, false);
    answer.resolve("heard");
    await expect(waiting).resolves.toBe("heard");
  });
});
