import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Where the keyboard stands in a list whose rows come and go. */
export interface RowFocus {
  /** Key of the row that holds the focus; null where none does. */
  readonly focused: string | null;
  /** Key of the row that the focus goes to as soon as it stands in the document. */
  readonly coming: string | null;
  /** Gives the focus to the main control of a row. It scrolls nothing. */
  readonly focus: (key: string) => void;
  readonly listeners: { readonly onFocusIn: (event: FocusEvent) => void; readonly onFocusOut: (event: FocusEvent) => void };
}

/** Follows the focus in a list, and leads it to rows that are not in the document yet. `keyOf` knows a row's key by its place. */
export function useRowFocus(list: RefObject<HTMLElement | null>, keyOf: (index: number) => string | null, control: string): RowFocus {
  const [focused, setFocused] = useState<string | null>(null);
  const [coming, setComing] = useState<string | null>(null);
  const latestKeyOf = useRef(keyOf);
  latestKeyOf.current = keyOf;

  const keyAround = (element: Element | null): string | null => {
    const index = element?.closest("[data-index]")?.getAttribute("data-index");
    return index == null ? null : latestKeyOf.current(Number(index));
  };
  useLayoutEffect(() => {
    if (coming === null) return;
    const controls = [...(list.current?.querySelectorAll<HTMLElement>(control) ?? [])];
    const wanted = controls.find((element) => keyAround(element) === coming);
    if (wanted === undefined) return;
    wanted.focus({ preventScroll: true });
    setComing(null);
  });
  return {
    focused,
    coming,
    focus: setComing,
    listeners: {
      onFocusIn: (event) => setFocused(keyAround(event.target as Element | null)),
      onFocusOut(event) {
        const left = event.currentTarget as HTMLElement | null;
        // The window may have lost the focus, and not the row.
        const next = (event.relatedTarget as Element | null) ?? left?.ownerDocument.activeElement ?? null;
        if (!left?.contains(next)) setFocused(null);
      },
    },
  };
}
