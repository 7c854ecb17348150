import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useMenuPlace } from "./use-menu-place.ts";

export interface MenuChoice {
  readonly name: string;
  readonly onChoose: () => void;
}

interface Props {
  /** The accessible name of the button that opens the menu. */
  readonly name: string;
  readonly choices: readonly MenuChoice[];
  readonly class?: string;
  /** Called when it has opened, and when it is closed or gone. */
  readonly onOpen?: (open: boolean) => void;
  /** What the button shows. */
  readonly children: ComponentChildren;
}

/** A menu after the ARIA pattern: opens on its button, arrow keys move, Escape and a click elsewhere close it and give the focus back. */
export function Menu({ name, choices, class: className = "icon-button", onOpen, children }: Props) {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const place = useMenuPlace(open, button, list);
  const items = (): HTMLElement[] => [...(whole.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  useEffect(() => {
    if (!open) return;
    items()[0]?.focus();
    // Below the last of a list it would hang out of view.
    whole.current?.querySelector('[role="menu"]')?.scrollIntoView?.({ block: "nearest" });
    const closeOutside = (event: Event): void => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false);
    };
    // What it hangs from has moved: as every menu of the system's, it closes then.
    const closeMoved = (): void => setOpen(false);
    window.addEventListener("pointerdown", closeOutside);
    window.addEventListener("resize", closeMoved);
    onOpen?.(true);
    return () => {
      window.removeEventListener("pointerdown", closeOutside);
      window.removeEventListener("resize", closeMoved);
      onOpen?.(false);
    };
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") close();
    else if (event.key === "Tab") setOpen(false);
    else if (to !== undefined) all.at(to % all.length)?.focus();
    if (event.key === "Escape" || to !== undefined) event.preventDefault();
    // The panel's own keys are letters; none of them is meant while a menu is open.
    event.stopPropagation();
  };

  return (
    <div class="menu" ref={whole}>
      <button
        type="button"
        ref={button}
        class={className}
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div
          ref={list}
          class={place?.side === "above" ? "menu-list menu-list--above" : "menu-list"}
          style={place === null ? {} : { maxHeight: `${place.room}px` }}
          role="menu"
          aria-label={name}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {choices.map((choice) => (
            <button
              key={choice.name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                choice.onChoose();
              }}
            >
              {choice.name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Three dots: more to choose from. */
export function MoreIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <circle cx="3" cy="8" r="1.4" fill="currentColor" />
      <circle cx="8" cy="8" r="1.4" fill="currentColor" />
      <circle cx="13" cy="8" r="1.4" fill="currentColor" />
    </svg>
  );
}
