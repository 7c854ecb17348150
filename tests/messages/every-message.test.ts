import { describe, expect, it } from "vitest";
import type { Runtime } from "webextension-polyfill";
import type { PageEvents, PanelCommands } from "../../lib/messages.ts";
import { checkPageEvent, checkPanelCommand } from "../../lib/payloads.ts";
import { rawSnapshot } from "../raw.ts";

const PAGE = "https://edition.cnn.com/live";

const snapshot = rawSnapshot([], { url: PAGE });
const { posts: _, updates: __, ...facts } = snapshot;
const detection = { isLiveBlog: true, confidence: 1, signals: [], embed: null };

/** One payload of every message that the background takes. The compiler asks for the rest. */
const EVENTS: Record<keyof PageEvents, object> = {
  gateOpened: {},
  readerStarted: {},
  snapshotRead: { pageId: "a", reason: "opened", detection, number: 1, snapshot },
  postsRead: { pageId: "a", number: 2, from: 0, posts: [] },
  snapshotChanged: {
    pageId: "a",
    reason: "changed",
    detection,
    number: 2,
    base: 1,
    patch: { facts, posts: [[0, 1]], updates: [] },
  },
  postsSeen: { liveBlogId: PAGE, postIds: ["a"] },
  viewMoved: { liveBlogId: PAGE, inView: "a", canReturn: true },
  liveBlogLeft: {},
  dockResized: { width: 400 },
};
const COMMANDS: Record<keyof PanelCommands, object> = {
  jumpToPost: { liveBlogId: PAGE, tabId: 7, postId: "a" },
  goBack: { liveBlogId: PAGE, tabId: 7 },
  setDock: { tabId: 7, open: true },
  openPanelTab: { liveBlogId: PAGE },
  openLiveBlog: { liveBlogId: PAGE },
  openLibrary: {},
  readTabOnce: { tabId: 7 },
  lookAgain: { tabId: 7 },
  isPageAnswering: { tabId: 7 },
  sayWriteFailure: {},
  reloadPage: { tabId: 7 },
  refreshMarks: { liveBlogId: PAGE },
  closeDockForGood: { tabId: 7 },
  moveDock: { tabId: 7 },
};

const tab = { id: 7, incognito: false } as NonNullable<Runtime.MessageSender["tab"]>;
const fromPage: Runtime.MessageSender = { id: "ours", url: PAGE, frameId: 0, tab };
const fromPanel: Runtime.MessageSender = { id: "ours", url: "chrome-extension://ours/sidepanel.html" };

/** Who sends events, who commands, and who may send neither or not this. */
const SENDERS: readonly (readonly [who: string, sender: Runtime.MessageSender, mayEvent: boolean, mayCommand: boolean])[] = [
  ["the page's own content script", fromPage, true, false],
  ["the panel", fromPanel, false, true],
  ["the docked panel, in a frame of a tab", { ...fromPanel, tab, frameId: 4 }, false, true],
  ["a frame in the page", { ...fromPage, frameId: 2 }, false, false],
  ["a private tab", { ...fromPage, tab: { ...tab, incognito: true } }, false, false],
  ["the panel in a private tab", { ...fromPanel, tab: { ...tab, incognito: true } }, false, false],
  ["a page being prerendered", { ...fromPage, documentLifecycle: "prerender" } as Runtime.MessageSender, false, false],
  ["nobody known", { id: "ours" }, false, false],
  ["a file", { ...fromPage, url: "file:///home/reader/live.html" }, false, false],
  ["an inline document", { ...fromPage, url: "about:srcdoc" }, false, false],
  ["the page of another extension's scheme", { ...fromPanel, url: "extension://other/x.html" }, false, false],
];

const taken = (check: () => void): boolean => {
  try {
    check();
    return true;
  } catch {
    return false;
  }
};

describe.each(SENDERS)("%s", (_, sender, mayEvent, mayCommand) => {
  it.each(Object.entries(EVENTS))("may, or may not, say %s", (name, payload) => {
    expect(taken(() => checkPageEvent(name, payload, sender))).toBe(mayEvent);
    expect(taken(() => checkPanelCommand(name, payload, sender))).toBe(false);
  });

  it.each(Object.entries(COMMANDS))("may, or may not, order %s", (name, payload) => {
    expect(taken(() => checkPanelCommand(name, payload, sender))).toBe(mayCommand);
    expect(taken(() => checkPageEvent(name, payload, sender))).toBe(false);
  });
});

/** Every field of a payload, however deep, with a way to put something else in its place. */
function fieldsOf(payload: object, path: readonly string[] = []): { path: readonly string[]; value: unknown }[] {
  return Object.entries(payload).flatMap(([name, value]) => [
    { path: [...path, name], value: value as unknown },
    ...(typeof value === "object" && value !== null && !Array.isArray(value) ? fieldsOf(value as object, [...path, name]) : []),
  ]);
}

function changed(payload: object, path: readonly string[], change: (owner: Record<string, unknown>, name: string) => void): object {
  const copy = structuredClone(payload);
  const owner = path.slice(0, -1).reduce((at, name) => at[name] as Record<string, unknown>, copy as Record<string, unknown>);
  change(owner, path.at(-1)!);
  return copy;
}

/** What no field of any message may hold. */
const WRONG: readonly (readonly [what: string, value: unknown])[] = [
  ["an object", { more: 1 }],
  ["a symbol", Symbol.iterator],
  ["no number", Number.NaN],
  ["minus one", -1],
  ["a text without end", "x".repeat(2_000_001)],
  ["lists", [[[]]]],
  ["a map", new Map()],
  ["a function", () => 1],
];

const ALL = [
  ...Object.entries(EVENTS).map(([name, payload]) => ({ name, payload, check: checkPageEvent, sender: fromPage })),
  ...Object.entries(COMMANDS).map(([name, payload]) => ({ name, payload, check: checkPanelCommand, sender: fromPanel })),
];

describe.each(ALL)("$name", ({ name, payload, check, sender }) => {
  it("is refused where a field is missing or holds something else", () => {
    const fields = fieldsOf(payload);
    for (const { path } of fields) {
      const without = changed(payload, path, (owner, field) => delete owner[field]);
      expect(
        taken(() => check(name, without, sender)),
        `without ${path.join(".")}`,
      ).toBe(false);
      for (const [what, wrong] of WRONG) {
        const filled = changed(payload, path, (owner, field) => {
          owner[field] = wrong;
        });
        expect(
          taken(() => check(name, filled, sender)),
          `${path.join(".")}: ${what}`,
        ).toBe(false);
      }
    }
  });

  it.each([undefined, null, 1, "text", true])("is refused with %s for a payload", (wrong) => {
    expect(taken(() => check(name, wrong, sender))).toBe(false);
  });
});
