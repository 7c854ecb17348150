/**
 * What the tests, the demo and the benchmark ask of a real browser, the same for Chromium and Firefox. Every click and key is a real input event that
 * the browser itself delivers, in the page as in the panel; every wait is for a condition and ends with an error that names it.
 */

/** The two engines Catchline runs in. */
export type BrowserName = "chromium" | "firefox";

/** How the reader has set their system or their browser. */
export interface Appearance {
  /** What `prefers-color-scheme` says. Default: as at the start. */
  readonly colorScheme?: "light" | "dark";
  /** Whether the reader's few colours stand for all of a page's (`forced-colors`). Default: false. */
  readonly forcedColors?: boolean;
  /** What `prefers-reduced-motion` says. Default: false. */
  readonly reducedMotion?: boolean;
}

/** How a browser is started. */
export interface LaunchOptions {
  /** Directory of an unpacked build, e.g. `.output/chrome-mv3`. */
  readonly extension: string;
  /** Directory of the profile; made when missing. What the extension stores there outlives the browser. */
  readonly profile: string;
  /** Directory of a profile that a new one begins as a copy of, as `beginProfile` makes it. Default: it begins with nothing. */
  readonly begunAs?: string | undefined;
  /** Host names that lead to loopback, whatever their port. */
  readonly hosts: readonly string[];
  /** What `prefers-color-scheme` says everywhere, the panel included. Default: `light`. */
  readonly colorScheme?: "light" | "dark";
  /** Outer size of the window in CSS pixels. Default: 1300 × 900. */
  readonly windowSize?: { readonly width: number; readonly height: number };
  /** Whether the page that opens at a first start, once, is left open. Default: false. */
  readonly keepWelcome?: boolean;
  /** Whether Firefox never remembers history, so that all it shows is private (`browser.privatebrowsing.autostart`). Chromium has no such mode. Default: false. */
  readonly neverRemember?: boolean;
  /** Whether hosts other than those named can be reached. Default: false. */
  readonly network?: boolean;
  /** Port on loopback of a proxy that gets every request to another host instead. Without it such requests lead nowhere. */
  readonly proxyPort?: number;
  /** False opens a window that can be seen. Default: true. */
  readonly headless?: boolean;
}

/** An element, by CSS selector or as a screen reader finds it: by role and exact accessible name. */
export type Target = string | { readonly role: string; readonly name: string };

/** A point of a page as it is seen, from its top left, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One document, e.g. the side panel or the popup. */
export interface View {
  /** Runs a function in the document and answers with what it returns, both ways as JSON. It sees nothing of the scope it was written in. */
  evaluate<A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Runs a function again and again until what it returns is truthy, and answers with that. Throws after ten seconds, saying `what` was waited for. */
  waitFor<A extends readonly unknown[], R>(what: string, look: (...args: A) => R, ...args: A): Promise<NonNullable<Awaited<R>>>;
  /** Waits for the element, brings it into view and clicks its middle. */
  click(target: Target): Promise<void>;
  /** What the document shows, as PNG. */
  screenshot(): Promise<Buffer>;
}

/** A document that can be typed into: a page, or the panel docked in it. */
export interface TypingView extends View {
  /** Clicks the element and types into it. */
  type(target: Target, text: string): Promise<void>;
  /** Presses and releases a key where the focus is, by its `KeyboardEvent.key`, while those before it are held: `Shift+Tab`. */
  press(key: string): Promise<void>;
  /** Pastes what the clipboard holds where the focus is, by the browser's own key. */
  paste(): Promise<void>;
  /** Chooses a file for a file input, as its dialog would. */
  chooseFile(target: Target, path: string): Promise<void>;
}

