import { describe, expect, it } from "vitest";
import { gateRuntime } from "../lib/gate-runtime.ts";

const answering = (answer: unknown) => {
  const sent: unknown[] = [];
  return { sent, runtime: { id: "abc", sendMessage: async (message: unknown) => sent.push(message) && answer } };
};

describe("gateRuntime", () => {
  it("asks for the reader, by the name the browser has for its API", async () => {
    for (const name of ["browser", "chrome"]) {
      const { sent, runtime } = answering(true);
      await gateRuntime({ [name]: { runtime } }).gateOpened();
      expect(sent).toEqual([{ catchline: "gateOpened", payload: {} }]);
    }
  });

  it.each([
    ["a refusal, as the polyfill says it", { __mozWebExtensionPolyfillReject__: true, message: "no" }],
    ["no answer", undefined],
  ])("takes %s for none", async (_, answer) => {
    await expect(gateRuntime({ chrome: { runtime: answering(answer).runtime } }).gateOpened()).rejects.toThrow("not put into the page");
  });

  it.each<[string, object, boolean]>([
    ["an extension that is there", { id: "abc" }, true],
    ["one that was updated, in Chromium", {}, false],
    [
      "one that was updated, in Firefox",
      {
        get id() {
          throw new Error("Extension context invalidated.");
        },
      },
      false,
    ],
  ])("knows %s", (_, runtime, alive) => {
    expect(gateRuntime({ chrome: { runtime } }).isAlive()).toBe(alive);
  });
});
