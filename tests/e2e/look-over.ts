/** What is asked of a document as it stands, beyond what axe-core asks. Each runs in the document itself, so it uses nothing from outside itself. */

/** What can be pressed and is smaller than 24 CSS pixels either way (WCAG 2.5.8), with its size. A box to tick is as large as its label. */
export function smallTargets(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    "a[href], button, input, select, textarea, summary, [role=menuitem], [role=tab], [role=slider], [tabindex='0']",
  );
  return [...controls].flatMap((control) => {
    if (!control.checkVisibility({ visibilityProperty: true })) return [];
    const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
    const boxes = [control, ...labels].map((element) => element.getBoundingClientRect());
    if (boxes.some(({ width, height }) => width >= 23.5 && height >= 23.5)) return [];
    const { width, height } = boxes[0] ?? control.getBoundingClientRect();
    const name = control.getAttribute("aria-label") ?? control.textContent;
    return [`${control.localName}.${control.className} "${name.trim().slice(0, 40)}" is ${Math.round(width)} × ${Math.round(height)}`];
  });
}

/** A digest of all that a document holds, and of which of it is shown: two that are the same have the same structure, words and names. */
export async function shownParts(): Promise<string> {
  const parts = [...document.body.querySelectorAll("*")];
  const shown = parts.map((part) => Number(part.checkVisibility({ visibilityProperty: true }))).join("");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(document.body.innerHTML + shown));
  return [...new Uint8Array(digest)].join();
}

/** Puts every list back to its top: what is half under a heading that sticks would look too small to be pressed. */
export function scrollToTop(): void {
  for (const element of document.querySelectorAll("*")) if (element.scrollTop > 0) element.scrollTop = 0;
}

/** Parts of the closed shadow root in the page that can be focused, or stand for something, and have no name to be told by. */
export function namelessParts(root: ShadowRoot): string[] {
  return [...root.querySelectorAll<HTMLElement>("button, iframe, [role], [tabindex]")]
    .filter((part) => !part.getAttribute("aria-label")?.trim() && !part.title.trim())
    .map((part) => `${part.localName}.${part.className}`);
}

/** What moves of itself: parts with an animation or a transition of more than no time, but for what changes at one stroke, and lists that scroll smoothly. */
export function movingParts(): string[] {
  const takesTime = (durations: string): boolean => durations.split(",").some((duration) => Number.parseFloat(duration) > 0);
  return [...document.querySelectorAll("*")].flatMap((element) =>
    ["", "::before", "::after"].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const moves =
        (style.animationName !== "none" && takesTime(style.animationDuration) && !style.animationTimingFunction.startsWith("steps")) ||
        (style.transitionProperty !== "none" && takesTime(style.transitionDuration)) ||
        style.scrollBehavior === "smooth";
      return moves ? [`${element.localName}.${element.getAttribute("class")}${part}`] : [];
    }),
  );
}

/** What a screen reader would read out without being asked, and says more than a line: counts are said, posts are not. `headlines` are those of the posts. */
export function spokenPosts(headlines: readonly string[]): string[] {
  const regions = document.querySelectorAll("[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off]), output");
  return [...regions].flatMap((region) => {
    const words = region.textContent.trim();
    const reads = region.matches("[data-post-id] *") || region.querySelector("[data-post-id], ul, ol") !== null;
    const isLong = words.length > 160;
    return reads || isLong || headlines.some((headline) => words.includes(headline)) ? [words.slice(0, 200)] : [];
  });
}

/** Fields whose edge can't be made out from what they stand on (WCAG 1.4.11), with the contrast it has. */
export function faintFields(): string[] {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  if (!brush) throw new Error("no canvas to read colours with");
  const luminance = (color: string): number => {
    brush.fillStyle = color;
    brush.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...brush.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const backgroundOf = (element: Element | null): string => {
    const color = element ? getComputedStyle(element).backgroundColor : "Canvas";
    return element && /^rgba\(.*, 0\)$/.test(color) ? backgroundOf(element.parentElement) : color;
  };
  return [...document.querySelectorAll("input:not([type=checkbox], [type=radio], [type=file], [type=range]), select, textarea")].flatMap(
    (field) => {
      if (!field.checkVisibility()) return [];
      const [edge, ground] = [luminance(getComputedStyle(field).borderTopColor), luminance(backgroundOf(field.parentElement))];
      const contrast = (Math.max(edge, ground) + 0.05) / (Math.min(edge, ground) + 0.05);
      return contrast < 3 ? [`${field.localName}.${field.className}: ${contrast.toFixed(2)}`] : [];
    },
  );
}
