/** What the database was asked for. `read` and `written` are rows. */
export interface Requests {
  readonly transactions: number;
  readonly read: number;
  readonly written: number;
}

const READS = {
  IDBObjectStore: ["get", "getAll", "getAllKeys", "count", "openCursor", "openKeyCursor"],
  IDBIndex: ["get", "getAll", "getAllKeys", "count", "openCursor", "openKeyCursor"],
} as const;

type Call = (this: unknown, ...args: unknown[]) => unknown;

/** Counts transactions and rows while `attempt` runs: a list that is read has its length, and what counts rows has read them all. */
export async function countRequests(attempt: () => Promise<unknown>): Promise<Requests> {
  const counts = { read: 0, written: 0 };
  const transactions = new Set<unknown>();
  const undo: (() => void)[] = [];
  const wrap = (home: string, name: string, around: (call: Call) => Call): void => {
    const { prototype } = (globalThis as unknown as Record<string, { prototype: Record<string, Call> }>)[home] as {
      prototype: Record<string, Call>;
    };
    const call = prototype[name] as Call;
    prototype[name] = around(call);
    undo.push(() => {
      prototype[name] = call;
    });
  };
  const counting =
    (count: (answer: unknown) => void) =>
    (call: Call): Call =>
      function (...args) {
        const request = call.apply(this, args) as IDBRequest;
        transactions.add((this instanceof IDBIndex ? this.objectStore : (this as IDBObjectStore)).transaction);
        // A cursor answers once for each row.
        request.addEventListener("success", () => count(request.result));
        return request;
      };
  for (const [home, names] of Object.entries(READS))
    for (const name of names)
      wrap(
        home,
        name,
        counting((answer) => {
          counts.read += Array.isArray(answer) ? answer.length : typeof answer === "number" ? answer : answer ? 1 : 0;
        }),
      );
  for (const name of ["put", "add", "delete"])
    wrap(
      "IDBObjectStore",
      name,
      counting(() => {
        counts.written++;
      }),
    );
  try {
    await attempt();
    return { ...counts, transactions: transactions.size };
  } finally {
    for (const each of undo) each();
  }
}
