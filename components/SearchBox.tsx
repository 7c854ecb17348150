import type { RefObject } from "preact";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Given the box itself, for a key that leads to it. */
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Searches as one types. Escape empties the box. */
export function SearchBox({ search, onSearch, input }: Props) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the role is written out because others find the box by `[role=search]`.
    <form class="search" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        ref={input}
        type="search"
        value={search}
        placeholder={words.say("searchPlaceholder")}
        aria-label={words.say("searchPosts")}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && onSearch("")}
      />
    </form>
  );
}
