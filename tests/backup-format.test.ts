import { describe, expect, it } from "vitest";
import { interpretBackup } from "../lib/backup-format.ts";

const moment = "2023-03-22T22:00:00.000Z";
const text = { title: null, text: "Words.", readAt: moment, visit: 1 };
const post = {
  id: "a",
  permalink: null,
  publishedAt: "2023-03-22T20:00:00Z",
  modifiedAt: null,
  timeCertain: true,
  authors: ["Mariya Knight"],
  kinds: ["keyEvent"],
  firstVisit: 1,
  arrivedAt: moment,
  loadedLate: false,
  texts: [text],
  textFromPage: true,
  seenText: 0,
  firstSeenText: 0,
  seenAt: moment,
  removedAt: null,
  removedInVisit: null,
};
const liveBlog = {
  id: "https://news.example/live",
  url: "https://news.example/live",
  title: "Live",
  publisher: null,
  language: "en",
  coverage: "live",
  claimedPostCount: 9,
  timeZone: null,
  coverageLine: { read: 1, claimed: 9, inPage: 1, outOfOrder: 0, untimed: 0, notLoaded: 8 },
  embed: null,
  lastReadAt: moment,
  pinned: false,
  readToEndAt: null,
  visits: [{ startedAt: moment, lastActivityAt: moment }],
  posts: [post],
  catchUp: null,
};
const corrections = [
  { id: "c1", liveBlogId: null, madeAt: moment, kind: "person", forms: ["kirby"], change: { type: "merge", into: "john kirby" } },
  { id: "c2", liveBlogId: liveBlog.id, madeAt: moment, kind: "place", forms: ["paris"], change: { type: "otherKind" } },
];
const backup = { format: "catchline-backup", version: 1, exportedAt: moment, liveBlogs: [liveBlog], corrections };
const withCorrection = (more: object) => ({ ...backup, corrections: [{ ...corrections[0], ...more }] });
const withBlog = (more: object) => ({ ...backup, liveBlogs: [{ ...liveBlog, ...more }] });
const withPost = (more: object) => withBlog({ posts: [{ ...post, ...more }] });

describe("interpretBackup", () => {
  it.each<[string, unknown]>([
    ["a backup", backup],
    ["an empty one", { ...backup, liveBlogs: [] }],
    ["a post of after the last visit", withPost({ firstVisit: 2 })],
    ["a run broken off", withBlog({ catchUp: { startedAt: moment, postIds: ["a"], at: 0, active: false } })],
  ])("takes %s, as it is", (_, json) => {
    expect(interpretBackup(json)).toEqual(json);
  });

  it("takes one made before names could be corrected, without corrections", () => {
    expect(interpretBackup({ ...backup, corrections: undefined })).toEqual({ ...backup, corrections: [] });
  });

  it("leaves out what it does not know, names of Object's own among it", () => {
    const json = JSON.parse(JSON.stringify(backup).replace('"pinned"', '"__proto__":{"evil":1},"more":2,"pinned"'));
    expect(interpretBackup(json)).toEqual(backup);
  });

  it.each<[string, unknown, RegExp]>([
    ["nothing", null, /no backup of Catchline/],
    ["text", "catchline-backup", /no backup of Catchline/],
    ["a list", [backup], /no backup of Catchline/],
    ["another program's file", { format: "bookmarks", version: 1 }, /no backup of Catchline/],
    ["one of a later version", { ...backup, version: 2 }, /later Catchline \(format version 2\)/],
    ["one without a version", { ...backup, version: undefined }, /^version: /],
    ["one cut short", { ...backup, liveBlogs: undefined }, /^liveBlogs: /],
    ["an address that is none of the web", withBlog({ id: "javascript:alert(1)" }), /liveBlogs\.0\.id: not a web address/],
    ["another to open", withBlog({ url: "file:///etc/passwd" }), /liveBlogs\.0\.url/],
    ["a live blog twice", { ...backup, liveBlogs: [liveBlog, liveBlog] }, /one live blog twice/],
    ["a live blog without a visit", withBlog({ visits: [] }), /without a visit/],
    ["visits out of order", withBlog({ visits: [...liveBlog.visits, ...liveBlog.visits] }), /out of order/],
    [
      "a visit that ends before it begins",
      withBlog({ visits: [{ startedAt: moment, lastActivityAt: "2023-03-22T21:00:00.000Z" }] }),
      /ends before/,
    ],
    ["a moment in another precision", withBlog({ lastReadAt: "2023-03-22T22:00:00Z" }), /lastReadAt: not a moment in UTC/],
    ["a moment that is none", withBlog({ lastReadAt: "2023-02-31T22:00:00.000Z" }), /lastReadAt: not a moment/],
    ["a time in another zone", withPost({ publishedAt: "2023-03-22T22:00:00+01:00" }), /publishedAt: not a moment in UTC/],
    ["a time that is none", withPost({ publishedAt: "yesterdayZ" }), /publishedAt: not a moment/],
    ["a post twice", withBlog({ posts: [post, post] }), /one post twice/],
    ["a post without a text", withPost({ texts: [] }), /without a text/],
    ["a post without an id", withPost({ id: "" }), /posts\.0\.id/],
    ["a text seen that is not there", withPost({ seenText: 1 }), /seen that is not there/],
    ["seen, but not when", withPost({ seenAt: null }), /not when/],
    ["removed, but not when", withPost({ removedInVisit: 1 }), /not when/],
    ["a visit that is not there", withPost({ firstVisit: 3 }), /a visit that is not there/],
    ["a text of a visit that is not there", withPost({ texts: [{ ...text, visit: 3 }] }), /a visit that is not there/],
    ["a correction of nothing", withCorrection({ forms: [] }), /a correction of nothing/],
    ["a change nobody knows", withCorrection({ change: { type: "shout" } }), /corrections\.0\.change/],
    [
      "a correction kept nowhere on the web",
      withCorrection({ liveBlogId: "about:blank" }),
      /corrections\.0\.liveBlogId: not a web address/,
    ],
    ["a kind nobody knows", withPost({ kinds: ["scoop"] }), /kinds/],
    ["more authors than a post has", withPost({ authors: Array.from({ length: 51 }, () => "A") }), /authors/],
    ["a post as long as a book", withPost({ texts: [{ ...text, text: "x".repeat(200_001) }] }), /text/],
  ])("refuses %s", (_, json, reason) => {
    expect(() => interpretBackup(json)).toThrow(reason);
  });

  it.each([
    ["foreign", null],
    ["later", { ...backup, version: 2 }],
    ["damaged", { ...backup, liveBlogs: undefined }],
  ])("says of a file that is %s that it is", (reason, json) => {
    expect(() => interpretBackup(json)).toThrow(expect.objectContaining({ reason }));
  });
});
