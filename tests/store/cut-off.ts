/** What is asked of the database to change it: every point at which a background can be ended between two writes. */
const WRITES = { IDBObjectStore: ["put", "add", "delete", "clear"], IDBCursor: ["update", "delete"] } as const;

type Write = (this: IDBObjectStore | IDBCursor, ...args: unknown[]) => IDBRequest;

/** Where a background is ended: before the write of that number, from 0; or, `last`, when all `writes` are made and none is committed. */
export type Point = { readonly before: number } | { readonly last: number };

/**
 * Counts the writes while `attempt` runs and, where a point is given, ends the background there as a browser does: the transaction is gone with all it had written, and
 * whoever waited for it never hears that it was. Answers how many writes were asked for, and whether the attempt came to its end.
 */
export async function cutOff(
  attempt: () => Promise<unknown>,
  point: Point | null,
): Promise<{ readonly writes: number; readonly ended: boolean }> {
  let writes = 0;
  const undo: (() => void)[] = [];
  for (const [home, names] of Object.entries(WRITES)) {
    const prototype = (globalThis as unknown as Record<string, { prototype: Record<string, Write> }>)[home]?.prototype;
    for (const name of names) {
      const write = prototype?.[name];
      if (prototype === undefined || write === undefined) throw new Error(`${home} has no ${name}`);
      prototype[name] = function (this: IDBObjectStore | IDBCursor, ...args) {
        const { transaction } = storeOf(this);
        const number = writes++;
        if (point !== null && "before" in point && number === point.before) transaction.abort();
        const request = write.apply(this, args);
        if (point !== null && "last" in point && number === point.last - 1) request.addEventListener("success", () => transaction.abort());
        return request;
      };
      undo.push(() => {
        prototype[name] = write;
      });
    }
  }
  try {
    const ended = await attempt().then(
      () => true,
      () => false,
    );
    return { writes, ended };
  } finally {
    for (const each of undo) each();
  }
}

function storeOf(written: IDBObjectStore | IDBCursor): IDBObjectStore {
  if (written instanceof IDBObjectStore) return written;
  return written.source instanceof IDBObjectStore ? written.source : written.source.objectStore;
}
