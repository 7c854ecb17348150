import { elementScroll, Virtualizer } from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { RowMeasures, RowVirtualizer } from "./row-measures.ts";
import type { Measure } from "./use-measured.ts";

/** A list of so few rows stands in the document whole: all of it can be found there, by the browser's own search too. */
const MOST_WHOLE = 120;

/** Rows above and below the view that are there already when it is scrolled. */
const OVERSCAN = 8;

export interface VirtualRow {
  readonly key: string;
}

type Estimate<Row> = (row: Row, width: number) => number;

interface Options<Row extends VirtualRow> {
  /** From the top. Another array is another list: the rows whose keys are in both keep their heights. */
  readonly rows: readonly Row[];
  /** What is listed: under another name another list is shown, from its top. Back under "" it is where it was left. */
  readonly view: string;
  readonly scroller: RefObject<HTMLElement | null>;
  /** A row's height in CSS pixels as long as it was not measured; `width` is that of the list. Another function is another estimate. */
  readonly estimate: Estimate<Row>;
  /** Whether it is one of the rows that the reader holds on to when the list changes. */
  readonly isHold: (row: Row) => boolean;
  /** Place of the heading that a row stands under; itself for a heading, -1 for a row above all of them. */
  readonly headings: ArrayLike<number>;
  /** Keys of rows that stay in the document wherever the list is scrolled to. */
  readonly keep: readonly (string | null)[];
  readonly measures: RowMeasures;
}

/** A row that stands in the document: in the list's own flow, or apart from it at its place, `top` CSS pixels from the top of the list. */
export interface PlacedRow<Row> {
  readonly row: Row;
  readonly index: number;
  readonly top: number | null;
}

export interface VirtualRows<Row> {
  /** In the order of the list. */
  readonly placed: readonly PlacedRow<Row>[];
  /** CSS pixels that stand for the rows above and below, which are not in the document. */
  readonly above: number;
  readonly below: number;
  /** Places of the first and the last row in view; null where there are none. */
  readonly view: { readonly first: number; readonly last: number } | null;
  /** To be told of every row's element, also when it has become that of another row. Always the same. */
  readonly measure: Measure;
  readonly indexOf: (key: string) => number | undefined;
  /** Scrolls to a row, at once: to the top of the view, or as little as shows the whole of it. */
  readonly scrollTo: (index: number, align: "start" | "auto") => void;
}

/** Estimates each row once: the list adds the heights of all rows up whenever one is measured. */
function rememberEstimates<Row>(): (rows: readonly Row[], estimate: Estimate<Row>, width: number, index: number) => number {
  let last: {
    readonly rows: readonly Row[];
    readonly estimate: Estimate<Row>;
    readonly width: number;
    readonly heights: Float64Array;
  } | null = null;
  return (rows, estimate, width, index) => {
    if (last?.rows !== rows || last.estimate !== estimate || last.width !== width) {
      last = { rows, estimate, width, heights: Float64Array.from(rows, (row) => estimate(row, width)) };
    }
    return last.heights[index] ?? 0;
  };
}

/** What measures rows whose elements may become those of other rows. */
function measureWith(rows: RowVirtualizer, { heightOf }: RowMeasures): Measure {
  const measured = new WeakMap<HTMLElement, ReturnType<RowVirtualizer["options"]["getItemKey"]>>();
  return (element) => {
    rows.measureElement(element);
    if (element === null) return;
    const index = rows.indexFromElement(element);
    const [before, key] = [measured.get(element), rows.options.getItemKey(index)];
    measured.set(element, key);
    if (before === undefined || before === key) return;
    if (rows.elementsCache.get(before) === element) rows.elementsCache.delete(before);
    // Of an element as high as it was as another row, the browser tells nothing.
    rows.resizeItem(index, heightOf(element));
  };
}

/** A row and where it stands from the top of the view. */
interface Hold {
  readonly key: string;
  readonly top: number;
}

/**
 * Shows the part of a long list that is in view, whatever the heights of its rows. While rows come, go, change their order or their height, the first row in view
 * stays where it is on screen. The heading of the first row is always among those placed.
 */
