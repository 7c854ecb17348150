import { readFile } from "node:fs/promises";

const FOLDER = new URL("../../tests/pages/cnn-2023-russia-ukraine/", import.meta.url);

/** One post of the reference page, as it stands there. */
export interface PagePost {
  /** The publisher's id. */
  readonly id: string;
  readonly title: string;
  /** The whole `<article>`. */
  readonly html: string;
}

/** The reference live blog taken apart: what stands around the posts, and each post by itself. */
export interface ReferencePage {
  /** Its address on the publisher's host. */
  readonly url: URL;
  /** The page with `<!--posts-->` where the posts belong. */
  readonly frame: string;
  /** As the page has them, top first. */
  readonly pageOrder: readonly PagePost[];
  /** The same in true time order, oldest first. */
  readonly timeOrder: readonly PagePost[];
}

/** Reads the reference page and, for the true order, what is expected of it. Throws when the two do not name the same posts. */
export async function readReferencePage(): Promise<ReferencePage> {
  const source = await readFile(new URL("source.html", FOLDER), "utf8");
  const expected = JSON.parse(await readFile(new URL("expected.json", FOLDER), "utf8")) as {
    url: string;
    posts: { id: string; title: string }[];
  };
  const htmlOf = new Map([...source.matchAll(/<article id="(\w+)".*?<\/article>/gs)].map(([html, id]) => [id ?? "", html]));
  const timeOrder = expected.posts.map(({ id, title }) => {
    const html = htmlOf.get(id);
    if (html === undefined) throw new Error(`the reference page has no post ${id}`);
    return { id, title, html };
  });
  const pageOrder = [...htmlOf.keys()].map((id) => {
    const post = timeOrder.find((one) => one.id === id);
    if (!post) throw new Error(`nothing is expected of post ${id}`);
    return post;
  });
  const first = source.indexOf("<article ");
  const end = source.lastIndexOf("</article>") + "</article>".length;
  return { url: new URL(expected.url), frame: `${source.slice(0, first)}<!--posts-->${source.slice(end)}`, pageOrder, timeOrder };
}
