import type { BrowserName } from "../browsers/browser.ts";

/** One change of the source. */
export interface Change {
  /** From the project's root. */
  readonly file: string;
  /** Stands there exactly once. */
  readonly find: string;
  readonly replace: string;
}

/** A fault that a test in real browsers is there to find. */
export interface Fault {
  /** What is kept without it. */
  readonly promise: string;
  /** What is wrong with a Catchline that has it. */
  readonly name: string;
  readonly changes: readonly Change[];
  /** The file of tests that is run, by its name in `tests/e2e`. */
  readonly tests: string;
  /** What turns red: a part of the name of a test in it. */
  readonly red: string;
  /** Default: both. */
  readonly browsers?: readonly BrowserName[];
}

/** Neither the handlers nor the door mind private windows. */
const NO_SECOND_LOCK: readonly Change[] = [
  {
    file: "entrypoints/background/outside-private-windows.ts",
    find: "if (sender.tab?.incognito === true || isPrivateContext()) throw",
    replace: "if (sender.id === isPrivateContext.name) throw",
  },
  { file: "lib/payloads.ts", find: 'if (sender.tab.incognito) throw new Error("From a private window");', replace: "" },
];

/** The page forgets what was not answered, and asks for it neither at once nor later. */
const NOT_SENT_AGAIN: readonly Change[] = [
  {
    file: "lib/page/patiently.ts",
    find: "await new Promise<void>((resolve) => void schedule.after(WAKES_WITHIN, resolve));",
    replace: "if (schedule) throw failure;",
  },
  {
    file: "lib/page/report.ts",
    find: 'owe(reason);\n      if (!signal.aborted) cancelRetry = schedule.after(Math.min(RETRY_AFTER * 2 ** failures, LONGEST_RETRY), () => void report("changed"));',
    replace: "",
  },
];

/** How writing went is noted nowhere. */
const NOTHING_NOTED: readonly Change[] = [
  {
    file: "entrypoints/background/index.ts",
    find: "notingWrites(pageEventHandlers(store, now), noteWriteFailure)",
    replace: "pageEventHandlers(store, now)",
  },
];

/** An update leaves open pages as they are. */
const NOT_READ_AGAIN: readonly Change[] = [{ file: "entrypoints/background/index.ts", find: "      readEverythingOpen(),\n", replace: "" }];