export function useVirtualRows<Row extends VirtualRow>(options: Options<Row>): VirtualRows<Row> {
  const { rows, view, scroller, estimate, headings, keep, measures } = options;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const indexes = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);
  const keyAt = useMemo(() => (index: number) => rows[index]?.key ?? index, [rows]);
  const width = useRef(0);
  const shown = useRef(options);
  const left = useRef<Hold | null>(null);
  const toHold = useRef<Hold | null>(null);
  /** By how much the element is ahead of what it last told; null while it need not be moved. */
  const ahead = useRef<number | null>(null);
  const estimates = useMemo(() => rememberEstimates<Row>(), []);

  const settings = {
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index: number) => estimates(rows, estimate, width.current, index),
    getItemKey: keyAt,
    overscan: OVERSCAN,
    scrollPaddingStart: 32,
    paddingEnd: 16,
    scrollToFn: elementScroll,
    observeElementOffset: measures.observeOffset,
    observeElementRect: (instance: RowVirtualizer, onRect: Parameters<RowMeasures["observeRect"]>[1]) =>
      measures.observeRect(instance, (rect) => {
        const isOther = width.current !== 0 && Math.abs(rect.width - width.current) >= 1;
        width.current = rect.width;
        // Every row may have another height now, also those that are not in the document.
        if (isOther) {
          toHold.current = holdIn(shown.current, () => true);
          instance.measure();
        }
        onRect(rect);
      }),
    measureElement: (element: HTMLElement, entry: ResizeObserverEntry | undefined, instance: RowVirtualizer) => {
      const known = entry === undefined ? instance.itemSizeCache.get(keyAt(instance.indexFromElement(element))) : undefined;
      return known ?? entry?.borderBoxSize[0]?.blockSize ?? measures.heightOf(element);
    },
    onChange: () => redraw(undefined),
  };
  const [instance] = useState(() => {
    const made: RowVirtualizer = new Virtualizer(settings);
    // A row above the view may grow, as names are found, while the reader scrolls up to it.
    made.shouldAdjustScrollPositionOnItemSizeChange = ({ key, start, end }, _, { itemSizeCache, scrollOffset }) =>
      toHold.current === null && (itemSizeCache.has(key) ? end : start + 1) <= (scrollOffset ?? 0);
    return made;
  });

  const [measure] = useState(() => measureWith(instance, measures));

  /** The first row in view that the reader holds on to and that is there also in what is shown next, if need be one further up. */
  const holdIn = ({ rows: now, isHold }: Options<Row>, isThereNext: (key: string) => boolean): Hold | null => {
    const offset = instance.scrollOffset ?? 0;
    const at = instance.getVirtualItemForOffset(offset + settings.scrollPaddingStart)?.index ?? 0;
    const can = (row: Row): boolean => isHold(row) && isThereNext(row.key);
    const found = now.findIndex((row, index) => index >= at && can(row));
    const held = found >= 0 ? found : now.findLastIndex((row, index) => index < at && can(row));
    const row = now[held];
    return row === undefined ? null : { key: row.key, top: (instance.measurementsCache[held]?.start ?? 0) - offset };
  };
  const measureAll = (of: RowVirtualizer): void => {
    for (const element of of.elementsCache.values()) {
      if (element.isConnected) of.resizeItem(of.indexFromElement(element), measures.heightOf(element));
    }
  };
  /** Goes to where the row held stands as it did. Known at once, so that what is drawn is what will be in view; the element follows once that is drawn. */
  const hold = (): void => {
    if (toHold.current === null) return;
    const { key, top } = toHold.current;
    const offset = Math.max(0, (instance.measurementsCache[indexes.get(key) ?? 0]?.start ?? 0) - top);
    if (Math.abs(offset - (instance.scrollOffset ?? 0)) < 0.5) return;
    // It may have been scrolled on since it last told.
    if (ahead.current === null) ahead.current = (scroller.current?.scrollTop ?? 0) - (instance.scrollOffset ?? 0);
    instance.scrollOffset = offset;
  };

  if (shown.current.rows !== rows) {
    const before = shown.current;
    const isThere = (key: string): boolean => indexes.has(key);
    if (before.view === view) toHold.current = holdIn(before, isThere);
    else {
      if (before.view === "") left.current = holdIn(before, () => true);
      const back = view === "" ? left.current : null;
      toHold.current = back !== null && isThere(back.key) ? back : { key: rows[0]?.key ?? "", top: 0 };
    }
    shown.current = options;
    instance.setOptions(settings);
    instance.getVirtualIndexes();
    hold();
  } else {
    shown.current = options;
    instance.setOptions(settings);
  }

  useLayoutEffect(() => instance._didMount(), [instance]);
  useLayoutEffect(() => {
    instance._willUpdate();
    if (toHold.current === null) return;
    // What is drawn now may be higher or lower than what was drawn of the same rows before.
    measureAll(instance);
    instance.getVirtualIndexes();
    hold();
    toHold.current = null;
    if (scroller.current !== null && ahead.current !== null) {
      scroller.current.scrollTop = (instance.scrollOffset ?? 0) + ahead.current;
      // Where the list ends before that, it was moved by less, and may not have been moved at all.
      instance.scrollOffset = scroller.current.scrollTop;
    }
    ahead.current = null;
  });

  const near = instance.getVirtualIndexes();
  const { measurementsCache: heights, range } = instance;
  const whole = rows.length <= MOST_WHOLE;
  const [from, to] = whole ? [0, rows.length - 1] : [near[0] ?? 0, near.at(-1) ?? -1];
  const heading = headings[from] ?? -1;
  const stuck = heading >= 0 && heading < from ? heading : null;
  const apart = keep
    .flatMap((key) => (key === null ? [] : (indexes.get(key) ?? [])))
    .filter((at) => (at < from || at > to) && at !== stuck);
  const inFlow = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  const wanted = [...new Set([...apart, ...(stuck === null ? [] : [stuck]), ...inFlow])].sort((a, b) => a - b);
  const start = heights[from]?.start ?? 0;
  const end = heights[to]?.end ?? 0;
  return {
    placed: wanted.flatMap((index) => {
      const row = rows[index];
      return row === undefined ? [] : { row, index, top: apart.includes(index) ? (heights[index]?.start ?? 0) : null };
    }),
    above: Math.max(0, start - (stuck === null ? 0 : (heights[stuck]?.size ?? 0))),
    below: Math.max(0, instance.getTotalSize() - end),
    view: range === null ? null : { first: range.startIndex, last: range.endIndex },
    measure,
    indexOf: (key) => indexes.get(key),
    scrollTo(index, align) {
      // Of a row that is higher than the view, its beginning is shown.
      const isHigh = (heights[index]?.size ?? 0) > (instance.scrollRect?.height ?? 0) - settings.scrollPaddingStart;
      instance.scrollToIndex(index, { align: isHigh ? "start" : align });
    },
  };
}
