/** The part of the extension API that both browsers have under one of two names, with promises, in Manifest V3. */
interface NativeRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

/** How the gate reaches the background. It stands in every page of a site, so it goes without the polyfill, which is three times its size. */
export interface GateRuntime {
  /** Has the reader put into this page (`gateOpened` in `lib/messages.ts`). Rejects when it was not. */
  gateOpened(): Promise<void>;
  /** False once the extension was updated or removed under this page: its id is gone then (Chromium), or asking for it throws (Firefox). */
  isAlive(): boolean;
}

/** By the extension API that stands among these globals. */
export function gateRuntime(globals: object): GateRuntime {
  const { browser, chrome } = globals as { browser?: { runtime: NativeRuntime }; chrome?: { runtime: NativeRuntime } };
  const { runtime } = browser ?? (chrome as { runtime: NativeRuntime });
  return {
    async gateOpened() {
      // A refusal comes as an answer of the polyfill's own.
      if ((await runtime.sendMessage({ catchline: "gateOpened", payload: {} })) !== true)
        throw new Error("The reader was not put into the page");
    },
    isAlive() {
      try {
        return runtime.id !== undefined;
      } catch {
        return false;
      }
    },
  };
}