export const FAULTS: readonly Fault[] = [
  {
    promise: "killed anywhere",
    name: "what was not answered is not sent again",
    changes: NOT_SENT_AGAIN,
    tests: "ended",
    red: "the background ended before it could be written",
  },
  {
    promise: "killed anywhere",
    name: "earlier texts are written after the posts, not with them",
    changes: [
      {
        file: "lib/store/record.ts",
        find: "applied.earlier.length > 0 && revisions.bulkPut(applied.earlier),",
        replace: "applied.earlier.length > 0 && void setTimeout(() => void revisions.bulkPut(applied.earlier), 200),",
      },
    ],
    tests: "ended",
    red: "however often the background is ended around a write",
  },
  {
    promise: "killed anywhere",
    name: "of a reading that comes in parts the last one alone is kept",
    changes: [
      { file: "entrypoints/background/last-readings.ts", find: "const all = [...before, ...posts];", replace: "const all = [...posts];" },
    ],
    tests: "ended",
    red: "of a page too long for one message",
  },
  {
    promise: "an update under open pages",
    name: "a reader takes itself for alive when its extension is gone",
    changes: [{ file: "entrypoints/reader.content.ts", find: "return browser.runtime.id !== undefined;", replace: "return true;" }],
    tests: "updated",
    red: "leaves the page as the newspaper made it",
    browsers: ["chromium"],
  },
  {
    promise: "an update under open pages",
    name: "the dock of a reader that the browser ended is left standing",
    changes: [{ file: "lib/page/host.ts", find: "for (const earlier of hostsOn(root)) earlier.remove();", replace: "" }],
    tests: "updated",
    red: "leaves one Catchline in the page in front",
    // Firefox ends the old reader, which is not asked whether it is alive; in Chromium it takes its dock away itself.
    browsers: ["firefox"],
  },
  {
    promise: "an update under open pages",
    name: "open pages are not read again after an update",
    changes: NOT_READ_AGAIN,
    tests: "updated",
    red: "leaves one Catchline in the page in front",
    // Firefox itself puts what a manifest names into open pages, but not what was registered for a site the reader added.
    browsers: ["chromium"],
  },
  {
    promise: "an update under open pages",
    name: "open pages of a site that the reader added are not read again after an update",
    changes: NOT_READ_AGAIN,
    tests: "sites",
    red: "is still read after the extension was updated under the open page",
  },
  {
    promise: "one visit, however pages are held",
    name: "every return begins a visit",
    changes: [
      { file: "lib/reading/visit.ts", find: "export const VISIT_GAP_MS = 30 * 60_000;", replace: "export const VISIT_GAP_MS = 0;" },
    ],
    tests: "presence",
    red: "goes away and back",
  },
  {
    promise: "one visit, however pages are held",
    name: "a return soon after the last is none",
    changes: [
      {
        file: "lib/page/observe-returns.ts",
        find: "if (event.isTrusted) isHere = false;",
        replace: "if (event.isTrusted) setTimeout(() => (isHere = false), 1000);",
      },
    ],
    tests: "presence",
    red: "several times in a moment",
    // Chromium loads the page anew.
    browsers: ["firefox"],
  },
  {
    promise: "one visit, however pages are held",
    name: "an answer that went past the page in the back/forward cache is waited for",
    changes: [
      {
        file: "lib/page/unless-put-away.ts",
        find: "if (event.isTrusted && event.persisted) reject",
        replace: "if (answered.signal.aborted) reject",
      },
    ],
    tests: "presence",
    red: "before the background answers",
    browsers: ["firefox"],
  },
  {
    promise: "one visit, however pages are held",
    name: "a page is read before anybody sees it",
    changes: [
      { file: "lib/page/visible.ts", find: "if (isVisible()) return resolve();", replace: "return resolve();" },
      {
        file: "lib/payloads.ts",
        find: `if ((sender as { documentLifecycle?: string }).documentLifecycle === "prerender") throw new Error("From a page nobody has opened yet");`,
        replace: "",
      },
    ],
    tests: "prerender",
    red: "is no visit and leaves no row",
    browsers: ["chromium"],
  },
  {
    promise: "private windows",
    name: "the manifest alone keeps out of private windows",
    changes: NO_SECOND_LOCK,
    tests: "private",
    red: "the second lock holds by itself",
  },
  {
    promise: "private windows",
    name: "private windows are read like others",
    changes: [...NO_SECOND_LOCK, { file: "wxt.config.ts", find: 'incognito: "not_allowed"', replace: 'incognito: "spanning"' }],
    tests: "private",
    red: "even where its user would let Catchline in",
  },
  {
    promise: "storage",
    name: "a write that failed is not said",
    changes: NOTHING_NOTED,
    tests: "storage",
    red: "is said where what is read can't be stored",
  },
  {
    promise: "storage",
    name: "what a full disk kept from being written is not sent again",
    changes: NOT_SENT_AGAIN,
    tests: "full-disk",
    red: "keeps nothing back",
    browsers: ["firefox"],
  },
  {
    promise: "storage",
    name: "what a used-up quota kept from being written is not sent again",
    changes: NOT_SENT_AGAIN,
    tests: "quota",
    red: "keeps nothing back",
    browsers: ["chromium"],
  },
  {
    promise: "storage",
    name: "the browser is not asked to keep the database",
    changes: [{ file: "entrypoints/background/index.ts", find: "  void keepStorage();\n", replace: "" }],
    tests: "restart",
    red: "is not thrown away when the disk runs low",
    browsers: ["firefox"],
  },
  {
    promise: "storage",
    name: "what was lost is not restored from the mirror",
    changes: [
      { file: "entrypoints/background/keep-mirror.ts", find: "if (index !== null && index.birth !== birth.id)", replace: "if (false)" },
    ],
    tests: "lost-database",
    red: "is known again",
  },
  {
    promise: "storage",
    name: "a database of a newer version is opened all the same",
    changes: [{ file: "lib/store/newer-versions.ts", find: "if (version === undefined) throw", replace: 'if (name === "") throw' }],
    tests: "lost-database",
    red: "is left as it is",
  },
];
