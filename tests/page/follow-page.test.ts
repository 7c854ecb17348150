import type { DOMWindow } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import type { LiveBlogId, PostId, PostStatus, RawSnapshot } from "../../lib/model.ts";
import { followPage, type Reader } from "../../lib/page/follow-page.ts";
import { HOST_NAME } from "../../lib/page/host.ts";
import { FIRST_LOOKS } from "../../lib/page/host-style.ts";
import type { Commands, Outside, Recalled, Recorded } from "../../lib/page/outside.ts";
import { rawPost, rawSnapshot } from "../raw.ts";
import { byReader, openPage, setVisibility } from "./dom.ts";
import { type FakeSchedule, fakeSchedule } from "./fake-schedule.ts";
import { place } from "./shown.ts";

/** Reads `<article id>`; a page is a live blog where there is one. */
const readerOf = (document: Document): Reader => ({
  detect: async () => ({ isLiveBlog: document.querySelector("article") !== null, confidence: 1, signals: [], embed: null }),
  readPage: async (url) => {
    const articles = [...document.querySelectorAll("article")];
    if (articles.length === 0) return null;
    const posts = articles.map((article) => rawPost({ publisherId: article.id, text: article.textContent }));
    return { snapshot: rawSnapshot(posts, { url: url.href }), elements: articles.map((article) => [article]) };
  },
  recallMarks: async (_, { posts }) =>
    [...document.querySelectorAll("article")].flatMap((article) =>
      posts.filter(({ id }) => id === article.id).map((mark) => ({ ...mark, pinned: false, length: 3, elements: [article] })),
    ),
  sign: async (snapshot) => JSON.stringify(snapshot.posts),
  findPostContainer: (reading) => reading.elements[0]?.[0]?.parentElement ?? null,
});

