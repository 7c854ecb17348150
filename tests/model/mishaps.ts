import { openStore, type Store } from "../../lib/store/schema.ts";

/**
 * What can befall a message on its way: nothing; its answer is lost, so that it is sent again; its transaction fails in the middle; the background is ended while it
 * is at work.
 */
export type Mishap = "none" | "twice" | "abort" | "kill" | "killLater";

/** Does something and has the mishap happen to it. `done`: whether it succeeded all the same. Answers the store to go on with. */
export async function interrupt(
  store: Store,
  mishap: Mishap,
  attempt: (store: Store) => Promise<unknown>,
): Promise<{ readonly store: Store; readonly done: boolean }> {
  switch (mishap) {
    case "none":
    case "twice":
      await attempt(store);
      return { store, done: true };
    case "abort": {
      const restore = failOnWrite(store, 2);
      const done = await succeeds(attempt(store));
      restore();
      return { store, done };
    }
    case "kill":
    case "killLater": {
      const ended = succeeds(attempt(store));
      for (let turn = 0; turn < (mishap === "kill" ? 3 : 12); turn++) await new Promise((resolve) => setImmediate(resolve));
      store.close();
      const done = await ended;
      return { store: openStore(store.name), done };
    }
  }
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (reason) {
    if (reason instanceof Error && reason.name === "AssertionError") throw reason;
    return false;
  }
}

/** Has the write of that number fail, from now until the returned function is called. */
function failOnWrite(store: Store, number: number): () => void {
  let writes = 0;
  const fail = (): undefined => {
    if (++writes === number) throw new Error("The disk is full");
    return undefined;
  };
  for (const table of store.tables) {
    table.hook("creating", fail);
    table.hook("updating", fail);
    table.hook("deleting", fail);
  }
  return () => {
    for (const table of store.tables) {
      table.hook("creating").unsubscribe(fail);
      table.hook("updating").unsubscribe(fail);
      table.hook("deleting").unsubscribe(fail);
    }
  };
}
