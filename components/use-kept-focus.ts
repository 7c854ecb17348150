import { useEffect, useRef } from "preact/hooks";

const CONTROLS = "button:not(:disabled), input:not(:disabled), select:not(:disabled), summary, a[href]";

/** What an element has to listen to so that the focus is not lost in it. */
interface KeptFocus {
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onFocusOut: (event: FocusEvent) => void;
  readonly onPointerDown: () => void;
}

/**
 * Keeps the keyboard's place when what it stood on is gone: a button that has done its work, a bar that was replaced. The focus then goes to the first control of the
 * smallest part around it that is left, and at last to `fallback`. To be called by the component whose drawing takes such parts away; answers with the listeners of the
 * element around all of them.
 */
export function useKeptFocus(fallback: string): KeptFocus {
  /** From the focused element outwards, as they stood when it got the focus: what is taken away no longer knows. */
  const path = useRef<readonly Element[]>([]);
  useEffect(() => {
    const [focused, ...around] = path.current;
    if (focused === undefined || focused.isConnected) return;
    path.current = [];
    const outermost = around.at(-1);
    const page = outermost?.ownerDocument;
    // Somebody has given it a place already, or the reader is in the page beside.
    if (!page?.hasFocus() || (page.activeElement !== null && page.activeElement !== page.body)) return;
    const left = around.find((part) => part.isConnected && part !== outermost && part.querySelector(CONTROLS) !== null);
    (left?.querySelector<HTMLElement>(CONTROLS) ?? outermost?.querySelector<HTMLElement>(fallback))?.focus();
  });
  return {
    onFocusIn(event) {
      const parts: Element[] = [];
      for (let part = event.target as Element | null; part !== null; part = part.parentElement) {
        parts.push(part);
        if (part === event.currentTarget) break;
      }
      path.current = parts;
    },
    onFocusOut(event) {
      if (event.relatedTarget !== null) path.current = [];
    },
    // Pressed beside all controls, a pointer gives the focus up.
    onPointerDown() {
      path.current = [];
    },
  };
}
