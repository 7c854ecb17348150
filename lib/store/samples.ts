import { openStore, type Store } from "./schema.ts";

const PREFIX = "catchline-sample-";

/** A database of its own for one look at the invented live blog: nothing that counts, lists or backs up what the reader reads ever sees it. */
export interface Sample {
  /** Of the database, which is how the panel beside the sample finds it. */
  readonly name: string;
  readonly store: Store;
  /** Deletes it. Nothing can be read from it or written to it afterwards. */
  forget(): Promise<void>;
}

/** Opens a new, empty sample that is its page's alone, held by a lock for as long as that page lives. Forgets those whose page has gone. */
export async function openSample(locks: LockManager = navigator.locks): Promise<Sample> {
  await forgetSamples(locks);
  const name = PREFIX + crypto.randomUUID();
  const store = openStore(name);
  const held = new AbortController();
  await new Promise<void>((taken, failed) => {
    const hold = (): Promise<void> => {
      taken();
      return new Promise((release) => held.signal.addEventListener("abort", () => release()));
    };
    locks.request(name, hold).catch(failed);
  });
  return {
    name,
    store,
    async forget() {
      await store.delete();
      held.abort();
    },
  };
}

/** Opens the sample of that name, as the panel beside it does; null where the name is none of a sample. */
export function joinSample(name: string | null): Store | null {
  return name?.startsWith(PREFIX) ? openStore(name) : null;
}

/** Deletes every sample whose page has gone without deleting it, as when a browser was killed. */
export async function forgetSamples(locks: LockManager = navigator.locks): Promise<void> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
  await Promise.all(
    names.map((name) => locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? undefined : openStore(name).delete()))),
  );
}
