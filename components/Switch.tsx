import type { ComponentChildren } from "preact";

interface Props {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
  /** What it switches, which is its name. */
  readonly children: ComponentChildren;
}

/** Something that is on or off, and changes at once. */
export function Switch({ on, onChange, disabled = false, children }: Props) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} disabled={disabled} onClick={() => onChange(!on)}>
      <span class="switch-name">{children}</span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
