import { beforeAll, describe, expect, it } from "vitest";
import type { handle as Handle } from "../../lib/messages.ts";

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const OURS = { id: "ours", url: "https://edition.cnn.com/", frameId: 0, tab: { id: 7 } };
const listeners = new Set<Listener>();
let handle: typeof Handle;

// The extension API is a global that the browser gives.
beforeAll(async () => {
  const onMessage = {
    addListener: (one: Listener) => void listeners.add(one),
    removeListener: (one: Listener) => void listeners.delete(one),
  };
  const api = { runtime: { id: "ours", onMessage } };
  Object.assign(globalThis, { browser: api, chrome: api });
  ({ handle } = await import("../../lib/messages.ts"));
});

interface Answered {
  greet(payload: { name: string }): string;
}

/** Listens with one handler; answers with what comes of a message, and what the handler was called with. */
function listen(signal?: AbortSignal) {
  listeners.clear();
  const calls: unknown[] = [];
  handle<Answered>(
    {
      async greet(payload) {
        calls.push(payload);
        return `Hello ${payload.name}`;
      },
    },
    (_, payload) => {
      if (typeof (payload as { name?: unknown })?.name !== "string") throw new Error("greet: name");
    },
    signal,
  );
  const say = (message: unknown, sender: object = OURS): Promise<unknown>[] => [...listeners].flatMap((one) => one(message, sender) ?? []);
  return { calls, say };
}

describe("handle", () => {
  it("answers a message of this extension that passes the check", async () => {
    const { say, calls } = listen();
    expect(await Promise.all(say({ catchline: "greet", payload: { name: "a" } }))).toEqual(["Hello a"]);
    expect(calls).toEqual([{ name: "a" }]);
  });

  it.each<[string, unknown, object?]>([
    ["of another extension", { catchline: "greet", payload: { name: "a" } }, { ...OURS, id: "other" }],
    ["of nobody", { catchline: "greet", payload: { name: "a" } }, {}],
    ["that is none", "greet"],
    ["that is nothing", null],
    ["that is a list", [{ catchline: "greet" }]],
    ["of another program", { type: "greet", payload: { name: "a" } }],
    ["whose name is no text", { catchline: { toString: () => "greet" }, payload: { name: "a" } }],
    ["of another name", { catchline: "leave", payload: { name: "a" } }],
    ["named like what every object has", { catchline: "constructor", payload: { name: "a" } }],
    ["named like the prototype", { catchline: "__proto__", payload: { name: "a" } }],
  ])("leaves one %s unanswered", (_, message, sender) => {
    const { say, calls } = listen();
    expect(say(message, sender)).toEqual([]);
    expect(calls).toEqual([]);
  });

  it("rejects what the check refuses, and never calls the handler", async () => {
    const { say, calls } = listen();
    for (const payload of [undefined, null, {}, { name: 1 }])
      await expect(say({ catchline: "greet", payload })[0]).rejects.toThrow("greet: name");
    expect(calls).toEqual([]);
  });

  it("hears nothing more once its signal is aborted", () => {
    const lifetime = new AbortController();
    const { say } = listen(lifetime.signal);
    lifetime.abort();
    expect(listeners.size).toBe(0);
    expect(say({ catchline: "greet", payload: { name: "a" } })).toEqual([]);
  });
});
