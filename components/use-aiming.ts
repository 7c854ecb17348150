import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Milliseconds after its last move in which a pointer is still on its way to what it will press. */
const ON_ITS_WAY = 400;

/** Whether a pointer is moving, or has just moved, over what `over` holds. */
export function useAiming(over: RefObject<HTMLElement | null>): boolean {
  const [isAiming, aim] = useState(false);
  useEffect(() => {
    const element = over.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => aim(false), ON_ITS_WAY);
      aim(true);
    };
    element.addEventListener("pointermove", onMove);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("pointermove", onMove);
      aim(false);
    };
  }, [over.current]);
  return isAiming;
}
