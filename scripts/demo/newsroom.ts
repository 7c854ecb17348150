import type { PagePost, ReferencePage } from "./reference-page.ts";

/** What the live blog's page shows now. */
export interface NewsroomState {
  /** In page order, top first. */
  readonly posts: readonly PagePost[];
  /** "7 Posts", as the page claims. */
  readonly claim: string;
}

/** The newsroom behind the demo: says which posts are out, and changes that as newsrooms do. */
export interface Newsroom {
  readonly page: ReferencePage;
  state(): NewsroomState;
  /** Publishes the next posts in true time order and answers with them; fewer where fewer are left. */
  arrive(count?: number): readonly PagePost[];
  /** Changes words in a post that is out. `words` are pairs of old and new; every occurrence changes. Throws when an old one is not there. */
  edit(id: string, words: readonly (readonly [string, string])[]): void;
  /** Takes a post away. */
  withdraw(id: string): void;
  /** Moves a post to the top of the page, whatever its time. A page that is open shows it there when it is loaded again. */
  raise(id: string): void;
  /** Publishes what is left; what was withdrawn stays away. */
  showAll(): void;
}

/** Opens the newsroom with the oldest `out` posts published. */
export function openNewsroom(page: ReferencePage, out: number): Newsroom {
  let published = Math.min(out, page.timeOrder.length);
  const edited = new Map<string, PagePost>();
  const withdrawn = new Set<string>();
  let pageOrder = page.pageOrder;

  const isOut = (id: string): boolean => !withdrawn.has(id) && page.timeOrder.findIndex((post) => post.id === id) < published;
  return {
    page,
    state() {
      const posts = pageOrder.filter((post) => isOut(post.id)).map((post) => edited.get(post.id) ?? post);
      return { posts, claim: `${posts.length} ${posts.length === 1 ? "Post" : "Posts"}` };
    },
    arrive(count = 1) {
      const first = published;
      published = Math.min(published + count, page.timeOrder.length);
      return page.timeOrder.slice(first, published);
    },
    edit(id, words) {
      const post = edited.get(id) ?? page.timeOrder.find((one) => one.id === id);
      if (!post || !isOut(id)) throw new Error(`post ${id} is not out`);
      const change = (text: string): string => words.reduce((changed, [before, after]) => changed.replaceAll(before, after), text);
      const missing = words.find(([before]) => !post.html.includes(before));
      if (missing) throw new Error(`post ${id} does not say "${missing[0]}"`);
      edited.set(id, { id, title: change(post.title), html: change(post.html) });
    },
    withdraw(id) {
      withdrawn.add(id);
    },
    raise(id) {
      pageOrder = [...pageOrder.filter((post) => post.id === id), ...pageOrder.filter((post) => post.id !== id)];
    },
    showAll() {
      published = page.timeOrder.length;
    },
  };
}

/** The demo's own edit: the post about Odesa, whose count of injured the newsroom corrects. */
export const ODESA_EDIT = {
  id: "h_2810a2c867cc5dd0603a03d73689a411",
  words: [
    ["leaves 3 injured", "leaves 4 injured"],
    ["said three people were injured", "said four people were injured"],
  ],
} as const;

/** What is no edit: the same words between typographic quotes, with the spaces of another editor. */
export const QUOTES_CHANGE = {
  id: "h_8d83fad37e1959497c1b9c0261bb612f",
  words: [
    ['"spoils of war"', "“spoils of war”"],
    ["prosecutor Karim Khan said he", "prosecutor Karim Khan  said he"],
  ],
} as const;

/** The post that the demo's newsroom withdraws, about the fight for Bakhmut. */
export const WITHDRAWN_ID = "h_8a30e3363aab3ed44aa4909ff03c2e02";
