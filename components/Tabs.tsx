import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useWords } from "./words-context.tsx";

export interface Tab<Id extends string> {
  readonly id: Id;
  /** The accessible name. */
  readonly name: string;
  /** Shown with the name, not part of it; null shows none. */
  readonly count: number | null;
}

interface Props<Id extends string> {
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly children: ComponentChildren;
}

/** Tabs after the ARIA pattern: one tab stop, arrow keys and Home and End move between tabs and select. The children are the selected tab's panel. */
export function Tabs<Id extends string>({ tabs, selected, onSelect, children }: Props<Id>) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const forward = getComputedStyle(event.currentTarget as Element).direction === "rtl" ? -1 : 1;
    const to =
      event.key === "ArrowRight"
        ? at + forward
        : event.key === "ArrowLeft"
          ? at - forward
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? tabs.length - 1
              : null;
    if (to === null) return;
    const tab = tabs[(to + tabs.length) % tabs.length];
    if (tab === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };

  return (
    <>
      <div class="tabs" role="tablist" ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            class="tab"
            aria-label={tab.name}
            aria-selected={tab.id === selected}
            aria-controls="tab-panel"
            data-count={tab.count === null ? undefined : words.number(tab.count)}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      {/* Each tab begins at its own top, wherever the one before was scrolled to. */}
      <div key={selected} class="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${selected}`}>
        {children}
      </div>
    </>
  );
}
