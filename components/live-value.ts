import { useLayoutEffect, useState } from "preact/hooks";

/** A value that changes more often than what holds it should be drawn: only those who watch it are. */
export interface LiveValue<T> {
  get(): T;
  set(value: T): void;
  /** Calls back after each change; returns what ends that. */
  watch(onChange: () => void): () => void;
}

export function createLiveValue<T>(initial: T): LiveValue<T> {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const onChange of [...watchers]) onChange();
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
  };
}

/** The value now; draws the component anew when it changes. */
export function useLiveValue<T>(live: LiveValue<T>): T {
  const [, draw] = useState<unknown>(null);
  const value = live.get();
  useLayoutEffect(() => {
    // It may have changed since it was drawn.
    if (!Object.is(live.get(), value)) draw({});
    return live.watch(() => draw({}));
  }, [live]);
  return value;
}
