import { describe, expect, it } from "vitest";
import type { Runtime } from "webextension-polyfill";
import type { RawPost, RawSnapshot } from "../../lib/model.ts";
import { checkPageEvent, checkPanelCommand } from "../../lib/payloads.ts";
import { rawPost, rawSnapshot } from "../raw.ts";

const PAGE = "https://edition.cnn.com/europe/live-news/russia-ukraine-war-news";

const post = (more: Partial<RawPost> = {}): RawPost =>
  rawPost({
    publisherId: "h_6d84",
    permalink: `${PAGE}#h_6d84`,
    times: [{ source: "text", value: "12:10 a.m. ET, March 22, 2023" }],
    headline: "A headline",
    authors: ["Natasha Bertrand"],
    text: "Words.",
    kinds: ["keyEvent"],
    ...more,
  });

const reading = (more: Partial<RawSnapshot> = {}): RawSnapshot =>
  rawSnapshot([post()], {
    url: PAGE,
    canonicalUrl: PAGE,
    title: "Russia's war in Ukraine",
    publisher: "CNN",
    language: "en",
    format: "cnn",
    claimedPostCount: 1,
    timeZone: "America/New_York",
    ...more,
  });

const read = (snapshot: unknown = reading(), more: object = {}) => ({
  pageId: "0b9a",
  reason: "opened",
  detection: { isLiveBlog: true, confidence: 0.98, signals: [{ name: "json-ld", weight: 0.9, evidence: "9 updates" }], embed: null },
  number: 1,
  snapshot,
  ...more,
});

const change = (posts: unknown = [[0, 1]], more: object = {}) => {
  const { snapshot: _, ...rest } = read();
  const { posts: _posts, updates: _updates, ...facts } = reading();
  return { ...rest, number: 2, base: 1, patch: { facts: { ...facts, ...more }, posts, updates: [] } };
};

const tab = { id: 7, incognito: false } as NonNullable<Runtime.MessageSender["tab"]>;
const page = (more: object = {}): Runtime.MessageSender => ({ id: "ours", url: PAGE, frameId: 0, tab, ...more });
const panel = (more: object = {}): Runtime.MessageSender => ({ id: "ours", url: "chrome-extension://ours/sidepanel.html", ...more });

