import { observeElementOffset, observeElementRect, type Rect, type Virtualizer } from "@tanstack/virtual-core";

/** The element that scrolls, and a row in it. */
export type RowVirtualizer = Virtualizer<HTMLElement, HTMLElement>;

/** What the list must know of its layout. Given as a parameter, so that it can be told where there is none. */
export interface RowMeasures {
  /** Calls back at once and whenever the size of the element that scrolls changes, in CSS pixels. Returns its stop. */
  readonly observeRect: (rows: RowVirtualizer, onRect: (rect: Rect) => void) => (() => void) | undefined;
  /** Calls back whenever it is scrolled, and when it has come to rest. Returns its stop. */
  readonly observeOffset: (rows: RowVirtualizer, onOffset: (offset: number, isScrolling: boolean) => void) => (() => void) | undefined;
  /** Height of a row in CSS pixels, not rounded: what is rounded for every row above the view moves it. */
  readonly heightOf: (row: HTMLElement) => number;
}

/** What is taken for the height of a view that has none, as in a tab that is not shown yet: enough that there are rows to show. */
const HEIGHT_OF_NONE = 800;

/** Measured by the browser. */
export const BROWSER_MEASURES: RowMeasures = {
  observeRect: (rows, onRect) =>
    observeElementRect(rows, ({ width, height }) => onRect({ width, height: height === 0 ? HEIGHT_OF_NONE : height })) ?? undefined,
  observeOffset: (rows, onOffset) => observeElementOffset(rows, onOffset) ?? undefined,
  heightOf: (row) => row.getBoundingClientRect().height,
};
