import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/**
 * Whether what opens at a button has its place below it: false where that would reach over the lower edge of the window and there is more room above. Looked at anew
 * while it is open, whenever its size or that of the window changes.
 */
export function useRoomBelow(isOpen: boolean, button: RefObject<HTMLElement | null>, opened: RefObject<HTMLElement | null>): boolean {
  const [hasRoom, setHasRoom] = useState(true);
  useLayoutEffect(() => {
    const [at, list] = [button.current, opened.current];
    if (!isOpen || at === null || list === null) return;
    const look = (): void => {
      const { top, bottom } = at.getBoundingClientRect();
      const below = window.innerHeight - bottom;
      setHasRoom(list.offsetHeight <= below || below >= top);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(list);
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, [isOpen]);
  return hasRoom;
}
