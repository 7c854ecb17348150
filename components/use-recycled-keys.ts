import { useRef } from "preact/hooks";

interface Row {
  readonly key: string;
  readonly type: string;
}

/**
 * Gives each row that is drawn the key of an element. A row that comes takes over the element of one of its type that leaves in the same drawing: elements by the
 * thousand would otherwise come and go while a long list is scrolled, and the browser would hold up frames to collect them. The rows of `held` never give theirs away.
 */
export function useRecycledKeys(rows: readonly Row[], held: readonly (string | null)[]): (row: Row) => string {
  const keys = useRef(new Map<string, { readonly type: string; readonly element: string }>());
  const made = useRef(0);
  const now: typeof keys.current = new Map();
  const free = new Map<string, string[]>();
  const there = new Set(rows.map(({ key }) => key));
  for (const [key, known] of keys.current) {
    if (there.has(key)) now.set(key, known);
    else if (!held.includes(key)) free.set(known.type, [...(free.get(known.type) ?? []), known.element]);
  }
  for (const { key, type } of rows) {
    if (!now.has(key)) now.set(key, { type, element: free.get(type)?.pop() ?? `${type} ${made.current++}` });
  }
  keys.current = now;
  return ({ key }) => now.get(key)?.element ?? key;
}
