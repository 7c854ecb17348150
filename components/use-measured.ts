import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Told of the element of a row, which tells its place in `data-index`; null once it is gone. */
export type Measure = (element: HTMLElement | null) => void;

/** Answers with the reference for a row's element, which is measured when it is there and whenever it has become that of another row. */
export function useMeasured(measure: Measure, rowKey: string): RefObject<HTMLLIElement | null> {
  const element = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => measure(element.current), [rowKey]);
  useLayoutEffect(() => () => measure(null), []);
  return element;
}
