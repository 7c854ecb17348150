import { useEffect, useRef } from "preact/hooks";

const CONTROLS = "button:not(:disabled), input:not(:disabled), select:not(:disabled), summary, a[href]";

/** An element, and which it was among the children of the one around it. */
interface Part {
  readonly element: Element;
  readonly index: number;
}

/** What an element has to listen to so that the focus is not lost in it. */
interface KeptFocus {
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onFocusOut: (event: FocusEvent) => void;
  readonly onPointerDown: () => void;
}

/**
 * Keeps the keyboard's place when what it stood on is gone: a button that has done its work, a bar that was replaced. The focus then goes to the first control of what
 * has come in its place, or else of the smallest part around it that is left, and at last to `fallback`. To be called by the component whose drawing takes such parts away; answers with the listeners of the
 * element around all of them.
 */
export function useKeptFocus(fallback: string): KeptFocus {
  /** From the focused element outwards, as they stood when it got the focus: what is taken away no longer knows. */
  const path = useRef<readonly Part[]>([]);
  useEffect(() => {
    const [focused, ...around] = path.current;
    if (focused === undefined || focused.element.isConnected) return;
    path.current = [];
    const outermost = around.at(-1)?.element;
    const page = outermost?.ownerDocument;
    // Somebody has given it a place already, or the reader is in the page beside.
    if (!page?.hasFocus() || (page.activeElement !== null && page.activeElement !== page.body)) return;
    const at = around.findIndex(({ element }) => element.isConnected && element !== outermost && firstControl(element) !== null);
    const left = around[at]?.element;
    const gone = at === 0 ? focused : around[at - 1];
    const inItsPlace = left?.children[gone?.index ?? 0];
    const next =
      (inItsPlace && firstControl(inItsPlace)) ?? (left && firstControl(left)) ?? outermost?.querySelector<HTMLElement>(fallback);
    next?.focus();
  });
  return {
    onFocusIn(event) {
      const parts: Part[] = [];
      for (let part = event.target as Element | null; part !== null; part = part.parentElement) {
        parts.push({ element: part, index: [...(part.parentElement?.children ?? [])].indexOf(part) });
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

function firstControl(part: Element): HTMLElement | null {
  return part.matches(CONTROLS) ? (part as HTMLElement) : part.querySelector<HTMLElement>(CONTROLS);
}
