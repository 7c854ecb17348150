import { generatePost, postHtml } from "./generate-page.ts";
import { seededRandom } from "./random.ts";

/** What a newsroom's page does to itself, one mutation each. `where`: from 0 up to 1, which of those it could befall. */
export type Mutation =
  | { readonly kind: "arrival"; readonly html: string }
  | { readonly kind: "withdrawal" | "edit" | "counter" | "ad"; readonly where: number; readonly mark: string };

/** One second of it. */
export type Second = readonly Mutation[];

/** Some seconds, and the id of the last post that arrives in them: it stands on the page at their end. */
export interface Burst {
  readonly seconds: readonly Second[];
  readonly lastId: string;
}

/** So many posts change at a time, twice each, to be told one by one; of many more changes Catchline hears nothing but that the page changed. */
const TOLD = 200;
const A_SECOND = 20;
/** Of a hundred mutations, so many are edits; so many are posts that come or go; of the rest half are counters and half adverts. */
const EDITS = 20;
const POSTS = 10;

/** Before a soak: whatever befalls a post that stays, once for every one of so many, in bursts that end as those of the soak do. */
export function* changeEach(wish: { readonly posts: number; readonly seed: number }): Generator<Burst, void, undefined> {
  for (let from = 0, number = wish.posts; from < wish.posts; from += TOLD, number++) {
    const changes: Mutation[] = Array.from(
      { length: Math.min(TOLD, wish.posts - from) },
      (_, at) => (from + at + 0.5) / wish.posts,
    ).flatMap((where) => (["edit", "counter"] as const).map((kind) => ({ kind, where, mark: "00000001" })));
    const post = generatePost(number, wish.seed);
    changes.push({ kind: "withdrawal", where: 0, mark: "" }, { kind: "arrival", html: postHtml(post, "guardian") });
    yield { seconds: [changes], lastId: post.id };
  }
}

/**
 * A live blog of `posts` posts going on for so many bursts of so many seconds, with 20 mutations in each. The same seed gives the same. Posts come and go by turns, so that there
 * are never more than at first nor fewer by more than one; each burst ends with an arrival.
 */
export function* soakMutations(wish: {
  readonly posts: number;
  readonly seed: number;
  readonly bursts: number;
  readonly seconds: number;
}): Generator<Burst, void, undefined> {
  const random = seededRandom(wish.seed);
  // Those before are the arrivals of `changeEach`.
  let number = wish.posts + Math.ceil(wish.posts / TOLD);
  let isFull = true;
  let lastId = "";
  const arrival = (): Mutation => {
    const post = generatePost(number++, wish.seed);
    lastId = post.id;
    return { kind: "arrival", html: postHtml(post, "guardian") };
  };
  const at = (kind: "withdrawal" | "edit" | "counter" | "ad"): Mutation => ({
    kind,
    where: random(),
    mark: Math.floor(random() * 1e8)
      .toString()
      .padStart(8, "0"),
  });
  const comeOrGo = (): Mutation => {
    const mutation = isFull ? at("withdrawal") : arrival();
    isFull = mutation.kind === "arrival";
    return mutation;
  };
  const mutate = (): Mutation => {
    const chance = random() * 100;
    if (chance < POSTS) return comeOrGo();
    if (chance < POSTS + EDITS) return at("edit");
    return at(random() < 0.5 ? "counter" : "ad");
  };
  for (let burst = 0; burst < wish.bursts; burst++) {
    const mutations = Array.from({ length: wish.seconds * A_SECOND - 2 }, mutate);
    mutations.push(isFull ? at("withdrawal") : at("counter"), arrival());
    isFull = true;
    yield {
      seconds: Array.from({ length: wish.seconds }, (_, second) => mutations.slice(second * A_SECOND, (second + 1) * A_SECOND)),
      lastId,
    };
  }
}

/** What the page holds of itself, so that to find what is changed costs it nothing: what is measured is not to be the page's own work. */
export interface SoakedPage {
  readonly stream: Element;
  /** In page order. */
  readonly posts: Element[];
  readonly adverts: readonly Element[];
}

/** Runs in the page: plays each second in a task of its own. Half the withdrawals befall the oldest post, as where a page drops its end, the others one of the latest 500. */
export async function playBurst({ stream, posts, adverts }: SoakedPage, seconds: readonly Second[]): Promise<void> {
  const pick = (from: readonly Element[], where: number): Element => {
    const picked = from[Math.floor(where * from.length)];
    if (!picked) throw new Error("there is nothing to change");
    return picked;
  };
  const apply = (mutation: Mutation): void => {
    if (mutation.kind === "arrival") {
      const arrived = document.createRange().createContextualFragment(mutation.html);
      posts.unshift(...arrived.children);
      stream.prepend(arrived);
      return;
    }
    const { kind, where, mark } = mutation;
    if (kind === "withdrawal") {
      for (const post of posts.splice(where < 0.5 ? -1 : Math.floor((where - 0.5) * 1000), 1)) post.remove();
    } else if (kind === "ad") {
      const advert = document.createElement("div");
      advert.textContent = `Buy ${mark}`;
      pick(adverts, where).replaceChildren(advert);
    } else {
      const text = pick(posts, where).querySelector(kind === "edit" ? "p" : "button")?.firstChild;
      // As long as before, so that the page itself grows by nothing.
      if (text instanceof Text) text.data = kind === "edit" ? `${text.data.slice(0, -9)}${mark}.` : `Share ${mark}`;
    }
  };
  for (const second of seconds) {
    for (const mutation of second) apply(mutation);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Runs in the page, before anything is measured: places for adverts, above the stream and between posts, and every counter as long as it will be. */
export function prepareSoak(): SoakedPage {
  const stream = document.querySelector("#liveblog-body");
  if (!stream) throw new Error("there is no stream");
  const posts = [...document.querySelectorAll(".block")];
  const adverts: Element[] = [];
  const place = (): Element => {
    const advert = Object.assign(document.createElement("aside"), { className: "advert", innerHTML: "<div>Buy 00000000</div>" });
    adverts.push(advert);
    return advert;
  };
  for (let at = 0; at < 4; at++) stream.before(place());
  for (const [at, post] of posts.entries()) {
    const counter = post.querySelector("button")?.firstChild;
    if (counter instanceof Text) counter.data = "Share 00000000";
    if (at % 2000 === 100) post.after(place());
  }
  return { stream, posts, adverts };
}
