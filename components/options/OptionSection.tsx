import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Props {
  readonly title: string;
  /** A sentence below the title; null where it needs none. */
  readonly hint?: string | null;
  readonly children: ComponentChildren;
}

/** One part of the settings under its title, found as a region by that name. */
export function OptionSection({ title, hint = null, children }: Props) {
  const id = useId();
  return (
    <section class="option-section" aria-labelledby={id}>
      <div class="option-head">
        <h2 id={id}>{title}</h2>
        {hint !== null && <p class="options-hint">{hint}</p>}
      </div>
      <div class="option-body">{children}</div>
    </section>
  );
}
