import type { Entity, PostId } from "../lib/model.ts";
import type { TimelinePost } from "../lib/store/queries.ts";

/** The people and places of one live blog as now known. A new object whenever anything in it changed; an entity that did not change is the same object. */
export interface EntityView {
  /** Most posts first; of those with as many, the one mentioned last. */
  readonly people: readonly Entity[];
  readonly places: readonly Entity[];
  /** Who writes and who is credited, apart from the people of the story; most posts first. */
  readonly credited: readonly Credited[];
  /** People and places a post mentions, the most important to the live blog first; empty where none are, or the post was not read for names yet. */
  readonly inPost: (postId: PostId) => readonly Entity[];
  /** How names are found in the language of the live blog: by the tagger, by the shape of its text alone, or not at all. */
  readonly support: "full" | "structure" | "none";
  /** Posts still to be read for names. */
  readonly waiting: number;
}

/** Someone credited for words or pictures. */
export interface Credited {
  readonly name: string;
  /** In true time order. */
  readonly postIds: readonly PostId[];
}

/** Where the people and places of one live blog come from while its panel is open. */
export interface EntitySource {
  /** The posts of the live blog as they now stand. To be called whenever they change. */
  setPosts(posts: readonly TimelinePost[]): void;
  stop(): void;
}
