import type { ComponentChildren } from "preact";

interface Props {
  readonly heading: string;
  readonly children?: ComponentChildren;
}

/** A whole panel with nothing to list: says why in a heading and what to do in the children. */
export function EmptyState({ heading, children }: Props) {
  return (
    <main class="empty-state">
      <svg class="empty-state-picture" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
        <path d="M8 12h32M8 24h20M8 36h26" stroke="currentColor" stroke-width="3" stroke-linecap="round" fill="none" />
        <circle cx="38" cy="24" r="4" fill="none" stroke="currentColor" stroke-width="3" />
      </svg>
      <h1>{heading}</h1>
      {children}
    </main>
  );
}
