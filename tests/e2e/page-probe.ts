/**
 * Writes down everything about the page that a script in it can observe, a line for each fact, the same at any time as long as the page is the same. Runs in the page
 * itself. `words` are looked for by `window.find`.
 */
export async function probePage(words: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  const say = (what: string, look: () => unknown): void => {
    const fact = (() => {
      try {
        return look();
      } catch (failure) {
        return String(failure);
      }
    })();
    lines.push(`${what}: ${typeof fact === "string" ? fact : JSON.stringify(fact)}`);
  };
  const boxOf = ({ x, y, width, height }: DOMRect): string => `${x} ${y} ${width} ${height}`;
  const styleOf = (element: Element, pseudo?: string): string => {
    const style = getComputedStyle(element, pseudo);
    // Chromium lists custom properties in an order of each load's own.
    return [...style]
      .sort()
      .map((name) => `${name}:${style.getPropertyValue(name)}`)
      .join(";");
  };

  say("html", () => document.documentElement.outerHTML);
  say("title", () => document.title);
  say("address", () => [
    location.href,
    history.length,
    document.referrer,
    document.cookie,
    Object.keys(localStorage),
    Object.keys(sessionStorage),
  ]);
  say("focus", () => document.activeElement?.localName);
  const all = [...document.querySelectorAll("*")];
  say("counts", () => [all.length, document.all.length, window.length, document.styleSheets.length, document.adoptedStyleSheets.length]);
  say("animations", () => document.getAnimations().length);
  for (const [index, element] of all.entries()) {
    const name = `${index} ${element.localName}`;
    say(`${name} box`, () => [...element.getClientRects()].map(boxOf).join(", "));
    say(`${name} sizes`, () => [element.scrollWidth, element.scrollHeight, element.clientWidth, element.clientHeight, element.scrollTop]);
    for (const pseudo of [undefined, "::before", "::after"]) say(`${name} style ${pseudo ?? ""}`, () => styleOf(element, pseudo));
  }
  const pathTo = (element: Element): string => `${element.localName}#${element.id}`;
  for (let y = 2; y < innerHeight; y += 20) {
    for (let x = 2; x < innerWidth; x += 20) say(`at ${x} ${y}`, () => document.elementsFromPoint(x, y).map(pathTo).join(" "));
  }
  say("window", () => [
    scrollX,
    scrollY,
    innerWidth,
    innerHeight,
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
  ]);
  say("globals", () => Object.getOwnPropertyNames(window).sort());
  say("document's own", () => Object.getOwnPropertyNames(document).sort());

  const host = document.querySelector("catchline-dock");
  if (host) {
    say("host", () => [
      host.attributes.length,
      host.childNodes.length,
      host.textContent,
      host.shadowRoot,
      Object.getOwnPropertyNames(host),
    ]);
    say("host's class", () => [host.constructor.name, host.matches(":defined"), customElements.get("catchline-dock") === undefined]);
  }
  // Whether a frame was slow is the load of the machine: it differs between two runs of the same page without any extension, too.
  const byLoad = new Set(["long-animation-frame", "longtask", "event", "first-input"]);
  say("entries", () => {
    const told = performance.getEntries().filter((each) => !byLoad.has(each.entryType));
    return [...new Set(told.map((each) => `${each.entryType} ${each.name}`))].sort();
  });

  // Whether something lies over a post, as far as the browser says (Chromium alone).
  const covered = await new Promise<string[]>((resolve) => {
    const options: IntersectionObserverInit & Record<string, unknown> = { trackVisibility: true, delay: 100 };
    const observer = new IntersectionObserver((observed) => {
      observer.disconnect();
      resolve(
        observed.map(
          (each) => `${each.target.id} ${(each as { isVisible?: boolean }).isVisible} ${boxOf(each.intersectionRect as DOMRect)}`,
        ),
      );
    }, options);
    for (const post of document.querySelectorAll("article")) observer.observe(post);
  });
  say("covered", () => covered);

  type Find = (text: string, matchCase: boolean, backwards: boolean, wrap: boolean, wholeWord: boolean, inFrames: boolean) => boolean;
  const { find } = window as unknown as { find: Find };
  getSelection()?.removeAllRanges();
  for (const inFrames of [false, true]) {
    for (const word of words) say(`find ${inFrames} ${word}`, () => find.call(window, word, false, false, true, false, inFrames));
  }
  say("selection", () => [getSelection()?.toString(), getSelection()?.rangeCount, getSelection()?.anchorNode?.nodeName]);
  getSelection()?.removeAllRanges();
  return lines;
}

/** Lets the page write down in `window.noticed` what it notices from now on. Runs in the page itself. */
export function watchPage(): void {
  const noticed: string[] = [];
  Object.assign(window, { noticed });
  const notice = (what: string): void => void noticed.push(what);
  new MutationObserver((records) => {
    for (const { type, target } of records) notice(`${type} in ${target.nodeName}`);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const names = "scroll resize message animationstart transitionrun selectionchange storage hashchange popstate error slotchange".split(
    " ",
  );
  for (const name of names) window.addEventListener(name, (event) => notice(`${name} at ${String(event.target)}`), true);
  document.addEventListener("selectionchange", () => notice("selectionchange"));
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    new PerformanceObserver((list) => notice(`${list.getEntries().length} layout shifts`)).observe({ type: "layout-shift" });
  }
  // Each says at first how large the element is.
  let isFirst = true;
  const sizes = new ResizeObserver((observed) => {
    if (!isFirst) notice(`${observed.length} sizes`);
    isFirst = false;
  });
  for (const element of document.querySelectorAll("*")) sizes.observe(element);
}
