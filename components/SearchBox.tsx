import type { RefObject } from "preact";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** How many posts it found; null while nothing is searched for. */
  readonly found: number | null;
  /** The box was entered: a search is about to be typed. */
  readonly onBegin: () => void;
  /** Enter: to the first of what was found, in the page. */
  readonly onFirst: () => void;
  /** Arrow down: into the list of what was found. */
  readonly onEnterList: () => void;
  /** Given the box itself, for a key that leads to it. */
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Searches as one types, and says politely how much was found. Escape empties the box. */
export function SearchBox({ search, onSearch, found, onBegin, onFirst, onEnterList, input }: Props) {
  const words = useWords();
  const onKeyDown = (event: KeyboardEvent): void => {
    const deed = { Escape: () => onSearch(""), Enter: onFirst, ArrowDown: onEnterList }[event.key];
    // What is still being composed, as Chinese is, has these keys for itself; and an empty box has no use for them.
    if (deed === undefined || event.isComposing || search === "") return;
    event.preventDefault();
    deed();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the role is written out because others find the box by `[role=search]`.
    <form class="search" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        ref={input}
        type="search"
        // An empty box runs as its placeholder does.
        dir={search === "" ? undefined : "auto"}
        value={search}
        placeholder={words.say("searchPlaceholder")}
        aria-label={words.say("searchPosts")}
        autocomplete="off"
        spellcheck={false}
        onFocus={onBegin}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="search-found" role="status">
        {found !== null && (found === 0 ? words.say("searchEmpty") : words.count("found", found))}
      </span>
    </form>
  );
}
