import { useMemo, useRef } from "preact/hooks";

/** A function that stays the same for as long as the component lives, and does what the latest one given does. To be called in answer to an event, not while drawing. */
export function useLatest<Args extends readonly unknown[]>(deed: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(deed);
  latest.current = deed;
  return useMemo(
    () =>
      (...args: Args) =>
        latest.current(...args),
    [],
  );
}
