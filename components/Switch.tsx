import type { ComponentChildren } from "preact";

interface Props {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** What it switches, which is its name. */
  readonly children: ComponentChildren;
}

/** Something that is on or off, and changes at once. */
export function Switch({ on, onChange, children }: Props) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} onClick={() => onChange(!on)}>
      <span class="switch-name">{children}</span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