describe("followPage", () => {
  let window: DOMWindow;
  let navigation: EventTarget;
  let schedule: FakeSchedule;
  let stop: AbortController;
  let told: string[];
  let moved: (PostId | null)[];
  let seen: PostId[];
  let widths: number[];
  let pageIds: Set<string>;
  let commands: Commands | null;
  let isAlive: boolean;
  let dockOpen: boolean;
  let recalled: Recalled | null;
  let recalling: Promise<void>;
  let answer: (snapshot: RawSnapshot) => Promise<Recorded | undefined>;

  const open = (html: string, visibility: DocumentVisibilityState = "visible"): void => {
    window = openPage(html);
    navigation = new EventTarget();
    Object.assign(window, { navigation });
    setVisibility(window, visibility);
    void followPage(window as unknown as Window, readerOf(window.document), outside, schedule, stop.signal);
  };
  const outside: Outside = {
    readerStarted: () => recalling.then(() => recalled),
    snapshotRead: async ({ pageId, reason, snapshot }) => {
      told.push(`${reason} ${snapshot.posts.map((post) => post.publisherId)}`);
      pageIds.add(pageId);
      if (!isAlive) throw new Error("Extension context invalidated.");
      return answer(snapshot);
    },
    postsRead: async () => false,
    snapshotChanged: async () => null,
    postsSeen: async ({ postIds }) => void seen.push(...postIds),
    viewMoved: async ({ inView }) => void moved.push(inView),
    dockResized: async ({ width }) => void widths.push(width),
    liveBlogLeft: async () => void told.push("left"),
    takeCommands: (taken, signal) => {
      commands = taken;
      signal.addEventListener("abort", () => {
        commands = null;
      });
    },
    panelUrl: (tabId) => `about:blank?tab=${tabId}`,
    isAlive: () => isAlive,
    words: { panel: "Catchline", width: "Width", unfold: "Show" },
  };
  const goTo = (path: string): void => {
    window.history.pushState({}, "", path);
    navigation.dispatchEvent(new Event("currententrychange"));
  };
  const hosts = (): number => window.document.querySelectorAll(HOST_NAME).length;
  const rootStyle = (): string | null => window.document.documentElement.getAttribute("style");

  beforeEach(() => {
    schedule = fakeSchedule();
    stop = new AbortController();
    told = [];
    moved = [];
    seen = [];
    widths = [];
    pageIds = new Set();
    commands = null;
    isAlive = true;
    dockOpen = false;
    recalled = null;
    recalling = Promise.resolve();
    answer = async (snapshot) => ({
      liveBlogId: "blog" as LiveBlogId,
      tabId: 7,
      posts: snapshot.posts.map((post) => ({ id: post.publisherId as PostId, status: "unseen" satisfies PostStatus, seen: false })),
      confirm: false,
      dockOpen,
      looks: FIRST_LOOKS,
      dockSide: "auto",
      dockWidth: 380,
    });
  });

  const BLOG = "<main><article id=b>two</article><article id=a>one</article></main>";
  const ARTICLE = "<main><h1>No live blog</h1></main>";

  it("reports a live blog when it is opened, and what changes in it", async () => {
    open(BLOG);
    await schedule.pass(3000);
    expect(told).toEqual(["opened b,a"]);
    window.document.querySelector("main")!.insertAdjacentHTML("afterbegin", "<article id=c>three</article>");
    await schedule.pass(3000);
    expect(told).toEqual(["opened b,a", "changed c,b,a"]);
    expect(pageIds.size).toBe(1);
  });

  it("changes nothing in the page but for its one element", async () => {
    open(BLOG);
    const { document } = window;
    const before = document.documentElement.outerHTML;
    await schedule.pass(3000);
    expect(hosts()).toBe(1);
    expect(document.documentElement.outerHTML.replace(`<${HOST_NAME}></${HOST_NAME}>`, "")).toBe(before);
  });

  it("leaves nothing but a navigation listener on any other page", async () => {
    open(ARTICLE);
    let heard = 0;
    window.document.addEventListener = () => heard++;
    window.addEventListener = () => heard++;
    await schedule.pass(60_000);
    expect([told, hosts(), commands!.sayWhatIsShown(), schedule.waiting(), heard]).toEqual([[], 0, null, 0, 0]);
  });

  it("looks once more at a page that builds itself by script", async () => {
    open(ARTICLE);
    await schedule.pass(1000);
    window.document.body.innerHTML = BLOG;
    await schedule.pass(3000);
    expect(told).toEqual(["opened b,a"]);
  });

  it("does nothing in a tab that nobody has seen", async () => {
    open(BLOG, "hidden");
    await schedule.pass(60_000);
    expect([told, hosts()]).toEqual([[], 0]);
    setVisibility(window, "visible");
    await schedule.pass(3000);
    expect(told).toEqual(["opened b,a"]);
  });

  it("reports a return to the tab", async () => {
    open(BLOG);
    await schedule.pass(3000);
    setVisibility(window, "hidden");
    await schedule.pass(3000);
    setVisibility(window, "visible");
    window.dispatchEvent(byReader(Object.assign(new window.Event("pageshow"), { persisted: true })));
    await schedule.pass(3000);
    expect(told).toEqual(["opened b,a", "returned b,a"]);
  });

  it("goes with a single-page site from an article to a live blog, and away from it", async () => {
    open(ARTICLE);
    await schedule.pass(10_000);
    goTo("/blog");
    window.document.body.innerHTML = BLOG;
    await schedule.pass(10_000);
    expect([told, hosts()]).toEqual([["opened b,a"], 1]);
    goTo("/article");
    window.document.body.innerHTML = ARTICLE;
    await schedule.pass(10_000);
    expect([told, hosts(), commands!.sayWhatIsShown()]).toEqual([["opened b,a", "left"], 0, null]);
  });

  it("takes another live blog for another, though the old posts stood for a while under its address", async () => {
    open(BLOG);
    await schedule.pass(3000);
    goTo("/election");
    await schedule.pass(1000);
    window.document.body.innerHTML = "<main><article id=y>y</article><article id=x>x</article></main>";
    await schedule.pass(10_000);
    expect(told).toEqual(["opened b,a", "left", "opened y,x"]);
    expect(pageIds.size).toBe(2);
    expect(hosts()).toBe(1);
  });

  it("stays with a live blog whose address is rewritten while the reader scrolls", async () => {
    open(BLOG);
    await schedule.pass(3000);
    goTo("/storm/post-b");
    await schedule.pass(10_000);
    goTo("/storm/post-a");
    await schedule.pass(10_000);
    expect(told).toEqual(["opened b,a"]);
  });

  it("looks again when asked to, says what it saw, and leaves an ordinary page alone", async () => {
    open(ARTICLE);
    await schedule.pass(10_000);
    const seen = await commands!.lookThoroughly();
    expect(seen).toMatchObject({ detection: { isLiveBlog: false }, format: null, postsInPage: 0, postsInStructuredData: 0 });
    await schedule.pass(10_000);
    expect([told, hosts()]).toEqual([[], 0]);
  });

  it("follows a live blog that was found only when it was asked to look again", async () => {
    open(ARTICLE);
    await schedule.pass(10_000);
    window.document.body.innerHTML = BLOG;
    await schedule.pass(10_000);
    expect(told).toEqual([]);
    expect(await commands!.lookThoroughly()).toMatchObject({ url: window.location.href, detection: { isLiveBlog: true }, postsInPage: 2 });
    await schedule.pass(3000);
    expect([told, hosts()]).toEqual([["opened b,a"], 1]);
  });

  it("stops for good when told to, and says that the live blog was left", async () => {
    open(BLOG);
    await schedule.pass(3000);
    commands!.stopReading();
    window.document.querySelector("main")!.insertAdjacentHTML("afterbegin", "<article id=c>three</article>");
    goTo("/elsewhere");
    await schedule.pass(10_000);
    expect([told, hosts(), commands, schedule.waiting()]).toEqual([["opened b,a", "left"], 0, null, 0]);
  });

  it("stops before it was seen, too, and says nothing of what it never told of", async () => {
    open(BLOG, "hidden");
    commands!.stopReading();
    setVisibility(window, "visible");
    await schedule.pass(10_000);
    expect([told, hosts(), commands]).toEqual([[], 0, null]);
  });

  it("opens the dock when told to, and not against the reader's will at the next change", async () => {
    dockOpen = true;
    open(BLOG);
    Object.defineProperty(window.document.documentElement, "clientWidth", { value: 1280 });
    await schedule.pass(3000);
    expect(rootStyle()).toContain("margin-right: 380px");
    commands!.showDock({ open: false });
    expect(rootStyle()).toBeNull();
    window.document.querySelector("main")!.append("text");
    window.document.querySelector("article")!.append("text");
    await schedule.pass(3000);
    expect(told).toHaveLength(2);
    expect(rootStyle()).toBeNull();
    commands!.showDock({ open: true });
    expect(rootStyle()).toContain("margin-right: 380px");
  });

  describe("where the dock stands", () => {
    let chosen: Pick<Recorded, "dockSide" | "dockWidth">;
    beforeEach(() => {
      dockOpen = true;
      chosen = { dockSide: "left", dockWidth: 400 };
      answer = ((answering) => async (snapshot: RawSnapshot) => {
        const recorded = await answering(snapshot);
        return recorded && { ...recorded, ...chosen };
      })(answer);
    });
    const openWide = async (): Promise<void> => {
      open(BLOG);
      Object.defineProperty(window.document.documentElement, "clientWidth", { value: 1280 });
      await schedule.pass(3000);
    };
    const change = async (): Promise<void> => {
      window.document.querySelector("article")!.append("text");
      await schedule.pass(3000);
    };

    it("is where the first answer says, and no later one", async () => {
      await openWide();
      expect(rootStyle()).toContain("margin-left: 400px");
      chosen = { dockSide: "right", dockWidth: 300 };
      await change();
      expect(told).toHaveLength(2);
      expect(rootStyle()).toContain("margin-left: 400px");
    });

    it("is where the reader moves it, and where they choose it to be elsewhere", async () => {
      await openWide();
      expect(commands!.swapDock()).toBe("right");
      expect(rootStyle()).toContain("margin-right: 400px");
      await change();
      expect(rootStyle()).toContain("margin-right: 400px");
      commands!.placeDock({ side: "left", width: 500 });
      expect(rootStyle()).toContain("margin-left: 500px");
    });

    it("is told when the reader has resized it", async () => {
      open(BLOG);
      let shadow: ShadowRoot | null = null;
      const { attachShadow } = window.Element.prototype;
      window.Element.prototype.attachShadow = function (options) {
        shadow = attachShadow.call(this, options);
        return shadow;
      };
      Object.defineProperty(window.document.documentElement, "clientWidth", { value: 1280 });
      await schedule.pass(3000);
      const grip = (shadow as ShadowRoot | null)!.querySelector(".grip")!;
      grip.dispatchEvent(byReader(new window.KeyboardEvent("keydown", { key: "ArrowRight" })));
      expect(widths).toEqual([]);
      await schedule.pass(1000);
      expect(widths).toEqual([416]);
    });
  });

  it("toggles the dock, which is the reader's choice", async () => {
    open(BLOG);
    Object.defineProperty(window.document.documentElement, "clientWidth", { value: 1280 });
    await schedule.pass(3000);
    expect(commands!.toggleDock()).toBe(true);
    expect(rootStyle()).toContain("margin-right: 380px");
    expect(commands!.toggleDock()).toBe(false);
    expect(rootStyle()).toBeNull();
    dockOpen = true;
    window.document.querySelector("article")!.append("text");
    await schedule.pass(3000);
    expect(told).toHaveLength(2);
    expect(rootStyle()).toBeNull();
  });

  it("opens a dock that was asked for before the first answer, and closes one that opened by itself", async () => {
    open(BLOG);
    Object.defineProperty(window.document.documentElement, "clientWidth", { value: 1280 });
    answer = ((answering) => async (snapshot: RawSnapshot) => {
      if (rootStyle() === null) expect(commands!.toggleDock()).toBe(true);
      return answering(snapshot);
    })(answer);
    await schedule.pass(3000);
    expect(rootStyle()).toContain("margin-right: 380px");
    expect(commands!.toggleDock()).toBe(false);
    expect(rootStyle()).toBeNull();
  });

  it("says which page load was last reported, the same however often it is asked, and null before and after", async () => {
    open(BLOG, "hidden");
    await schedule.pass(3000);
    expect(commands!.sayWhatIsShown()).toBeNull();
    setVisibility(window, "visible");
    await schedule.pass(3000);
    expect(commands!.sayWhatIsShown()).toEqual({ pageId: [...pageIds][0] });
    goTo("/election");
    window.document.body.innerHTML = "<main><article id=y>y</article></main>";
    await schedule.pass(10_000);
    expect(pageIds.size).toBe(2);
    expect([commands!.sayWhatIsShown(), commands!.sayWhatIsShown()]).toEqual(Array(2).fill({ pageId: [...pageIds][1] }));
    goTo("/article");
    window.document.body.innerHTML = ARTICLE;
    await schedule.pass(10_000);
    expect(commands!.sayWhatIsShown()).toBeNull();
  });

  it("does not tell that the view moved where an arrival moved it, before the reader does something", async () => {
    open(BLOG);
    const { document } = window;
    document.querySelectorAll("article").forEach((article, at) => {
      place(article, { top: at * 500, bottom: at * 500 + 500 });
    });
    await schedule.pass(3000);
    schedule.frames();
    await schedule.pass(3000);
    expect(moved).toEqual(["b"]);
    document.querySelector("main")!.insertAdjacentHTML("afterbegin", "<article id=c>three</article>");
    document.querySelectorAll("article").forEach((article, at) => {
      place(article, { top: at * 500, bottom: at * 500 + 500 });
    });
    await schedule.pass(3000);
    schedule.frames();
    await schedule.pass(60_000);
    expect([told.at(-1), moved]).toEqual(["changed c,b,a", ["b"]]);
    document.dispatchEvent(byReader(new window.Event("keydown")));
    await schedule.pass(3000);
    expect(moved).toEqual(["b", "c"]);
  });

  /** Of the page opened last, once its posts have places and what is drawn beside them is kept. */
  let shadow: ShadowRoot | null;
  const keepShadow = (): void => {
    shadow = null;
    const { attachShadow } = window.Element.prototype;
    window.Element.prototype.attachShadow = function (options) {
      shadow = attachShadow.call(this, options);
      return shadow;
    };
    window.document.querySelectorAll("article").forEach((article, at) => {
      place(article, { top: at * 300, bottom: at * 300 + 300 });
    });
  };
  const looks = (): string[] => {
    schedule.frames();
    return [...(shadow?.querySelectorAll(".slot") ?? [])].map((slot) => slot.className.replace("slot", "").trim());
  };

  describe("where posts of the page are remembered", () => {
    const openRemembered = (html: string): void => {
      open(html);
      keepShadow();
    };
    beforeEach(() => {
      recalled = {
        posts: ["a", "b"].map((id) => ({ id: id as PostId, status: id === "b" ? "new" : "seen", seen: false })),
        arrived: "new",
        looks: FIRST_LOOKS,
      };
    });

    it("marks them before the page is read, and then as it was answered", async () => {
      let answered = (): void => undefined;
      answer = ((answering) => async (snapshot: RawSnapshot) => {
        await new Promise<void>((resolve) => {
          answered = resolve;
        });
        return answering(snapshot);
      })(answer);
      openRemembered(BLOG);
      await schedule.pass(0);
      expect([told, looks(), hosts()]).toEqual([["opened b,a"], ["new", ""], 1]);
      expect(commands!.sayWhatIsShown()).toEqual({ pageId: [...pageIds][0] });
      answered();
      await schedule.pass(3000);
      expect([told, looks(), hosts()]).toEqual([["opened b,a"], ["", ""], 1]);
    });

    it("marks what has come of a page that still loads, reads it once it is there, and draws nothing where it is no live blog any more", async () => {
      let state: DocumentReadyState = "loading";
      const detect = (isLiveBlog: boolean) => async () => ({ isLiveBlog, confidence: 1, signals: [], embed: null });
      const openLoading = async (isLiveBlog: boolean): Promise<void> => {
        state = "loading";
        window = openPage(BLOG);
        await new Promise((resolve) => window.addEventListener("load", resolve));
        setVisibility(window, "visible");
        Object.defineProperty(window.document, "readyState", { get: () => state });
        window.document.querySelectorAll("article").forEach((article) => {
          place(article, { top: 0, bottom: 300 });
        });
        const reader = { ...readerOf(window.document), detect: detect(isLiveBlog) };
        void followPage(window as unknown as Window, reader, outside, schedule, stop.signal);
      };
      const parsed = (): void => {
        state = "interactive";
        window.document.dispatchEvent(new window.Event("DOMContentLoaded"));
      };
      await openLoading(true);
      await schedule.pass(60_000);
      expect([told, hosts()]).toEqual([[], 1]);
      parsed();
      await schedule.pass(3000);
      expect([told, hosts()]).toEqual([["opened b,a"], 1]);
      await openLoading(false);
      await schedule.pass(3000);
      expect(hosts()).toBe(1);
      parsed();
      await schedule.pass(3000);
      expect([told, hosts()]).toEqual([["opened b,a", "left"], 0]);
    });

    it("looks at the page once it knows what is remembered, and soon where that is not said", async () => {
      const remembered = Promise.withResolvers<void>();
      recalling = remembered.promise;
      openRemembered(BLOG);
      await schedule.pass(100);
      expect([told, looks()]).toEqual([[], []]);
      remembered.resolve();
      await schedule.pass(0);
      expect([told, looks()]).toEqual([["opened b,a"], ["", ""]]);

      told = [];
      recalling = new Promise(() => undefined);
      openRemembered(BLOG);
      await schedule.pass(1000);
      expect(told).toEqual(["opened b,a"]);
    });

    it("leaves a page alone that is seen by nobody yet", async () => {
      open(BLOG, "hidden");
      await schedule.pass(60_000);
      expect(hosts()).toBe(0);
    });
  });

  describe("told of other states", () => {
    const blog = "blog" as LiveBlogId;
    const mark = (id: string, status: PostStatus, seen = false) => ({ id: id as PostId, status, seen });

    beforeEach(async () => {
      open(BLOG);
      keepShadow();
      await schedule.pass(3000);
      expect(looks()).toEqual(["", ""]);
    });

    it("draws the marks anew, of posts in the page, and does nothing else", async () => {
      commands!.remarkPosts({ liveBlogId: blog, posts: [mark("z", "new"), mark("a", "edited"), mark("b", "new", true)] });
      expect(looks()).toEqual(["new", "edited"]);
      commands!.remarkPosts({ liveBlogId: blog, posts: [mark("b", "seen", true)] });
      expect(looks()).toEqual(["", "edited"]);
      await schedule.pass(60_000);
      expect(told).toEqual(["opened b,a"]);
    });

    it("reports a post marked unread by hand as seen again only after it left the screen", async () => {
      const [article] = window.document.querySelectorAll("article");
      const look = async (top: number): Promise<void> => {
        place(article!, { top, bottom: top + 300 });
        window.document.dispatchEvent(byReader(new window.Event("scroll")));
        schedule.frames();
        await schedule.pass(2500);
        schedule.frames();
        await schedule.pass(2500);
      };
      await look(0);
      expect(seen).toContain("b");
      seen = [];
      commands!.remarkPosts({ liveBlogId: blog, posts: [mark("b", "unseen", false)] });
      await look(10);
      expect(seen).not.toContain("b");
      await look(-700);
      await look(0);
      expect(seen).toContain("b");
    });

    it("leaves be what is of another live blog", () => {
      commands!.remarkPosts({ liveBlogId: "other" as LiveBlogId, posts: [mark("b", "new")] });
      expect(looks()).toEqual(["", ""]);
    });

    it("keeps the marks where the page is read again and is the same, and takes those that a later reading answers", async () => {
      commands!.remarkPosts({ liveBlogId: blog, posts: [mark("b", "new"), mark("a", "edited")] });
      window.document.querySelector("main")!.append("more");
      await schedule.pass(3000);
      expect([told.length, looks()]).toEqual([1, ["new", "edited"]]);
      window.document.querySelector("article")!.append("more");
      await schedule.pass(3000);
      expect([told.length, looks()]).toEqual([2, ["", ""]]);
    });
  });

  it("answers whether a post is in the page", async () => {
    open(BLOG);
    await schedule.pass(3000);
    window.document.querySelector("article")!.getBoundingClientRect = () => new window.DOMRect(0, 0, 500, 100) as DOMRect;
    expect(commands!.revealPost({ postId: "b" as PostId })).toBe(true);
    expect(commands!.revealPost({ postId: "z" as PostId })).toBe(false);
  });

  it("goes quiet and takes everything with it when the extension is gone", async () => {
    dockOpen = true;
    open(BLOG);
    Object.defineProperty(window.document.documentElement, "clientWidth", { value: 1280 });
    await schedule.pass(3000);
    isAlive = false;
    window.document.querySelector("article")!.append("more");
    await schedule.pass(3000);
    expect([hosts(), rootStyle(), commands]).toEqual([0, null, null]);
    const before = told.length;
    goTo("/election");
    window.document.body.innerHTML = BLOG;
    setVisibility(window, "visible");
    await schedule.pass(60_000);
    expect(told).toHaveLength(before);
    expect(schedule.waiting()).toBe(0);
  });

  it("notices a dead extension with the next scroll, though it has nothing to send", async () => {
    open(BLOG);
    await schedule.pass(3000);
    isAlive = false;
    window.document.dispatchEvent(new window.Event("scroll"));
    schedule.frames();
    expect(hosts()).toBe(0);
  });

  it("gives way to a newer script in the same page, which draws once", async () => {
    open(BLOG);
    await schedule.pass(3000);
    void followPage(window as unknown as Window, readerOf(window.document), outside, schedule, new AbortController().signal);
    await schedule.pass(3000);
    expect(hosts()).toBe(1);
    window.document.querySelector("article")!.append("more");
    await schedule.pass(3000);
    expect(told).toEqual(["opened b,a", "opened b,a", "changed b,a"]);
  });

  it("leaves the page as it was when it is stopped", async () => {
    open(BLOG);
    const before = window.document.documentElement.outerHTML;
    await schedule.pass(3000);
    stop.abort();
    await schedule.pass(3000);
    expect(window.document.documentElement.outerHTML).toBe(before);
    expect(schedule.waiting()).toBe(0);
  });
});
