import type { Tab, View } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";

/** Where the keyboard stands. */
export interface Stop {
  /** In the publisher's page, in what Catchline draws there, or in the panel docked beside it; a page of our own counts as the panel. */
  readonly place: "page" | "dock" | "panel";
  readonly role: string;
  readonly name: string;
  /** What a reader who looks for the focus would miss, in what is ours; empty where it can be seen. */
  readonly faults: readonly string[];
}

/** Leads through a page and the panel docked in it by keys alone. */
export interface Keyboard {
  /** Where it stands now; null while it stands on nothing. */
  stop(): Promise<Stop | null>;
  /** Presses a key once, and answers where it stands then. Throws where the focus can't be seen. */
  press(key: string): Promise<Stop | null>;
  /** Presses a key again and again until it stands on an element of that role and name. Throws with all stops on the way when it does not come to it. */
  reach(role: string, name: string | RegExp, key?: string): Promise<Stop>;
  /** Waits until it stands on an element of that role and name, after what takes a moment. */
  comesTo(role: string, name: string | RegExp): Promise<Stop>;
  /** Types a word, key by key. */
  type(word: string): Promise<void>;
}

/** More than the page of the reference blog has stops, with its panel. */
const MOST_STOPS = 150;

/** `panel`: the one docked in the page; null where the tab shows a page of our own. */
export function keyboardOf(tab: Tab, panel: View | null): Keyboard {
  const stop = async (): Promise<Stop | null> => {
    if (panel === null) {
      const inOwn = await tab.evaluate(focusIn);
      return inOwn && { place: "panel", ...inOwn };
    }
    // While the focus goes over into a frame of another process, the page has it nowhere.
    const inPage = await poll("the focus", () => tab.evaluate(focusIn), 1000).catch(() => null);
    if (inPage?.role !== "catchline-dock") return inPage && { place: "page", ...inPage, faults: [] };
    const inDock = await tab.inDock(focusIn);
    if (inDock?.role !== "iframe") return inDock && { place: "dock", ...inDock };
    // A frame in another process has the focus a moment later.
    const inPanel = await poll("the focus in the panel", () => panel.evaluate(focusIn), 5000).catch(() => null);
    return inPanel && { place: "panel", ...inPanel };
  };
  const press = async (key: string): Promise<Stop | null> => {
    await tab.press(key);
    const first = await stop();
    if (first === null || first.faults.length === 0) return first;
    // What the focus came to is scrolled to a frame or two later.
    return poll(
      `${key} to lead to what can be seen`,
      async () => {
        const at = await stop();
        if (at && at.faults.length > 0) throw new Error(`${inWords(at)}: ${at.faults.join(", ")}`);
        return at;
      },
      1000,
    );
  };
  const isAt = (at: Stop | null, role: string, name: string | RegExp): at is Stop =>
    at?.role === role && (typeof name === "string" ? at.name === name : name.test(at.name));
  return {
    stop,
    press,
    async reach(role, name, key = "Tab") {
      const seen: string[] = [];
      while (seen.length < MOST_STOPS) {
        const at = await press(key);
        seen.push(inWords(at));
        if (isAt(at, role, name)) return at;
      }
      throw new Error(`${key} never leads to ${role} ${name}:\n${seen.join("\n")}`);
    },
    comesTo: (role, name) =>
      poll(`the focus on ${role} ${name}`, async () => {
        const at = await stop();
        if (isAt(at, role, name) && at.faults.length === 0) return at;
        throw new Error(`${inWords(at)} ${at?.faults.join(", ")}`);
      }),
    async type(word) {
      for (const key of word) await tab.press(key);
    },
  };
}

function inWords(stop: Stop | null): string {
  return stop === null ? "nothing" : `${stop.place}: ${stop.role} "${stop.name.slice(0, 50)}"`;
}

/** The focused element of a document, or of a shadow root, as a reader knows it. Runs in the document, so it uses nothing from outside itself. */
function focusIn(root?: ShadowRoot): Omit<Stop, "place"> | null {
  const element = (root ?? document).activeElement as HTMLElement | null;
  if (element === null || element === document.body || !document.hasFocus()) return null;
  const roles: Record<string, string> = {
    button: "button",
    a: "link",
    select: "combobox",
    summary: "summary",
    search: "searchbox",
    text: "textbox",
  };
  const { localName } = element;
  const type = element instanceof HTMLInputElement ? element.type : localName;
  // biome-ignore lint/performance/useDomNodeTextContent: what is said is wanted, with a space between what stands apart.
  const words = (one: HTMLElement): string => one.innerText ?? "";
  const [label] = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? (element.labels ?? []) : [];
  // A label around a field has the field's own words in it.
  const around = [...(label?.childNodes ?? [])].map((node) => (node === element ? "" : node.textContent)).join("");
  const name = element.getAttribute("aria-label") ?? (label ? around : element.title || words(element));

  const faults: string[] = [];
  if (name.trim() === "") faults.push(`it has no name: ${element.outerHTML.slice(0, 80)}`);
  // A box that lies unseen over its label shows the ring around that, and the edge of the dock around its handle.
  const ringed = [getComputedStyle(element), getComputedStyle(element, "::after"), ...(label ? [getComputedStyle(label)] : [])];
  const hasRing = ringed.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2);
  if (!hasRing) faults.push("it has no ring");
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x, y, near] = [(left + right) / 2, (top + bottom) / 2, 2];
  const points = [
    [x, y],
    [left + near, top + near],
    [right - near, top + near],
    [left + near, bottom - near],
    [right - near, bottom - near],
  ] as const;
  const isSeen = points.some(([across, down]) => {
    const hit = (root ?? document).elementFromPoint(across, down);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
  if (!isSeen) faults.push(`it is hidden at ${Math.round(left)}, ${Math.round(top)}`);
  return { role: element.getAttribute("role") ?? roles[type] ?? type, name: name.replaceAll(/\s+/g, " ").trim(), faults };
}
