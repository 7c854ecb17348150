import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useMemo, useRef } from "preact/hooks";
import type { Entity } from "../lib/model.ts";
import { createLiveValue, type LiveValue } from "./live-value.ts";

/** Whom the reader points at, with the pointer or the focus, without having chosen them; null: nobody. */
export type Pointed = LiveValue<Entity | null>;

/** Without a scope around it nobody is pointed at. */
export const PointedContext = createContext<Pointed>({ get: () => null, set: () => undefined, watch: () => () => undefined });

/** Keeps whom the reader points at, for all that stands in it. */
export function PointingScope({ children }: { children: ComponentChildren }) {
  const pointed = useMemo(() => createLiveValue<Entity | null>(null), []);
  return <PointedContext.Provider value={pointed}>{children}</PointedContext.Provider>;
}

interface PointingHandlers {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocusIn: () => void;
  readonly onFocusOut: () => void;
}

/** Makes elements tell that the reader points at whom they stand for. What is taken away while pointed at is pointed at no longer. */
export function usePointing(): (entity: Entity) => PointingHandlers {
  const pointed = useContext(PointedContext);
  const last = useRef<Entity | null>(null);
  const leave = (): void => {
    if (last.current !== null && pointed.get() === last.current) pointed.set(null);
    last.current = null;
  };
  useEffect(() => leave, [pointed]);
  return (entity) => {
    const enter = (): void => {
      last.current = entity;
      pointed.set(entity);
    };
    return { onPointerEnter: enter, onPointerLeave: leave, onFocusIn: enter, onFocusOut: leave };
  };
}
