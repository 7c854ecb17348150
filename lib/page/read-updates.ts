import type { RawPost, RawTime } from "../model.ts";
import type { Steps } from "../slices.ts";
import { addressOf } from "./address.ts";
import { namesIn } from "./authors.ts";
import { asNode, isOfType, type JsonNode, list, textOf } from "./json-ld.ts";
import { flat } from "./text.ts";
import { isTimeValue } from "./times.ts";

const MOST_UPDATES = 10_000;

/**
 * The updates that structured data lists, in its order: `liveBlogUpdate` of every LiveBlogPosting (schema.org), each update once although two blocks (canonical and
 * AMP) may hold it. `inPage` is false: whether a post stands in the DOM as well is found out when they are joined.
 */
export function* readUpdates(nodes: readonly JsonNode[], page: URL): Steps<RawPost[]> {
  const posts: RawPost[] = [];
  const seen = new Set<string>();
  const add = (node: JsonNode | null) => {
    if (!node || posts.length >= MOST_UPDATES) return;
    const post = readUpdate(node, page);
    const key = `${post.publisherId ?? post.permalink}|${post.times[0]?.value}|${post.text.slice(0, 80) || post.headline}`;
    if ((!post.text && !post.headline) || isPlaceholder(post) || seen.has(key)) return;
    seen.add(key);
    posts.push(post);
  };
  for (const blog of nodes)
    if (isOfType(blog, /^LiveBlogPosting$/))
      for (const update of list(blog.liveBlogUpdate)) {
        add(asNode(update));
        yield;
      }
  // A broken block leaves its updates without the blog around them.
  if (!posts.length && nodes.every((node) => !isOfType(node, /^LiveBlogPosting$/))) {
    const loose = nodes.filter((node) => isOfType(node, /^BlogPosting$/) && node.articleBody);
    if (loose.length > 2)
      for (const update of loose) {
        add(update);
        yield;
      }
  }
  return posts;
}

/** AMP by Example's text, which a theme of liveblog.pro carries in its own template. */
function isPlaceholder(post: RawPost): boolean {
  return post.authors.includes("Chiara Chiappini") || post.headline === "Green landscape";
}

function readUpdate(node: JsonNode, page: URL): RawPost {
  const link = textOf(node.url, node.mainEntityOfPage, node["@id"]);
  const permalink = link ? addressOf(link, page.href) : null;
  const own = textOf(node["@id"], node.identifier);
  const fragment = permalink && permalink.hash.length > 1 ? decode(permalink.hash.slice(1)) : null;
  const id = own && !/^https?:|^\//.test(own) ? own : (fragment ?? (own ? decode(own.split("#")[1] ?? "") : null));
  return {
    publisherId: id || null,
    permalink: permalink && /^https?:$/.test(permalink.protocol) ? permalink.href : null,
    // CNBC dates its updates by their modification alone.
    times: times(node.datePublished, node.dateCreated, node.uploadDate, node.dateModified),
    modifiedTimes: times(node.dateModified),
    dayText: null,
    headline: flat(plain(textOf(node.headline, node.name) ?? "")) || null,
    authors: node.author === undefined ? [] : authorsOf(node.author),
    text: plain(textOf(node.articleBody, node.text, node.description) ?? "").slice(0, 40_000),
    kinds: [],
    inPage: false,
  };
}

function authorsOf(authors: unknown): string[] {
  return [...new Set(list(authors).flatMap((author) => namesIn(textOf(asNode(author)?.name ?? author) ?? "")))].slice(0, 12);
}

function times(...values: readonly unknown[]): RawTime[] {
  const value = textOf(...values);
  return value && isTimeValue(value) ? [{ source: "structured", value }] : [];
}

function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

/** Signs that make a text another when tags, blanks and empty lines are taken from it: in one class, which is looked for many times faster than several are. */
const UNEVEN = /[<&\u00ad\u200b\u200e\u200f\u2060\ufeff\t\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** What else does. */
const UNEVEN_PAIRS: readonly string[] = ["  ", "\n ", "\n\n", " \n"];

/** Text without tags; block tags and breaks end a line. */
export function plain(html: string): string {
  const trimmed = html.trim();
  if (!UNEVEN_PAIRS.some((pair) => trimmed.includes(pair)) && !UNEVEN.test(trimmed)) return trimmed;
  const text = /[<&]/.test(html)
    ? html
        .replace(/<(?:script|style)\b[^<>]{0,500}>[^<]*<\/(?:script|style)>/gi, " ")
        .replace(/<\/?(?:p|br|li|div|h\d|blockquote|ul|ol|tr)\b[^<>]{0,2000}>/gi, "\n")
        .replace(/<\/?[a-z!][^<>]{0,2000}>/gi, "")
        .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
          if (name[0] !== "#") return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
          const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
        })
    : html;
  return text.split("\n").map(flat).filter(Boolean).join("\n");
}
