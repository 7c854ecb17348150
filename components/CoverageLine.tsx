import { useId, useState } from "preact/hooks";
import { type CoverageFacts, coverageParts } from "./coverage-parts.ts";
import { useWords } from "./words-context.tsx";

/** What was read against what the page itself claims: "9 of 9 posts · 3 out of order · times EDT". It opens to what each part means. */
export function CoverageLine(facts: CoverageFacts) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const parts = coverageParts(words, facts);
  const line = parts
    .filter(({ isInLine }) => isInLine)
    .map(({ term }) => term)
    .join(" · ");
  return (
    <footer class="coverage">
      <button
        type="button"
        class="coverage-line"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setOpen(false);
        }}
      >
        {line}
        <svg class="coverage-more" viewBox="0 0 12 12" width="10" height="10" aria-hidden="true" focusable="false">
          <path d="m2 8 4-4 4 4" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
      </button>
      {isOpen && (
        <dl id={id} class="coverage-parts">
          {parts.map(({ term, meaning }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
    </footer>
  );
}
