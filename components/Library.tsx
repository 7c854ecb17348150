import type { Coverage, LiveBlogId, PostId } from "../lib/model.ts";
import { Matched } from "./Matched.tsx";
import { Notice } from "./Notice.tsx";
import { RestoredNotice } from "./RestoredNotice.tsx";
import { useAttempts } from "./use-attempts.ts";
import { useWords } from "./words-context.tsx";

/** One live blog as the library shows it; its facts are already in words. */
export interface ShelvedLiveBlog {
  readonly id: LiveBlogId;
  readonly title: string;
  readonly publisher: string;
  readonly coverage: Coverage;
  readonly facts: readonly string[];
  readonly pinned: boolean;
}

/** A stored post that was found. */
export interface FoundPost {
  readonly liveBlogId: LiveBlogId;
  readonly postId: PostId;
  readonly liveBlogTitle: string;
  readonly headline: string;
  readonly time: string | null;
}

interface Props {
  /** Last visited first. */
  readonly liveBlogs: readonly ShelvedLiveBlog[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Null while nothing is searched for. */
  readonly found: readonly FoundPost[] | null;
  /** How many live blogs were restored after the database was lost, until the reader knows; null otherwise. */
  readonly restored: number | null;
  readonly onRestoredTold: () => Promise<void>;
  readonly onOpen: (id: LiveBlogId) => Promise<void>;
  readonly onOpenPost: (id: LiveBlogId, postId: PostId) => Promise<void>;
  readonly onPin: (id: LiveBlogId, pinned: boolean) => Promise<void>;
  readonly onForget: (id: LiveBlogId) => Promise<void>;
  /** Asks the reader first. */
  readonly onForgetAll: () => Promise<void>;
}

/** All live blogs read, and a search across everything stored. */
export function Library({
  liveBlogs,
  search,
  onSearch,
  found,
  restored,
  onRestoredTold,
  onOpen,
  onOpenPost,
  onPin,
  onForget,
  onForgetAll,
}: Props) {
  const words = useWords();
  const { failure, attempt } = useAttempts();
  return (
    <main class="library">
      <h1>{words.say("libraryTitle")}</h1>
      {failure !== null && <Notice text={failure} />}
      {restored !== null && <RestoredNotice liveBlogs={restored} onDismiss={() => attempt(onRestoredTold())} />}
      <input
        type="search"
        class="library-search"
        dir={search === "" ? undefined : "auto"}
        value={search}
        placeholder={words.say("librarySearch")}
        aria-label={words.say("librarySearch")}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      {found !== null ? (
        <ul class="shelf" aria-label={words.say("librarySearch")}>
          {found.length === 0 && <li class="shelf-empty">{words.say("searchEmpty")}</li>}
          {found.map((post) => (
            <li key={`${post.liveBlogId} ${post.postId}`}>
              <button type="button" class="shelf-open" onClick={() => attempt(onOpenPost(post.liveBlogId, post.postId))}>
                <strong dir="auto">
                  <Matched text={post.headline} search={search} />
                </strong>
                <span class="shelf-facts">
                  {post.time !== null && `${post.time} · `}
                  <bdi>{post.liveBlogTitle}</bdi>
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : liveBlogs.length === 0 ? (
        <p class="shelf-empty">{words.say("libraryEmpty")}</p>
      ) : (
        <>
          <ul class="shelf" aria-label={words.say("libraryTitle")}>
            {liveBlogs.map((liveBlog) => (
              <li key={liveBlog.id} data-live-blog-id={liveBlog.id}>
                <button type="button" class="shelf-open" onClick={() => attempt(onOpen(liveBlog.id))}>
                  <span class="shelf-facts">
                    <bdi>{liveBlog.publisher}</bdi> · {words.say(`coverage_${liveBlog.coverage}`)}
                    {liveBlog.pinned && ` · ${words.say("pinned")}`}
                  </span>
                  <strong dir="auto">{liveBlog.title}</strong>
                  <span class="shelf-facts">{liveBlog.facts.join(" · ")}</span>
                </button>
                <button
                  type="button"
                  class="button"
                  aria-label={words.say(liveBlog.pinned ? "unpinNamed" : "pinNamed", liveBlog.title)}
                  onClick={() => attempt(onPin(liveBlog.id, !liveBlog.pinned))}
                >
                  {words.say(liveBlog.pinned ? "unpin" : "pin")}
                </button>
                <button
                  type="button"
                  class="button"
                  aria-label={words.say("forgetNamed", liveBlog.title)}
                  onClick={() => attempt(onForget(liveBlog.id))}
                >
                  {words.say("forget")}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={() => attempt(onForgetAll())}>
            {words.say("forgetAll")}
          </button>
        </>
      )}
    </main>
  );
}
