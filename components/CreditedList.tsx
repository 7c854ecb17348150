import type { Credited } from "./entity-view.ts";
import { usePageText } from "./page-text.ts";
import { useWords } from "./words-context.tsx";

/** Who writes and is credited, folded and apart from the people of the story. Nothing where nobody is. */
export function CreditedList({ credited }: { credited: readonly Credited[] }) {
  const words = useWords();
  const page = usePageText();
  if (credited.length === 0) return null;
  return (
    <details class="credited">
      <summary>{words.count("creditedPeople", credited.length)}</summary>
      <ul aria-label={words.say("credited")}>
        {credited.map(({ name, postIds }) => (
          <li key={name} class="credited-name">
            <span {...page}>{name}</span>
            <span class="entity-count">{words.count("inPosts", postIds.length)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
