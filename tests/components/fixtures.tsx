import { render } from "preact";
import { act } from "preact/test-utils";
import { WordsContext } from "../../components/words-context.tsx";
import type { Instant, LiveBlogId, PostId } from "../../lib/model.ts";
import type { TimelinePost } from "../../lib/store/queries.ts";
import { createWords } from "../../lib/words.ts";
import messages from "../../public/_locales/en/messages.json" with { type: "json" };

// jsdom lays nothing out, so no size ever changes there.
class NoResizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
const view = globalThis.document?.defaultView;
if (view) view.ResizeObserver = NoResizes;

/** English words as the browser would give them. */
export const englishWords = createWords((key, substitutions = []) => {
  const found = (messages as Record<string, { message: string }>)[key];
  return found ? found.message.replaceAll(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? "") : "";
}, "en-US");

/** A post of the timeline; what a test does not name is a plain unseen post. */
export function timelinePost(id: string, publishedAt: string | null, over: Partial<TimelinePost> = {}): TimelinePost {
  return {
    id: id as PostId,
    liveBlogId: "https://news.example/live" as LiveBlogId,
    permalink: `https://news.example/live#${id}`,
    publishedAt: publishedAt as Instant | null,
    modifiedAt: null,
    timeCertain: true,
    title: `Headline of ${id}`,
    authors: [],
    text: `Text of ${id}. And more of it.`,
    kinds: [],
    inPage: true,
    order: 0,
    hash: id,
    textFromPage: true,
    wordsReadAt: "2023-03-22T05:00:00.000Z" as Instant,
    wordsReadBy: ["page"],
    absentReadings: 0,
    absentAt: null,
    absentIn: null,
    firstVisit: 1,
    arrivedAt: "2023-03-22T05:00:00.000Z" as Instant,
    loadedLate: false,
    revision: 0,
    seenRevision: null,
    seenAt: null,
    firstSeenRevision: null,
    wordings: [],
    waiting: 1,
    removedAt: null,
    removedInVisit: null,
    status: "unseen",
    seen: false,
    pending: false,
    editedFrom: null,
    ...over,
  };
}

/** Renders with English words into a fresh element of the document. */
export function show(node: preact.ComponentChild): HTMLElement {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement("div"));
  showAgain(root, node);
  return root;
}

/** Renders into what `show` answered with, as when a component is given other props. */
export function showAgain(root: HTMLElement, node: preact.ComponentChild): void {
  act(() => render(<WordsContext.Provider value={englishWords}>{node}</WordsContext.Provider>, root));
}

/** Clicks and lets what follows be rendered. */
export function click(element: Element | null | undefined): void {
  if (!(element instanceof HTMLElement)) throw new Error("Nothing to click");
  act(() => element.click());
}

/** The element's words, runs of white space folded. */
export function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}