describe("checkPageEvent", () => {
  it.each<[string, string, unknown, Runtime.MessageSender]>([
    ["a snapshot", "snapshotRead", read(), page()],
    ["one without posts", "snapshotRead", read(reading({ posts: [], claimedPostCount: null })), page()],
    ["one of a page that moved on since", "snapshotRead", read(), page({ url: "https://edition.cnn.com/elsewhere" })],
    [
      "one with a link that is none: it is never opened",
      "snapshotRead",
      read(reading({ posts: [post({ permalink: "javascript:alert(1)" })] })),
      page(),
    ],
    ["a change", "snapshotChanged", change([[0, 1], { added: [post()] }]), page()],
    ["a part of a long reading", "postsRead", { pageId: "a", number: 2, from: 500, posts: [post()] }, page()],
    ["posts seen", "postsSeen", { liveBlogId: PAGE, postIds: ["a", "b"] }, page()],
    [
      "posts seen on the page for phones",
      "postsSeen",
      { liveBlogId: "https://news.example/live", postIds: [] },
      page({ url: "https://m.news.example/" }),
    ],
    ["posts seen on another host of the site", "postsSeen", { liveBlogId: "https://www.cnn.com/live", postIds: [] }, page()],
    ["a view", "viewMoved", { liveBlogId: PAGE, inView: null, canReturn: false }, page()],
    ["a dock resized", "dockResized", { width: 412 }, page()],
    ["a live blog left", "liveBlogLeft", {}, page()],
    ["a page over http", "liveBlogLeft", {}, page({ url: "http://edition.cnn.com/live" })],
    [
      "the address of an embed",
      "snapshotRead",
      read(reading(), { detection: { ...read().detection, embed: "norkon.net", embedUrl: "https://livecenter.norkon.net/frame/1" } }),
      page(),
    ],
    ["a page in Firefox's own words", "liveBlogLeft", {}, page({ envType: "content_child" })],
  ])("lets in %s", (_, name, payload, sender) => {
    expect(() => checkPageEvent(name, payload, sender)).not.toThrow();
  });

  it.each<[string, string, unknown, Runtime.MessageSender, RegExp]>([
    ["a message there is none of", "wipeAll", {}, page(), /no such message/],
    ["a name of Object's own", "constructor", {}, page(), /no such message/],
    ["a command of the panel", "openPanelTab", { liveBlogId: PAGE }, page(), /no such message/],
    ["a frame within the page", "snapshotRead", read(), page({ frameId: 3 }), /top frame/],
    ["a sender without a tab", "snapshotRead", read(), page({ tab: undefined }), /top frame/],
    [
      "the docked panel, which stands in a tab too",
      "liveBlogLeft",
      {},
      page({ url: "chrome-extension://ours/sidepanel.html" }),
      /web page/,
    ],
    ["the same in Firefox", "liveBlogLeft", {}, page({ url: "moz-extension://ours/sidepanel.html" }), /web page/],
    ["a page without an address", "liveBlogLeft", {}, page({ url: undefined }), /web page/],
    ["a private window", "snapshotRead", read(), page({ tab: { ...tab, incognito: true } }), /private/],
    ["a page that is being prerendered", "snapshotRead", read(), page({ documentLifecycle: "prerender" }), /nobody has opened/],
    ["a snapshot of another site", "snapshotRead", read(reading({ url: "https://www.bbc.com/live" })), page(), /another page/],
    [
      "a snapshot of the same host on another port",
      "snapshotRead",
      read(reading({ url: "https://edition.cnn.com:8443/live" })),
      page(),
      /another page/,
    ],
    ["a change of another site", "snapshotChanged", change([], { url: "https://www.bbc.com/live" }), page(), /another page/],
    ["a change that makes a post a million times", "snapshotChanged", change(Array(50).fill([0, 20_000])), page(), /too many posts/],
    ["a change from before the beginning", "snapshotChanged", change([[-1, 1]]), page(), /patch/],
    ["a change that adds what is no post", "snapshotChanged", change([{ added: [{}] }]), page(), /patch/],
    ["a part that is no posts", "postsRead", { pageId: "a", number: 2, from: 0, posts: [{}] }, page(), /posts/],
    ["a part of no page", "postsRead", { pageId: "a", number: 2, from: 1e6, posts: [] }, page(), /from/],
    ["a change without a base", "snapshotChanged", { ...change(), base: undefined }, page(), /base/],
    ["posts seen on another site", "postsSeen", { liveBlogId: "https://www.bbc.com/live", postIds: ["a"] }, page(), /another site/],
    [
      "posts seen on another blog of the same platform",
      "postsSeen",
      { liveBlogId: "https://victim.blog.example/live", postIds: ["a"] },
      page({ url: "https://thief.blog.example/" }),
      /another site/,
    ],
    ["a view of another site", "viewMoved", { liveBlogId: "https://notcnn.com/", inView: null, canReturn: false }, page(), /another site/],
    ["a live blog that is no address", "postsSeen", { liveBlogId: "cnn", postIds: [] }, page(), /liveBlogId/],
    ["a script as an address", "snapshotRead", read(reading({ url: "javascript:alert(1)" })), page(), /snapshot\.url/],
    ["nothing", "snapshotRead", undefined, page(), /payload/],
    ["null", "snapshotRead", null, page(), /payload/],
    ["a list", "snapshotRead", [], page(), /snapshotRead/],
    ["a reason there is none of", "snapshotRead", read(reading(), { reason: "guessed" }), page(), /reason/],
    ["no snapshot", "snapshotRead", read(null), page(), /snapshot/],
    ["posts that are no list", "snapshotRead", read({ ...reading(), posts: { length: 1 } }), page(), /posts/],
    ["text that is no text", "snapshotRead", read(reading({ posts: [post({ text: 1 as unknown as string })] })), page(), /posts\.0\.text/],
    ["text without end", "snapshotRead", read(reading({ posts: [post({ text: "x".repeat(200_001) })] })), page(), /posts\.0\.text/],
    ["too many posts", "snapshotRead", read(reading({ posts: Array(20_001).fill(post()) })), page(), /posts/],
    [
      "too much text in all",
      "snapshotRead",
      read(reading({ posts: Array(200).fill(post({ text: "x".repeat(190_000) })) })),
      page(),
      /too much text/,
    ],
    [
      "too much text, hidden in what is not the text",
      "snapshotRead",
      read(reading({ updates: Array(1_000).fill(post({ authors: Array(50).fill("x".repeat(1_000)) })) })),
      page(),
      /too much text/,
    ],
    ["too many authors", "snapshotRead", read(reading({ posts: [post({ authors: Array(51).fill("x") })] })), page(), /authors/],
    [
      "too many times",
      "snapshotRead",
      read(reading({ updates: [post({ times: Array(51).fill({ source: "text", value: "x" }) })] })),
      page(),
      /times/,
    ],
    ["a kind there is none of", "snapshotRead", read(reading({ posts: [post({ kinds: ["advert" as "pinned"] })] })), page(), /kinds/],
    ["a claim of minus one", "snapshotRead", read(reading({ claimedPostCount: -1 })), page(), /claimedPostCount/],
    ["a claim that is no number", "snapshotRead", read(reading({ claimedPostCount: Number.NaN })), page(), /claimedPostCount/],
    [
      "a confidence beyond certainty",
      "snapshotRead",
      read(reading(), { detection: { isLiveBlog: true, confidence: 2, signals: [], embed: null } }),
      page(),
      /confidence/,
    ],
    [
      "an embed at no web address",
      "snapshotRead",
      read(reading(), { detection: { ...read().detection, embed: "norkon.net", embedUrl: "javascript:alert(1)" } }),
      page(),
      /embedUrl/,
    ],
    ["a dock too narrow to read", "dockResized", { width: 100 }, page(), /width/],
    ["a dock of part of a pixel", "dockResized", { width: 380.5 }, page(), /width/],
    ["a dock resized by a frame in the page", "dockResized", { width: 400 }, page({ frameId: 3 }), /top frame/],
    ["an id without end", "postsSeen", { liveBlogId: PAGE, postIds: ["x".repeat(501)] }, page(), /postIds/],
    ["an empty id", "postsSeen", { liveBlogId: PAGE, postIds: [""] }, page(), /postIds/],
    ["too many ids", "postsSeen", { liveBlogId: PAGE, postIds: Array(20_001).fill("x") }, page(), /postIds/],
  ])("refuses %s", (_, name, payload, sender, reason) => {
    expect(() => checkPageEvent(name, payload, sender)).toThrow(reason);
  });

  it("does not let a prototype in the payload touch ours", () => {
    const payload = JSON.parse(`{"liveBlogId":"${PAGE}","postIds":[],"__proto__":{"polluted":true}}`);
    checkPageEvent("postsSeen", payload, page());
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("never repeats much of what it refuses", () => {
    const refuse = () => checkPageEvent("postsSeen", { liveBlogId: "x".repeat(100_000), postIds: [] }, page());
    expect(refuse).toThrow(expect.objectContaining({ message: expect.stringMatching(/^.{1,400}$/s) }));
  });

  it("looks at each field of ten thousand posts but once or twice", () => {
    let looks = 0;
    const counted = (each: RawPost): RawPost =>
      new Proxy(each, {
        get(fields, name) {
          looks += 1;
          return Reflect.get(fields, name);
        },
      });
    const posts = Array.from({ length: 10_000 }, (_, index) => counted(post({ publisherId: `h_${index}` })));
    checkPageEvent("snapshotRead", read(reading({ posts })), page());
    expect(looks / posts.length / Object.keys(post()).length).toBeLessThanOrEqual(2);
  });
});

describe("checkPanelCommand", () => {
  it.each<[string, string, unknown, Runtime.MessageSender]>([
    ["a jump", "jumpToPost", { liveBlogId: PAGE, tabId: 7, postId: "h_6d84" }, panel()],
    ["a jump with no tab known", "jumpToPost", { liveBlogId: PAGE, tabId: null, postId: "h_6d84" }, panel()],
    ["the way back", "goBack", { liveBlogId: PAGE, tabId: null }, panel()],
    ["a dock that never opens by itself on its site again", "closeDockForGood", { tabId: 7 }, panel({ tab, frameId: 4 })],
    ["a dock to move", "moveDock", { tabId: 7 }, panel({ tab, frameId: 4 })],
    ["a dock to close, from the docked panel in its tab", "setDock", { tabId: 7, open: false }, panel({ tab, frameId: 4 })],
    [
      "a panel at an address of this session only",
      "openPanelTab",
      { liveBlogId: PAGE },
      panel({ url: "chrome-extension://5e1f-dynamic/sidepanel.html", tab }),
    ],
    ["marks to be drawn anew", "refreshMarks", { liveBlogId: PAGE }, panel()],
    ["the library", "openLibrary", {}, panel()],
    ["another look", "lookAgain", { tabId: 7 }, panel()],
    ["a question for the page", "isPageAnswering", { tabId: 7 }, panel()],
    ["a page to load again", "reloadPage", { tabId: 7 }, panel()],
    ["a live blog to go to", "openLiveBlog", { liveBlogId: PAGE }, panel()],
    ["Firefox's panel", "readTabOnce", { tabId: 7 }, panel({ url: "moz-extension://ours/popup.html" })],
  ])("lets in %s", (_, name, payload, sender) => {
    expect(() => checkPanelCommand(name, payload, sender)).not.toThrow();
  });

  it.each<[string, string, unknown, Runtime.MessageSender, RegExp]>([
    ["a content script", "jumpToPost", { liveBlogId: PAGE, tabId: 7, postId: "a" }, page(), /not from a page of the extension/],
    ["a sender without an address", "openPanelTab", { liveBlogId: PAGE }, panel({ url: undefined }), /not from a page of the extension/],
    [
      "a page that only looks like one",
      "openPanelTab",
      { liveBlogId: PAGE },
      panel({ url: "https://chrome-extension.example/" }),
      /not from a page of the extension/,
    ],
    ["a private window", "openPanelTab", { liveBlogId: PAGE }, panel({ tab: { ...tab, incognito: true } }), /private/],
    ["an event of the page", "snapshotRead", read(), panel(), /no such message/],
    ["marks of a live blog that is none", "refreshMarks", { liveBlogId: "news" }, panel(), /liveBlogId/],
    ["marks asked for by a page", "refreshMarks", { liveBlogId: PAGE }, page(), /not from a page of the extension/],
    ["a tab that is none", "readTabOnce", { tabId: -1 }, panel(), /tabId/],
    ["half a tab", "readTabOnce", { tabId: 1.5 }, panel(), /tabId/],
    ["a script to open", "openPanelTab", { liveBlogId: "javascript:alert(1)" }, panel(), /liveBlogId/],
    ["a page that would look at another", "lookAgain", { tabId: 7 }, page(), /not from a page of the extension/],
    ["a tab without a number", "reloadPage", { tabId: null }, panel(), /tabId/],
    ["a file to go to", "openLiveBlog", { liveBlogId: "file:///etc/passwd" }, panel(), /liveBlogId/],
    ["a dock moved by a page", "moveDock", { tabId: 7 }, page(), /not from a page of the extension/],
    ["neither open nor closed", "setDock", { tabId: 7, open: "yes" }, panel(), /open/],
  ])("refuses %s", (_, name, payload, sender, reason) => {
    expect(() => checkPanelCommand(name, payload, sender)).toThrow(reason);
  });
});
