import type { Schedule } from "./schedule.ts";
import { boxOf, type View } from "./shown-post.ts";

const SHOWN = 1800;
const FADES = 300;
const MARGIN = 6;

export interface Ring {
  /** Draws a ring around these elements for a moment. */
  show(elements: readonly Element[]): void;
  /** Follows the elements; call it with every view. */
  follow(view: View): void;
}

/** The ring that shows the post just jumped to, drawn over the page without touching the post. */
export function createRing(shadow: ShadowRoot, schedule: Schedule, signal: AbortSignal): Ring {
  const document = shadow.ownerDocument;
  const layer = document.createElement("div");
  layer.className = "layer";
  layer.setAttribute("aria-hidden", "true");
  shadow.append(layer);
  let ringed: readonly Element[] = [];
  let cancel = (): void => undefined;
  signal.addEventListener("abort", () => cancel());
  const ring = document.createElement("div");
  ring.className = "ring";
  const follow = (): void => {
    if (ringed.length === 0) return;
    const box = boxOf(0, ringed);
    const origin = layer.getBoundingClientRect();
    if (!box) return;
    // A post flush with the edge of the window still shows its ring whole.
    const left = Math.max(box.left - MARGIN, 0);
    const right = Math.min(box.right + MARGIN, document.documentElement.clientWidth);
    ring.style.transform = `translate(${left - origin.left}px, ${box.top - MARGIN - origin.top}px)`;
    ring.style.width = `${right - left}px`;
    ring.style.height = `${box.bottom - box.top + 2 * MARGIN}px`;
  };
  const later = (milliseconds: number, run: () => void): void => {
    cancel = schedule.after(milliseconds, run);
  };
  return {
    show(elements) {
      cancel();
      ringed = elements;
      layer.append(ring);
      follow();
      ring.classList.add("shown");
      later(SHOWN, () => {
        ring.classList.remove("shown");
        later(FADES, () => {
          ringed = [];
          ring.remove();
        });
      });
    },
    follow,
  };
}