/** A tab of the browser. */
export interface Tab extends TypingView {
  /** Goes to an address and waits for its `load`. */
  goTo(url: string): Promise<void>;
  /** Loads the page again and waits for `load`. */
  reload(): Promise<void>;
  /** Turns the mouse wheel over the left part of the page, by CSS pixels. */
  scrollBy(pixels: number): Promise<void>;
  /** Presses the mouse at one point of the page as it is seen, moves it to another in a few steps and lets go there. In CSS pixels. */
  drag(from: Point, to: Point): Promise<void>;
  /** Waits for the panel docked in this page. */
  dockedPanel(): Promise<TypingView>;
  /** Whether a docked panel stands in this page now. */
  hasDockedPanel(): Promise<boolean>;
  /** Runs a function on the closed shadow root of `catchline-dock`, where no script of the page can look. Throws while there is none. */
  inDock<A extends readonly unknown[], R>(look: (root: ShadowRoot, ...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Does something that makes the page ask for a yes or no (`confirm`), and gives that answer. Throws when the page does not ask. */
  answer(yes: boolean, act: () => Promise<void>): Promise<void>;
  /** What the toolbar button's badge says for this tab; empty when it says nothing. */
  badge(): Promise<string>;
  /** Stops everything that runs in the page, as Chromium does with tabs long out of sight, or lets it run again. Firefox knows no such thing, and throws. */
  freeze(frozen: boolean): Promise<void>;
  /**
   * Leaves the page's origin so many bytes to store things in, or as many as there are again (null); at the latest when the tab is closed. Chromium heeds it within a minute, and
   * not where an extension may store without limit. Firefox knows no such thing, and throws.
   */
  limitStorage(bytes: number | null): Promise<void>;
  /** Brings the tab to the front. */
  activate(): Promise<void>;
  /** Gives the page so much room to be laid out in, in CSS pixels, whatever the window has. */
  resize(width: number, height: number): Promise<void>;
  /** Prints the page, to nowhere. */
  print(): Promise<void>;
  close(): Promise<void>;
}

/** A running browser with the extension in it. */
export interface RunningBrowser {
  readonly name: BrowserName;
  /** As the browser says it, e.g. `Chrome/156.0.8078.79`. */
  readonly version: string;
  /** Directory in the profile where the files land that a page saves. There once the first was saved. */
  readonly downloads: string;
  /** Opens a tab in front, at an address. */
  openTab(url: string): Promise<Tab>;
  /** Opens a window of its own, at an address, and answers with its tab. */
  openWindow(url: string): Promise<Tab>;
  /** Opens a private window, at an address, and answers with its tab; before that its user lets the extension into private windows, as far as its manifest lets them. */
  openPrivateWindow(url: string): Promise<Tab>;
  /** Opens a page of the extension in a tab, by its path, e.g. `sidepanel.html`. */
  openExtensionPage(path: string): Promise<Tab>;
  /** Waits for a tab that shows a page of the extension, by its path, whoever opened it. */
  findExtensionPage(path: string): Promise<Tab>;
  /** Addresses of all open tabs, in no particular order. */
  addresses(): Promise<string[]>;
  /** Does something that opens a tab by itself, and waits for that tab. */
  tabOpenedBy(act: () => Promise<void>): Promise<Tab>;
  /** Chooses the toolbar button over the tab in front and waits for the popup. */
  openPopup(): Promise<View>;
  /** Waits for the panel in the browser's own side panel or sidebar, after something has opened it. */
  sidePanel(): Promise<View>;
  /**
   * Does in the browser's own settings what its user can do there about the sites that the extension may read, by match pattern: grants one, takes one back, or
   * takes back all that the manifest asks for. Chromium knows there only patterns that the manifest asks for.
   */
  setSites(change: { readonly grant: string } | { readonly revoke: string } | "revokeAll"): Promise<void>;
  /** Updates the extension, under the pages that are open, to the build in a directory. */
  update(extension: string): Promise<void>;
  /** Removes the extension under the pages that are open, with all that it stored. */
  remove(): Promise<void>;
  /** Sets how every document that is open now appears, the docked panels and the popup among them. What is left out goes back to its default. */
  appear(appearance: Appearance): Promise<void>;
  /** Ends the background as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Resolves when the browser has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Asks the browser to end as a reader does, and ends it when it does not. */
  close(): Promise<void>;
  /** Ends the browser as a crash does, and makes its profile fit for another start. */
  kill(): Promise<void>;
}
