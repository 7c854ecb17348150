import type { Pace } from "../lib/reading/pace.ts";
import { CUT_WIDTH, type Silence } from "../lib/reading/pace-grid.ts";
import type { PaceStep } from "../lib/reading/pace-steps.ts";

/** The step that a key means on the ribbon, after the slider pattern of the ARIA Authoring Practices: up, and forward as one reads, is later; page up is a long way later. Null: none. */
export function stepOfKey(event: Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey">, rightToLeft: boolean): PaceStep | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  switch (event.key) {
    case "ArrowUp":
      return "next";
    case "ArrowDown":
      return "previous";
    case "ArrowRight":
      return rightToLeft ? "previous" : "next";
    case "ArrowLeft":
      return rightToLeft ? "next" : "previous";
    case "PageUp":
      return "ahead";
    case "PageDown":
      return "back";
    case "Home":
      return "first";
    case "End":
      return "last";
    default:
      return null;
  }
}

/** The bucket, by index, or the silence that is cut out, under a pointer over the ribbon. */
export function underPointer({ buckets, silences, length }: Pace, clientX: number, ribbon: Element): number | Silence {
  const { left, width } = ribbon.getBoundingClientRect();
  const part = width === 0 ? 0 : Math.min(1, Math.max(0, (clientX - left) / width));
  const place = (isRightToLeft(ribbon) ? 1 - part : part) * length;
  const silence = silences.find((cut) => cut.place <= place && place < cut.place + CUT_WIDTH);
  if (silence !== undefined) return silence;
  const at = buckets.findLastIndex((bucket) => bucket.place <= place);
  return Math.max(0, at);
}

export function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === "rtl";
}
