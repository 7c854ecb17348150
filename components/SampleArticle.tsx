/** One post of the invented live blog, as its page writes it. */
export interface SamplePost {
  readonly id: string;
  /** Instant in UTC. */
  readonly at: string;
  /** The same in words. */
  readonly clock: string;
  readonly title: string | null;
  readonly byline: string;
  /** What its newsroom flags it as, in the markup and in words. */
  readonly label: { readonly kind: "key-event" | "summary"; readonly name: string } | null;
  readonly text: readonly string[];
}

/** The invented live blog at one moment: words of its own, in its own language. */
export interface SampleLiveBlog {
  readonly title: string;
  readonly standfirst: string;
  readonly publisher: string;
  /** BCP 47. */
  readonly language: string;
  readonly live: string;
  readonly count: string;
  /** Top first. */
  readonly posts: readonly SamplePost[];
}

/** The page of an invented newspaper, in markup such as newsrooms publish: Catchline reads it as it reads theirs. */
export function SampleArticle({ liveBlog }: { liveBlog: SampleLiveBlog }) {
  const { title, standfirst, publisher, language, live, count, posts } = liveBlog;
  return (
    <div class="courier" lang={language} dir="ltr">
      <header class="courier-masthead">{publisher}</header>
      <main>
        <p class="courier-live">{live}</p>
        <h1>{title}</h1>
        <p class="courier-standfirst">{standfirst}</p>
        <p class="courier-count">{count}</p>
        <div class="live-blog">
          {posts.map((post) => (
            <article key={post.id} id={post.id} class={post.label === null ? "courier-post" : `courier-post ${post.label.kind}`}>
              <p class="courier-when">
                <a href={`#${post.id}`}>
                  <time dateTime={post.at}>{post.clock}</time>
                </a>
              </p>
              {post.title !== null && <h2>{post.title}</h2>}
              <p class="byline">{post.byline}</p>
              {post.label !== null && <p class="label">{post.label.name}</p>}
              {post.text.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </article>
          ))}
        </div>
      </main>
    </div>
  );
}
