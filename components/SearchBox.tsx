import { useWords } from "./words-context.tsx";

/** Searches as one types. Escape empties the box. */
export function SearchBox({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the role is written out because others find the box by `[role=search]`.
    <form class="search" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
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
