import type { RawPost } from "../model.ts";
import type { Additions, Extendable, Since } from "./extend-reading.ts";

/** What a post was read from, but for the elements themselves. What is another makes it another post. */
export interface ReadFrom {
  readonly run: readonly Element[];
  readonly format: string;
  readonly url: string;
  readonly dayText: string | null;
}

/** What is told of a change; see `MutationRecord`. */
export type Told = Pick<MutationRecord, "type" | "target" | "addedNodes" | "removedNodes">;

/** Posts as they were read before, so that a page that changed is read again only where it did. */
export interface KnownPosts {
  /** The post as read before, where nothing of it has changed since; null where it is to be read. */
  find(from: ReadFrom): RawPost | null;
  keep(from: ReadFrom, post: RawPost): void;
  /** Whether the first element of a kept post is named as it was; null where no post is kept that begins with this element. */
  isAsKept(first: Element): boolean | null;
  /** From now on all changes within this element are told, and none elsewhere. Null: none at all. */
  watch(root: Element | null): void;
  /** Something changed: a text, an attribute that tells a time, or what stands in an element. */
  hear(change: Told): void;
  /**
   * A reading begins. Answers with the one before where all that has changed since that began are elements that came; null where it was not told, or anything else changed.
   */
  begin(): Since | null;
  /** The reading that began last ended, with this. */
  settle(reading: Extendable): void;
  /** Everything is to be read. */
  forget(): void;
}

interface Kept extends ReadFrom {
  run: readonly Element[];
  /** The first element's own, as two texts that the page has already. */
  readonly classes: string | null;
  readonly id: string;
  readonly post: RawPost;
}

/**
 * Keeps posts by their first element, as long as that lives. Only what stands in the watched element is known; names of the first element (class, id) are compared, since
 * a newsroom flags posts by them and attributes are not watched.
 */
export function createKnownPosts(): KnownPosts {
  let watched: Element | null = null;
  let kept = new WeakMap<Element, Kept>();
  /** The first element of the post that another one of its elements belongs to: most posts have one alone. */
  let owners = new WeakMap<Node, Element>();
  let last: Extendable | null = null;
  let added: { readonly node: Node; readonly to: Node }[] | null = null;
  const forget = (): void => {
    last = null;
    added = null;
    kept = new WeakMap();
    owners = new WeakMap();
  };
  return {
    find({ run, format, url, dayText }) {
      const [first] = run;
      const known = first && kept.get(first);
      const isSame =
        known &&
        known.format === format &&
        known.url === url &&
        known.dayText === dayText &&
        isNamedAs(known, first) &&
        known.run.length === run.length &&
        known.run.every((element, at) => element === run[at]);
      if (!isSame || !watched?.contains(first)) return null;
      // The list that the reading under way holds too: not one more for each post.
      known.run = run;
      return known.post;
    },
    keep(from, post) {
      const [first] = from.run;
      // Where the newsroom pins a post, it stands outside of what is watched.
      if (!first || post.kinds.includes("pinned") || !watched?.contains(first)) return;
      kept.set(first, { ...from, classes: first.getAttribute("class"), id: first.id, post });
      for (const element of from.run.slice(1)) owners.set(element, first);
    },
    isAsKept(first) {
      const known = kept.get(first);
      return known ? isNamedAs(known, first) : null;
    },
    watch(root) {
      // What was watched all along stays known.
      if (root === null || !watched?.contains(root)) forget();
      watched = root;
    },
    hear({ type, target, addedNodes, removedNodes }) {
      let isOfPost = false;
      for (let up: Node | null = target; up; up = up.parentNode) {
        const owner = owners.get(up) ?? (up as Element);
        if (kept.delete(owner)) isOfPost = true;
      }
      if (isOfPost || type !== "childList" || removedNodes.length > 0) added = null;
      else if (added) for (const node of addedNodes) added.push({ node, to: target });
    },
    begin() {
      const before = last && added ? { last, additions: parted(added, last.stream) } : null;
      last = null;
      added = watched && [];
      return before;
    },
    settle(reading) {
      last = watched ? reading : null;
    },
    forget,
  };
}

function isNamedAs({ classes, id }: Kept, element: Element): boolean {
  return element.getAttribute("class") === classes && element.id === id;
}

function parted(added: readonly { readonly node: Node; readonly to: Node }[], stream: Element): Additions {
  const elements = added.filter((each): each is { node: Element; to: Node } => each.node.nodeType === 1);
  return {
    inStream: elements.flatMap(({ node, to }) => (to === stream ? node : [])),
    elsewhere: elements.flatMap(({ node, to }) => (to === stream ? [] : node)),
  };
}
