import type { RefObject } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { TimelineRow } from "../lib/reading/timeline-rows.ts";
import { focusBeyond } from "./focus-beyond.ts";
import { stepOfKey } from "./list-keys.ts";
import { type RowFocus, useRowFocus } from "./use-row-focus.ts";
import type { VirtualRows } from "./use-virtual-rows.ts";

/** The keyboard in the list of posts. */
interface TimelineKeys {
  /** Rows that the keyboard needs in the document: the one it is on, those that Tab leads to from there, and the one it goes to. */
  readonly keep: readonly (string | null)[];
  readonly listeners: RowFocus["listeners"] & { readonly onKeyDown: (event: KeyboardEvent) => void };
  readonly focusFirst: () => void;
  /** To be told at each drawing what is shown. */
  readonly moveIn: (shown: Pick<VirtualRows<unknown>, "indexOf" | "scrollTo" | "view">) => void;
}

/** Moves the focus from post to post. A post that holds it stays in the document wherever the list is scrolled to, so that the focus is never lost. */
export function useTimelineKeys(
  list: RefObject<HTMLElement | null>,
  rows: readonly TimelineRow<unknown>[],
  searching: boolean,
  onBackToSearch: () => void,
): TimelineKeys {
  const shown = useRef<Parameters<TimelineKeys["moveIn"]>[0] | null>(null);
  const posts = useMemo(() => rows.filter(({ type }) => type === "post").map(({ key }) => key), [rows]);
  const places = useMemo(() => new Map(posts.map((key, place) => [key, place])), [posts]);
  const focus = useRowFocus(list, (index) => rows[index]?.key ?? null, ".post-jump");
  const at = focus.focused === null ? undefined : places.get(focus.focused);

  const go = (place: number): void => {
    const key = posts[place];
    const index = key === undefined ? undefined : shown.current?.indexOf(key);
    if (key === undefined || index === undefined) return;
    focus.focus(key);
    shown.current?.scrollTo(index, "auto");
  };
  /** Posts among the rows in view. */
  const inView = (): number => {
    const view = shown.current?.view;
    return view ? rows.slice(view.first, view.last + 1).filter(({ type }) => type === "post").length : 1;
  };
  return {
    keep: at === undefined ? [focus.focused, focus.coming] : [posts[at - 1] ?? null, focus.focused, posts[at + 1] ?? null, focus.coming],
    focusFirst: () => go(0),
    moveIn: (now) => {
      shown.current = now;
    },
    listeners: {
      ...focus.listeners,
      onKeyDown(event) {
        if (event.defaultPrevented || at === undefined) return;
        const step = stepOfKey(event, { at, count: posts.length, page: inView(), searching });
        if (step === null) return;
        event.preventDefault();
        if ("to" in step) go(step.to);
        else if (step.out === "search") onBackToSearch();
        else if (list.current !== null) focusBeyond(list.current, step.out);
      },
    },
  };
}
