import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Keeps the keyboard's place in sight when what scrolls around it becomes smaller, as it does where a button comes below it. */
export function useFocusInView(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current;
    const view = element?.ownerDocument.defaultView;
    if (element === null || !view) return;
    const observer = new view.ResizeObserver(() => element.querySelector(":focus-visible")?.scrollIntoView({ block: "nearest" }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller.current]);
}
